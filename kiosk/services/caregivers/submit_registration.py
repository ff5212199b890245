"""C6, C8: submitting a caregiver's registration once, and telling the patient."""

from datetime import date
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import look
from kiosk.services.caregivers.redeem_pin import person_of, require_one_of_a_pair
from kiosk.services.changing import Moment, changing
from kiosk.services.handing_over import put_hand_over
from kiosk.services.recipient import patient_of


def submit_caregiver_registration(
    ports: Ports, actor: Actor, registration_id: UUID, submission_id: UUID, language: str
) -> CaregiverRegistration:
    """Submit once; if asked again with the same id, answer as the first time.

    The patient is asked to approve and gets an email (C8); one that came back from the Program
    goes back to it, because the patient's approval of this person still counts. Raises NOT_A_DRAFT
    for another id, BLOCKED_BY_FINDINGS with the rules, NOT_POSSIBLE_NOW when the designation has
    ended.
    """
    actor.require(Action.REGISTER_AS_CAREGIVER)
    actor.require_alone()

    def submit(uow: UnitOfWork, at: Moment) -> CaregiverRegistration:
        registration = uow.caregivers.get(registration_id)
        actor.require(Action.REGISTER_AS_CAREGIVER, owner=registration.owner_id)
        if registration.submission_id != submission_id:
            agreed = registration.attestation
            registration.submit(submission_id, at.now, at.day, at.policy, agreed, language)
            _hand_in(ports, uow, registration, at)
            uow.audit.append(Event.CAREGIVER_SUBMITTED, actor, registration.id)
        return registration

    return changing(ports, submit)


def _hand_in(
    ports: Ports, uow: UnitOfWork, registration: CaregiverRegistration, at: Moment
) -> None:
    """Move the designation on, bind person and pages, and tell the patient what is waiting."""
    designation = uow.designations.get(_designation_of(registration))
    if look(uow, designation, at):
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    registration.person_id = _person_id(uow, registration, designation, at.day)
    designation.hand_in(registration.person_id, at.now)
    uow.designations.save(designation)
    uow.caregivers.save(registration)
    uow.documents.bind(registration.id, registration.documents)
    if designation.stage is DesignationStatus.VALIDATED:
        put_hand_over(ports, uow, registration)
    asked = designation.stage is DesignationStatus.SUBMITTED
    to = patient_of(uow, designation.patient_id) if asked else None
    if to is not None and to.reached:
        payload: Payload = {"to": to.address, "language": to.language}
        uow.outbox.put(Topic.CAREGIVER_REGISTERED, registration.id, payload)


def _designation_of(registration: CaregiverRegistration) -> UUID:
    if registration.designation_id is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    return registration.designation_id


def _person_id(
    uow: UnitOfWork, registration: CaregiverRegistration, designation: Designation, day: date
) -> UUID:
    """Who the registration is about now: a name corrected after the PIN is another person's key."""
    person = person_of(uow, registration)
    if person.id == designation.patient_id:
        raise KioskError(ErrorCode.CAREGIVER_PIN_OWN)
    if person.id != designation.caregiver_id:
        require_one_of_a_pair(uow, designation, person.id, day)
    return person.id
