"""S5, S7: the last notice of a caregiver's registration, printed at the desk by its reference."""

from uuid import UUID

from kiosk.domain.desk.look_up_reasons import reference_of
from kiosk.domain.desk.roles import Action, Actor
from kiosk.ports.ports import Ports
from kiosk.services.desk.records.record_views import NoticeLine
from kiosk.services.notices.printed_notices import caregiver_notice, print_letter
from kiosk.services.papers.watch_job import Patience, patiently


def find_caregiver_notice(ports: Ports, actor: Actor, text: str) -> NoticeLine | None:
    """The registration with this reference, if it has a notice; LOOK_UP_INCOMPLETE for less."""
    actor.require(Action.PRINT_AGAIN)
    reference = reference_of(text)
    with ports.reading() as uow:
        made = uow.caregivers.by_reference(reference)
    if made is None or caregiver_notice(ports, made) is None:
        return None
    return NoticeLine(made.id, made.reference, made.status, ports.clock.local(made.started_at))


def print_caregiver_again(
    ports: Ports,
    actor: Actor,
    registration_id: UUID,
    pause: Patience = patiently,
) -> bool:
    """Print the outcome or, while the patient is asked, the note to them; see print_watched().

    Raises NOT_POSSIBLE_NOW while there is neither.
    """
    actor.require(Action.PRINT_AGAIN)
    with ports.reading() as uow:
        made = uow.caregivers.get(registration_id)
    return print_letter(ports, made, caregiver_notice(ports, made), actor, pause, made.language)
