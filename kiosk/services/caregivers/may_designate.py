"""C2: whether a patient can name a caregiver today."""

from datetime import date
from uuid import UUID

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import RegistrationState
from kiosk.domain.store.policy import Policy
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.renewal.standing import read_standing


def may_name(
    uow: UnitOfWork, patient_id: UUID | None, day: date, policy: Policy
) -> tuple[Finding, ...]:
    """Why no PIN can be generated; nothing while the registration is active or expiring."""
    if patient_id is None:
        return (Finding.block(Rule.NOT_IDENTIFIED),)
    person = uow.people.get(patient_id)
    standing = read_standing(uow, person.name, person.date_of_birth)
    if standing.two_people:
        return (Finding.block(Rule.TWO_PEOPLE),)
    registration = standing.registration
    if registration is None:
        return (Finding.block(Rule.NOT_REGISTERED),)
    if registration.state(day, policy) is RegistrationState.EXPIRED:
        return (Finding.block(Rule.REGISTRATION_ENDED, day=registration.expires_on),)
    return ()
