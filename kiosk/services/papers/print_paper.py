"""How a paper is drawn and printed; confirmation (R11), its preview, and pause slip (R15)."""

from dataclasses import dataclass
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Application, Status
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.letters.paper_facts import PaperFacts
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.letters.papers.finish_later import PauseFacts, things_to_bring
from kiosk.ports.ingester import Page
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking, store_now
from kiosk.services.papers.watch_job import Patience, patiently, print_watched
from kiosk.services.renewal.own_application import require_open_application
from kiosk.services.renewal.submit_renewal import find_confirmation


@dataclass(frozen=True)
class NotedPaper:
    """A paper about something on record, and its event in the trail."""

    event: Event
    subject: UUID
    facts: PaperFacts


def print_noted(
    ports: Ports, noted: NotedPaper, actor: Actor, pause: Patience, language: str
) -> bool:
    """Print, watch to the end, and note it in the audit trail; False if no paper came out."""
    if not print_paper(ports, noted.facts, noted.facts.reference, pause, language):
        return False
    with ports.uow() as uow:
        uow.audit.append(noted.event, actor, noted.subject)
        uow.commit()
    return True


def print_paper(ports: Ports, facts: PaperFacts, job: str, pause: Patience, language: str) -> bool:
    """Print a paper as a job of this name, which names no one; see print_watched()."""
    return print_watched(ports, drawn_now(ports, facts, language), job, pause)


def drawn_now(ports: Ports, facts: PaperFacts, language: str) -> bytes:
    """The paper's PDF as it is printed now, made in memory."""
    local = ports.clock.local(ports.clock.now())
    return ports.papers.draw(facts, store_now(ports), local, language)


def print_confirmation(
    ports: Ports,
    actor: Actor,
    renewal_id: UUID,
    language: str,
    pause: Patience = patiently,
) -> bool:
    """Print the confirmation and watch it to its end; see print_watched().

    The spool names no one. Raises NOT_FOUND before Submit.
    """
    facts = _confirmation(ports, actor, renewal_id)
    noted = NotedPaper(Event.CONFIRMATION_PRINTED, renewal_id, facts)
    return print_noted(ports, noted, actor, pause, language)


def preview_confirmation(
    ports: Ports, actor: Actor, renewal_id: UUID, language: str
) -> tuple[Page, ...]:
    """The confirmation's pages as pictures, as they would be printed now; NOT_FOUND as above."""
    pdf = drawn_now(ports, _confirmation(ports, actor, renewal_id), language)
    return ports.ingester.ingest(pdf).pages


def print_pause_slip(
    ports: Ports,
    actor: Actor,
    application_id: UUID,
    reached: Message,
    language: str,
    pause: Patience = patiently,
) -> bool:
    """Print what brings a person back to their draft (R15) and watch it; see print_watched().

    `reached` says in words where they stopped. Raises NOT_A_DRAFT once it is submitted.
    """
    with ports.reading() as uow:
        application = require_open_application(uow, actor, application_id)
    facts = pause_facts(ports, application, reached)
    noted = NotedPaper(Event.PAUSE_SLIP_PRINTED, application_id, facts)
    return print_noted(ports, noted, actor, pause, language)


def pause_facts(ports: Ports, application: Application, reached: Message) -> PauseFacts:
    """What the slip says: first name and initial at most, and no number from any paper."""
    with looking(ports) as (_, at):
        findings = application.findings(at.day, at.policy)
        ends = ports.clock.local(application.started_at + at.policy.draft_life)
    of_caregiver = isinstance(application, CaregiverRegistration)
    return PauseFacts(
        reference=application.reference,
        name=application.name.short,
        reached=reached,
        bring=things_to_bring(findings, application.id_kind, of_caregiver),
        until=ends if application.status is Status.DRAFT else None,
        of_caregiver=of_caregiver,
    )


def _confirmation(ports: Ports, actor: Actor, renewal_id: UUID) -> ConfirmationFacts:
    confirmation = find_confirmation(ports, actor, renewal_id)
    if confirmation is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    return confirmation.facts
