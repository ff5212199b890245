"""C12: either side ends a designation."""

from uuid import UUID

from kiosk.domain.caregivers.designation import Designation, Ending
from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.ending import end_and_tell
from kiosk.services.caregivers.lapse import look_and_keep
from kiosk.services.changing import Moment, changing


def end_designation(ports: Ports, actor: Actor, designation_id: UUID) -> None:
    """Free slot and caregiver, and tell both; an open PIN is voided, a registration withdrawn.

    Raises NOT_ALLOWED for anyone on neither side, NOT_POSSIBLE_NOW when it is already over.
    """
    actor.require(Action.END_DESIGNATION)

    def end(uow: UnitOfWork, at: Moment) -> None:
        designation = uow.designations.get(designation_id)
        why = _side(uow, actor, designation)
        look_and_keep(uow, designation, at)
        end_and_tell(uow, designation, why, at)
        uow.audit.append(Event.DESIGNATION_ENDED, actor, designation.id)

    changing(ports, end)


def _side(uow: UnitOfWork, actor: Actor, designation: Designation) -> Ending:
    """Who may ask: the patient whose slot it is, or the account that registered for it."""
    if actor.role is Role.PATIENT:
        actor.require(Action.END_DESIGNATION, owner=designation.patient_id)
        return Ending.BY_PATIENT
    registered = uow.caregivers.of_designation(designation.id)
    gone = (Status.EXPIRED, Status.WITHDRAWN)
    accounts = {each.account_id for each in registered if each.status not in gone}
    if actor.account_id not in accounts:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.END_DESIGNATION.value)
    return Ending.BY_CAREGIVER
