"""What a decision changed beside the application, put back before a correction changes it anew."""

from dataclasses import replace

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment
from kiosk.services.program.submissions import designation_of


def take_back_registration(uow: UnitOfWork, renewal: Renewal, decision: Decision) -> None:
    """The patient's record has its old year again, unless the Program's file has moved it since."""
    before = decision.replaced
    if before is None or before.since is None or before.until is None:
        return
    given = (renewal.submitted_on, renewal.valid_until)
    for record in uow.registrations.of_person(renewal.name, renewal.date_of_birth):
        ours = record.number == renewal.patient_number
        if ours and (record.submitted_on, record.expires_on) == given:
            earlier = replace(record, submitted_on=before.since, expires_on=before.until)
            uow.registrations.save(earlier)


def take_back_designation(
    uow: UnitOfWork, registration: CaregiverRegistration, decision: Decision, at: Moment
) -> None:
    """The designation waits for the Program again; CORRECTION_LATE once it cannot any more."""
    designation = designation_of(uow, registration)
    designation.take_back(decision, registration.renews, at.now)
    if decision.decided is Decided.DENIED and not registration.renews:
        _require_room(uow, designation, at)
    uow.designations.save(designation)


def _require_room(uow: UnitOfWork, designation: Designation, at: Moment) -> None:
    """A denial gave slot and caregiver free; somebody else may have taken them."""
    uow.people.lock(designation.patient_id)
    others = [
        each
        for each in uow.designations.of_patient(designation.patient_id)
        if each.id != designation.id and each.holds_slot(at.day)
    ]
    again = any(each.caregiver_id == designation.caregiver_id for each in others)
    if again or len(others) >= at.policy.caregiver_slots or _held(uow, designation, at):
        raise KioskError(ErrorCode.CORRECTION_LATE)


def _held(uow: UnitOfWork, designation: Designation, at: Moment) -> bool:
    """C3: another patient has this caregiver by now, who is no family of this one."""
    said = designation.declaration
    if designation.caregiver_id is None or (said is not None and said.immediate_family):
        return False
    uow.people.lock(designation.caregiver_id)
    others = uow.designations.held_by_others(
        designation.caregiver_id, designation.patient_id, at.day
    )
    return others >= at.policy.caregiver_patients_max
