"""C9: the patient says whether this is the caregiver, and whether it is immediate family."""

from typing import Final
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Declaration, Designation, DesignationStatus, Ending
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Attestation
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.caregiver_views import Applicant, Approval
from kiosk.services.caregivers.ending import end_and_tell
from kiosk.services.caregivers.lapse import keep, look
from kiosk.services.caregivers.may_designate import may_name
from kiosk.services.changing import Moment, changing, looking
from kiosk.services.handing_over import put_hand_over
from kiosk.services.recipient import applicant
from kiosk.statements import statement

DECLARATION_ID: Final = "immediate-family"
"""Its wordings are in resources/attestations/<language>/immediate-family-v<version>.md."""


def see_applicant(ports: Ports, actor: Actor, designation_id: UUID) -> Applicant:
    """The person whom the patient is asked about; raises NOT_POSSIBLE_NOW unless one is waiting."""
    actor.require(Action.NAME_CAREGIVER)
    with looking(ports) as (uow, at):
        designation = _own(uow, actor, designation_id)
        registration = _waiting(uow, designation, at)
        photo, home, day = registration.photo, registration.address, registration.submitted_on
        if photo is None or home is None or day is None:
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
        return Applicant(
            designation_id=designation.id,
            name=registration.name.full,
            town=home.city,
            photo=uow.documents.content(photo.document),
            registered_on=day,
        )


def approve_caregiver(
    ports: Ports,
    actor: Actor,
    designation_id: UUID,
    is_my_caregiver: bool,
    immediate_family: bool,
    declaration_version: int,
    language: str,
    may_end: bool = False,
) -> Approval:
    """Record the patient's answers: pending approval by the Program, or the designation ended.

    It ends on No, and, if it `may_end`, when another patient has the caregiver and they are not
    immediate family (C3); otherwise that raises CAREGIVER_HELD. Both sides are told that it ended.
    Raises NOT_ALLOWED for another patient's designation, NOT_POSSIBLE_NOW unless it is waiting for
    this answer, CAREGIVER_NOT_OPEN for Yes once the patient's registration has ended.
    """
    actor.require(Action.NAME_CAREGIVER)
    actor.require_alone()

    def approve(uow: UnitOfWork, at: Moment) -> Approval:
        shown = statement(DECLARATION_ID, declaration_version, language)
        wording = Attestation(DECLARATION_ID, declaration_version, shown.language, at.now)
        said = Declaration(immediate_family, wording)
        designation = _own(uow, actor, designation_id)
        registration = _waiting(uow, designation, at)
        if is_my_caregiver and may_name(uow, actor.person_id, at.day, at.policy):
            raise KioskError(ErrorCode.CAREGIVER_NOT_OPEN)
        why = _refusal(uow, designation, is_my_caregiver, said, at)
        if why is Ending.HELD_BY_ANOTHER and not may_end:
            raise KioskError(ErrorCode.CAREGIVER_HELD)
        designation.declaration = said if is_my_caregiver else None
        event = _move_on(ports, uow, designation, registration, why, at)
        uow.audit.append(event, actor, designation.id)
        store = uow.settings.store()
        mailed = applicant(uow, registration).reached
        note, name = store.call_note if why is None else "", registration.name.full
        return Approval(why is None, name, mailed, note, store.call_note_on)

    return changing(ports, approve)


def _move_on(
    ports: Ports,
    uow: UnitOfWork,
    designation: Designation,
    registration: CaregiverRegistration,
    why: Ending | None,
    at: Moment,
) -> Event:
    if why is not None:
        end_and_tell(uow, designation, why, at)
        return Event.CAREGIVER_TURNED_DOWN
    designation.advance(DesignationStatus.VALIDATED, at.now)
    keep(uow, designation, at)
    put_hand_over(ports, uow, registration)
    return Event.CAREGIVER_VALIDATED


def _refusal(
    uow: UnitOfWork, designation: Designation, is_mine: bool, said: Declaration, at: Moment
) -> Ending | None:
    """Why the designation ends now; the caregiver's row is locked while others are counted."""
    if not is_mine or designation.caregiver_id is None:
        return Ending.NOT_MY_CAREGIVER
    uow.people.lock(designation.caregiver_id)
    others = uow.designations.held_by_others(
        designation.caregiver_id, designation.patient_id, at.day
    )
    if others >= at.policy.caregiver_patients_max and not said.immediate_family:
        return Ending.HELD_BY_ANOTHER
    return None


def _own(uow: UnitOfWork, actor: Actor, designation_id: UUID) -> Designation:
    designation = uow.designations.get(designation_id)
    actor.require(Action.NAME_CAREGIVER, owner=designation.patient_id)
    return designation


def _waiting(uow: UnitOfWork, designation: Designation, at: Moment) -> CaregiverRegistration:
    """The registration that the patient is asked about."""
    look(uow, designation, at)
    if designation.stage is not DesignationStatus.SUBMITTED:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    return uow.caregivers.of_designation(designation.id)[-1]
