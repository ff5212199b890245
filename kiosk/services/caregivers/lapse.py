"""What time alone does to a designation, applied whenever one is looked at."""

from kiosk.domain.caregivers.caregiver import RUNNING
from kiosk.domain.caregivers.designation import FILLED_IN, Designation, DesignationStatus
from kiosk.domain.renewal.application import Status
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment
from kiosk.services.renewal.standing import outlived


def look(uow: UnitOfWork, designation: Designation, at: Moment) -> bool:
    """Bring the designation up to this moment, in memory; True if that changed it."""
    pin_works, draft_open = False, True
    if designation.stage is DesignationStatus.PIN_ISSUED:
        pin = uow.pins.open_of(designation.id)
        pin_works = pin is not None and pin.works(at.steady)
    if designation.stage is DesignationStatus.REDEEMED:
        drafts = uow.caregivers.of_designation(designation.id)
        draft_open = any(
            each.status is Status.DRAFT and not outlived(each, at.now, at.policy) for each in drafts
        )
    return designation.settle(at.day, at.now, pin_works, draft_open)


def keep(uow: UnitOfWork, designation: Designation, at: Moment) -> None:
    """Store the designation; PIN and registration of a finished round end with it."""
    if designation.stage is not DesignationStatus.PIN_ISSUED:
        uow.pins.void(designation.id, at.now)
    if designation.stage not in FILLED_IN:
        for registration in uow.caregivers.of_designation(designation.id):
            if registration.status in RUNNING:
                registration.end(expired=outlived(registration, at.now, at.policy))
                uow.caregivers.save(registration)
    uow.designations.save(designation)


def look_and_keep(uow: UnitOfWork, designation: Designation, at: Moment) -> None:
    """Bring the designation up to this moment, and store it if that changed it."""
    if look(uow, designation, at):
        keep(uow, designation, at)
