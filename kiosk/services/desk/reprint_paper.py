"""S5, S7: whatever can be printed again for a reference: renewals, caregivers, and PIN slips."""

from collections.abc import Iterator
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import TAKES_NEW_PIN
from kiosk.domain.desk.look_up_reasons import LookUpReason, references_of
from kiosk.domain.desk.short_code import first_of
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.trail.events import Event
from kiosk.letters.papers.finish_later import SAVED
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import look
from kiosk.services.changing import Moment, looking, note
from kiosk.services.desk.records.record_views import PaperKind, PaperLine
from kiosk.services.notices.printed_notices import caregiver_notice, print_letter
from kiosk.services.papers.print_paper import NotedPaper, pause_facts, print_noted
from kiosk.services.papers.watch_job import Patience, patiently
from kiosk.services.renewal.standing import can_go_on, outlived


def find_papers(ports: Ports, actor: Actor, text: str) -> tuple[PaperLine, ...]:
    """What has this reference and a paper to print; LOOK_UP_INCOMPLETE for a part of one."""
    actor.require(Action.PRINT_AGAIN)
    meant = references_of(text)
    with looking(ports) as (uow, at):
        lines = [*_renewals(ports, uow, meant, at), *_pins(ports, uow, meant, at)]
        made = first_of(uow.caregivers.by_reference, meant)
    if made is not None and _has_paper(ports, made, at):
        begun = ports.clock.local(made.started_at)
        lines.append(PaperLine(PaperKind.CAREGIVER, made.id, made.reference, made.status, begun))
    subject = lines[0].id if lines else None
    note(ports, Event.LOOKED_UP, actor, subject, LookUpReason.PAPER_AGAIN.value)
    return tuple(lines)


def print_caregiver_again(
    ports: Ports,
    actor: Actor,
    registration_id: UUID,
    pause: Patience = patiently,
) -> bool:
    """Print a registration's outcome, the note to its patient, or its slip while it is a draft.

    See print_watched(). Raises NOT_POSSIBLE_NOW while there is none of them.
    """
    actor.require(Action.PRINT_AGAIN)
    with ports.reading() as uow:
        made = uow.caregivers.get(registration_id)
    if made.status is not Status.DRAFT:
        return print_letter(ports, made, caregiver_notice(ports, made), actor, pause, made.language)
    noted = NotedPaper(Event.PAUSE_SLIP_PRINTED, made.id, pause_facts(ports, made, SAVED))
    return print_noted(ports, noted, actor, pause, made.language)


def _renewals(
    ports: Ports, uow: UnitOfWork, meant: tuple[str, ...], at: Moment
) -> Iterator[PaperLine]:
    made = first_of(uow.renewals.by_reference, meant)
    if made is not None and (made.submission_id or can_go_on(made, at.now, at.policy)):
        begun = ports.clock.local(made.started_at)
        yield PaperLine(PaperKind.RENEWAL, made.id, made.reference, made.status, begun)


def _has_paper(ports: Ports, made: CaregiverRegistration, at: Moment) -> bool:
    if made.status is Status.DRAFT:
        return not outlived(made, at.now, at.policy)
    return caregiver_notice(ports, made) is not None


def _pins(ports: Ports, uow: UnitOfWork, meant: tuple[str, ...], at: Moment) -> Iterator[PaperLine]:
    """A slip is printed as a new PIN, while its slot waits for one (C5)."""
    pin = first_of(uow.pins.by_reference, meant)
    if pin is None:
        return
    slot = uow.designations.get(pin.designation_id)
    look(uow, slot, at)
    if slot.stage in TAKES_NEW_PIN:
        begun = ports.clock.local(pin.issued_at)
        yield PaperLine(PaperKind.PIN_SLIP, slot.id, pin.reference, slot.stage, begun)
