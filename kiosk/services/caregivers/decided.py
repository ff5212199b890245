"""What the Program's decision on a caregiver's registration does to the designation (C10)."""

from kiosk.domain.application import Status
from kiosk.domain.caregiver import CaregiverRegistration
from kiosk.domain.designation import DesignationStatus
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.unit_of_work import UnitOfWork
from kiosk.services.caregivers.settling import keep, look, moment
from kiosk.services.steady import keep_steady


def take_decision(ports: Ports, uow: UnitOfWork, registration: CaregiverRegistration) -> None:
    """Move the designation as its registration was decided; that one is saved before.

    An approval counts one year from the caregiver's submission. Raises NOT_POSSIBLE_NOW unless
    the patient has validated the caregiver (C10: only then the Program processes it).
    """
    if registration.designation_id is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    at = moment(ports, keep_steady(ports, uow))
    designation = uow.designations.get(registration.designation_id)
    look(uow, designation, at)
    if registration.status is Status.APPROVED and registration.valid_until is not None:
        designation.approve(registration.valid_until, at.day, at.now)
    else:
        designation.advance(DesignationStatus(registration.status.value), at.now)
    keep(uow, designation, at)
