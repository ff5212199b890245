"""Ending a designation, and telling both sides."""

from kiosk.domain.caregivers.designation import Designation, Ending
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import keep
from kiosk.services.changing import Moment
from kiosk.services.recipient import applicant, patient_of

PATIENT = "patient"
CAREGIVER = "caregiver"


def end_and_tell(uow: UnitOfWork, designation: Designation, why: Ending, at: Moment) -> None:
    """End it, store what ends with it, and put a notice to each side into the outbox.

    A PIN that no one used ends silently: no one is on the other side.
    """
    designation.end(why, at.now)
    keep(uow, designation, at)
    registered = uow.caregivers.of_designation(designation.id)
    if not registered:
        return
    made = registered[-1]
    sides = {
        PATIENT: patient_of(uow, designation.patient_id),
        CAREGIVER: applicant(uow, made),
    }
    for side, to in sides.items():
        if to is not None and to.reached:
            payload: Payload = {"to": to.address, "language": to.language, "side": side}
            uow.outbox.put(Topic.DESIGNATION_ENDED, made.id, payload)
