"""R10: submitting once, however often it is requested."""

from datetime import date
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Attestation, Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.handing_over import put_hand_over
from kiosk.services.recipient import applicant
from kiosk.services.renewal.confirmation_facts import confirmation_of
from kiosk.services.renewal.standing import read_standing
from kiosk.services.views import Confirmation
from kiosk.statements import statement


def submit_renewal(
    ports: Ports,
    actor: Actor,
    renewal_id: UUID,
    submission_id: UUID,
    attestation_id: str,
    attestation_version: int,
    language: str,
) -> Confirmation:
    """Submit once; if asked again with the same id, answer with the first confirmation.

    Raises NOT_A_DRAFT for another id, BLOCKED_BY_FINDINGS with the rules, DISK_FULL or
    DATABASE_BUSY with nothing stored.
    """
    actor.require(Action.SUBMIT_RENEWAL)

    def submit(uow: UnitOfWork, at: Moment) -> Renewal:
        renewal = uow.renewals.get(renewal_id)
        actor.require(Action.SUBMIT_RENEWAL, owner=renewal.person_id)
        if renewal.submission_id != submission_id:
            shown = statement(attestation_id, attestation_version, language)
            agreed = Attestation(attestation_id, attestation_version, shown.language, at.now)
            renewal.registered_until = _registered_until(uow, renewal)
            renewal.submit(submission_id, at.now, at.day, at.policy, agreed, language)
            uow.renewals.save(renewal)
            uow.documents.bind(renewal.id, renewal.documents)
            to = applicant(uow, renewal)
            if to.reached:
                payload: Payload = {"to": to.address, "language": to.language}
                uow.outbox.put(Topic.RENEWAL_SUBMITTED, renewal.id, payload)
            put_hand_over(ports, uow, renewal)
            uow.audit.append(Event.RENEWAL_SUBMITTED, actor, renewal.id)
        return renewal

    return confirmation_of(ports, changing(ports, submit))


def _registered_until(uow: UnitOfWork, renewal: Renewal) -> date | None:
    registration = read_standing(uow, renewal.name, renewal.date_of_birth).registration
    return registration.expires_on if registration is not None else None


def find_confirmation(ports: Ports, actor: Actor, renewal_id: UUID) -> Confirmation | None:
    """The confirmation of a renewal that has been submitted, otherwise None."""
    actor.require(Action.SEE_RENEWAL)
    with ports.reading() as uow:
        renewal = uow.renewals.get(renewal_id)
    actor.require(Action.SEE_RENEWAL, owner=renewal.person_id)
    if renewal.status is not Status.SUBMITTED:
        return None
    return confirmation_of(ports, renewal)
