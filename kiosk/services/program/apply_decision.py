"""What follows from a decision: records that change, and who is told."""

from typing import Final

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided, Decision, Term
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import keep, look
from kiosk.services.caregivers.may_designate import may_name
from kiosk.services.changing import Moment
from kiosk.services.program.submissions import designation_of
from kiosk.services.recipient import applicant

RENEWAL_EVENTS: Final = {
    Decided.APPROVED: Event.RENEWAL_APPROVED,
    Decided.RETURNED: Event.RENEWAL_RETURNED,
    Decided.DENIED: Event.RENEWAL_DENIED,
}
CAREGIVER_EVENTS: Final = {
    Decided.APPROVED: Event.CAREGIVER_APPROVED,
    Decided.RETURNED: Event.CAREGIVER_RETURNED,
    Decided.DENIED: Event.CAREGIVER_DENIED,
}


def apply_to_renewal(
    uow: UnitOfWork, actor: Actor, renewal: Renewal, decision: Decision
) -> Term | None:
    """Save the renewal, extend an approved patient's registration, and tell the patient.

    Returns the term that an approval replaced, if it did.
    """
    uow.renewals.save(renewal)
    approved = decision.decided is Decided.APPROVED
    replaced = _move_registration_on(uow, renewal) if approved else None
    returned = decision.decided is Decided.RETURNED
    topic = Topic.RENEWAL_RETURNED if returned else Topic.RENEWAL_DECIDED
    _tell(uow, topic, renewal, decision)
    uow.audit.append(RENEWAL_EVENTS[decision.decided], actor, renewal.id)
    return replaced


def apply_to_caregiver(
    uow: UnitOfWork,
    actor: Actor,
    registration: CaregiverRegistration,
    decision: Decision,
    at: Moment,
) -> Term | None:
    """Save the registration, move its designation, and tell the caregiver (C10).

    Returns the term that an approval replaced. Raises CAREGIVER_NOT_VALIDATED before the patient
    approved, NOT_POSSIBLE_NOW for a designation that has ended, and PATIENT_NOT_OPEN for approving
    after the patient's registration ended.
    """
    uow.caregivers.save(registration)
    replaced = _move_designation(uow, registration, decision, at)
    _tell(uow, Topic.CAREGIVER_DECIDED, registration, decision)
    uow.audit.append(CAREGIVER_EVENTS[decision.decided], actor, registration.id)
    return replaced


def _move_designation(
    uow: UnitOfWork, registration: CaregiverRegistration, decision: Decision, at: Moment
) -> Term | None:
    """An approval counts one year from the caregiver's submission."""
    if registration.valid_until is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    designation, replaced = designation_of(uow, registration), None
    look(uow, designation, at)
    if designation.stage is DesignationStatus.SUBMITTED:
        raise KioskError(ErrorCode.CAREGIVER_NOT_VALIDATED)
    if decision.decided is Decided.APPROVED:
        if may_name(uow, designation.patient_id, at.day, at.policy):
            raise KioskError(ErrorCode.PATIENT_NOT_OPEN)
        replaced = Term(designation.approved_on, designation.valid_until)
        designation.approve(registration.valid_until, at.day, at.now)
    else:
        designation.advance(DesignationStatus(decision.decided.value), at.now)
    # A year that only lasted because its renewal was waiting is over now.
    look(uow, designation, at)
    keep(uow, designation, at)
    return replaced


def _move_registration_on(uow: UnitOfWork, renewal: Renewal) -> Term | None:
    """One year from the date of submission; a record that has been removed stays removed."""
    if renewal.submitted_on is None or renewal.valid_until is None:
        return None
    for record in uow.registrations.of_person(renewal.name, renewal.date_of_birth):
        if record.number == renewal.patient_number:
            moved = record.renewed(renewal.submitted_on, renewal.valid_until)
            uow.registrations.save(moved)
            return Term(record.submitted_on, record.expires_on) if moved != record else None
    return None


def _tell(uow: UnitOfWork, topic: Topic, application: Application, decision: Decision) -> None:
    to = applicant(uow, application)
    if to.reached:
        payload: Payload = {
            "to": to.address,
            "language": to.language,
            "decision": str(decision.id),
        }
        uow.outbox.put(topic, application.id, payload)
