"""R11, R15: confirmation and pause slip on paper, and a paper's preview."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.application import Application, Status
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.letters.papers.finish_later import PauseFacts, things_to_bring
from kiosk.ports.ingester import Page
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking, store_now
from kiosk.services.papers.watch_job import Patience, patiently, print_watched
from kiosk.services.renewal.own_application import require_open_application
from kiosk.services.renewal.submit_renewal import find_confirmation
from kiosk.services.views import Confirmation


def print_confirmation(
    ports: Ports,
    actor: Actor,
    renewal_id: UUID,
    pause: Patience = patiently,
    language: str = "en",
) -> bool:
    """Print the confirmation and watch it to its end; see print_watched().

    The page is made in memory and the job is named by the reference, so neither spool nor tray
    names anyone. Raises NOT_FOUND before Submit.
    """
    reference, pdf = _confirmation(ports, actor, renewal_id, language)
    sheet = NotedPaper(Event.CONFIRMATION_PRINTED, renewal_id, reference, pdf)
    return print_noted(ports, sheet, actor, pause)


def preview_confirmation(
    ports: Ports, actor: Actor, renewal_id: UUID, language: str = "en"
) -> tuple[Page, ...]:
    """The confirmation's pages as pictures, as they would be printed now; NOT_FOUND as above."""
    _, pdf = _confirmation(ports, actor, renewal_id, language)
    return ports.ingester.ingest(pdf).pages


def print_pause_slip(
    ports: Ports,
    actor: Actor,
    application_id: UUID,
    reached: Message,
    pause: Patience = patiently,
    language: str = "en",
) -> bool:
    """Print what brings a person back to their draft (R15) and watch it; see print_watched().

    `reached` says in words where they stopped. Raises NOT_A_DRAFT once it is submitted.
    """
    with ports.reading() as uow:
        application = require_open_application(uow, actor, application_id)
    facts = pause_facts(ports, application, reached)
    pdf = ports.papers.pause_slip(facts, store_now(ports), local_now(ports), language)
    sheet = NotedPaper(Event.PAUSE_SLIP_PRINTED, application_id, application.reference, pdf)
    return print_noted(ports, sheet, actor, pause)


def pause_facts(ports: Ports, application: Application, reached: Message) -> PauseFacts:
    """What the slip says: first name and initial at most, and no number of any paper."""
    with looking(ports) as (_, at):
        findings = application.findings(at.day, at.policy)
        ends = ports.clock.local(application.started_at + at.policy.draft_life)
    of_caregiver = isinstance(application, CaregiverRegistration)
    return PauseFacts(
        reference=application.reference,
        name=application.name.short if application.name.first else "",
        reached=reached,
        bring=things_to_bring(findings, application.id_kind, of_caregiver),
        until=ends if application.status is Status.DRAFT else None,
        of_caregiver=of_caregiver,
    )


def confirmation_pdf(ports: Ports, confirmation: Confirmation, language: str) -> bytes:
    """The confirmation's page as it is printed now."""
    store, now = store_now(ports), local_now(ports)
    return ports.papers.confirmation(confirmation.facts, store, now, language)


def _confirmation(ports: Ports, actor: Actor, renewal_id: UUID, language: str) -> tuple[str, bytes]:
    confirmation = find_confirmation(ports, actor, renewal_id)
    if confirmation is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    return confirmation.facts.reference, confirmation_pdf(ports, confirmation, language)


@dataclass(frozen=True)
class NotedPaper:
    """A paper about one application: its event in the trail, and its page."""

    event: Event
    application_id: UUID
    reference: str
    pdf: bytes


def print_noted(ports: Ports, sheet: NotedPaper, actor: Actor, pause: Patience) -> bool:
    """Print, watch to the end, and note it in the audit trail; False if no paper came out."""
    if not print_watched(ports, sheet.pdf, sheet.reference, pause):
        return False
    with ports.uow() as uow:
        uow.audit.append(sheet.event, actor, sheet.application_id)
        uow.commit()
    return True


def local_now(ports: Ports) -> datetime:
    """The store's local time, as printed on papers."""
    return ports.clock.local(ports.clock.now())
