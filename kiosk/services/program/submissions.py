"""What was submitted, whatever its kind, for whoever decides on it."""

from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.short_code import first_of, parse_reference
from kiosk.domain.renewal.application import Application
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork


def submission(uow: UnitOfWork, application_id: UUID) -> Application:
    """A renewal or a caregiver's registration; raises NOT_FOUND, or NOT_SUBMITTED for a draft."""
    found = uow.renewals.find(application_id) or uow.caregivers.find(application_id)
    if found is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    round_of(found)
    return found


def by_reference(uow: UnitOfWork, reference: str) -> Application:
    """The one with this reference, however it is typed; raises NOT_FOUND."""
    meant = parse_reference(reference)
    found = first_of(uow.renewals.by_reference, meant) or first_of(
        uow.caregivers.by_reference, meant
    )
    if found is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    return found


def round_of(application: Application) -> UUID:
    """The id of the last submission; raises NOT_SUBMITTED without one."""
    if application.submission_id is None:
        raise KioskError(ErrorCode.NOT_SUBMITTED)
    return application.submission_id


def designation_of(uow: UnitOfWork, registration: CaregiverRegistration) -> Designation:
    """The designation that a submitted registration is for; NOT_POSSIBLE_NOW without one."""
    if registration.designation_id is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    return uow.designations.get(registration.designation_id)
