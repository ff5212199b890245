"""Ending a designation, and telling both sides."""

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, Ending
from kiosk.domain.store.outbox import Topic
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import keep
from kiosk.services.changing import Moment

PATIENT = "patient"
CAREGIVER = "caregiver"


def end_and_tell(uow: UnitOfWork, designation: Designation, why: Ending, at: Moment) -> None:
    """End it, store what ends with it, and put a notice to each side into the outbox.

    A PIN that nobody used ends silently: nobody else is on the other side.
    """
    designation.end(why, at.now)
    keep(uow, designation, at)
    registered = uow.caregivers.of_designation(designation.id)
    if not registered:
        return
    made = registered[-1]
    sides = {
        PATIENT: (patient_address(uow, designation), "en"),
        CAREGIVER: (_caregiver_address(uow, made), made.language),
    }
    for side, (address, language) in sides.items():
        if address:
            payload = {"to": address, "language": language, "side": side}
            uow.outbox.put(Topic.DESIGNATION_ENDED, made.id, payload)


def patient_address(uow: UnitOfWork, designation: Designation) -> str:
    """Where the patient gets email: the account's address, otherwise the newest record's."""
    account = uow.accounts.by_person(designation.patient_id)
    if account is not None and account.email:
        return account.email
    person = uow.people.get(designation.patient_id)
    records = uow.registrations.of_person(person.name, person.date_of_birth)
    return records[0].email if records else ""


def _caregiver_address(uow: UnitOfWork, made: CaregiverRegistration) -> str:
    return made.email or uow.accounts.get(made.account_id).email
