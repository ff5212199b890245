"""R11: the confirmation on paper."""

from typing import Final
from uuid import UUID

from kiosk.domain.events import Event
from kiosk.domain.roles import Action, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.printer import PrinterState
from kiosk.services.submit import find_confirmation
from kiosk.services.views import PrintAnswer

REFUSALS: Final = {
    ErrorCode.PRINTER_DOWN: PrinterState.DOWN,
    ErrorCode.PRINTER_OUT_OF_PAPER: PrinterState.OUT_OF_PAPER,
}


def print_confirmation(
    ports: Ports, actor: Actor, renewal_id: UUID, language: str = "en"
) -> PrintAnswer:
    """Ask the printer first, then hand it a page made in memory; raises NOT_FOUND before Submit.

    The job is named by the reference, so that spool and tray name nobody.
    """
    actor.require(Action.SEE_RENEWAL)
    confirmation = find_confirmation(ports, actor, renewal_id)
    if confirmation is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    state = ports.printer.status()
    if state is not PrinterState.READY:
        return PrintAnswer(False, state)
    printed_at = ports.clock.local(ports.clock.now())
    pdf = ports.papers.confirmation(confirmation.facts, ports.store(), printed_at, language)
    try:
        ports.printer.print(pdf, confirmation.facts.reference)
    except KioskError as error:
        if error.code not in REFUSALS:
            raise
        return PrintAnswer(False, REFUSALS[error.code])
    with ports.uow() as uow:
        uow.audit.append(Event.CONFIRMATION_PRINTED, actor, renewal_id)
        uow.commit()
    return PrintAnswer(True, state)
