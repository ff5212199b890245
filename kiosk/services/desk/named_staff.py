"""Named staff: adding them, and verifying who one of them is."""

from typing import Final
from unicodedata import normalize
from uuid import uuid4

from kiosk.domain.desk.staff import STAFF_ROLES, Staff, fit_name, fit_pin, staff_key
from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.people.try_counters import Counter
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.log_on import Ladder
from kiosk.services.changing import Moment, changing
from kiosk.services.views import StaffAdded

LADDER: Final = Ladder(
    Counter.STAFF, Event.STAFF_REFUSED, Event.STAFF_LOCKED, ErrorCode.STAFF_WRONG
)


def is_first_staff(ports: Ports, actor: Actor) -> bool:
    """True while there is no one yet for `staff add` to ask."""
    actor.require(Action.PROVE_STAFF)
    with ports.reading() as uow:
        return uow.staff.count() == 0


def prove_staff(ports: Ports, actor: Actor, name: str, pin: str) -> Actor:
    """The staff member with this name and PIN, as an actor; raises STAFF_WRONG or LOG_ON_LOCKED.

    Unknown, inactive and wrong get the same answer, after the same time (T6, T12).
    """
    actor.require(Action.PROVE_STAFF)
    key = staff_key(name)

    def find(uow: UnitOfWork, at: Moment) -> Staff | None:
        LADDER.require_unlocked(ports, uow, key, at)
        return uow.staff.by_name(name)

    staff = changing(ports, find)
    right = ports.vault.verify_password(pin, staff.pin_hash if staff else None)

    def prove(uow: UnitOfWork, at: Moment) -> Actor | KioskError:
        LADDER.require_unlocked(ports, uow, key, at)
        if staff is None or not staff.active or not right:
            return LADDER.count_wrong(ports, uow, actor, key, at)
        proved = Actor(staff.role, staff.id)
        uow.audit.append(Event.STAFF_PROVED, proved, staff.id)
        return proved

    return changing(ports, prove)


def stays_staff(ports: Ports, actor: Actor) -> bool:
    """False once this staff member is deactivated or has another role: they log on again (T6)."""
    actor.require(Action.STAY_AT_DESK)
    if actor.account_id is None:
        return False
    with ports.reading() as uow:
        known = uow.staff.get(actor.account_id)
    return known.active and known.role is actor.role


def add_staff(ports: Ports, actor: Actor, name: str, role: Role, pin: str) -> StaffAdded:
    """Put a staff member on record. The first one, a manager, may be added by the operator.

    Raises STAFF_FIRST, STAFF_NAME, STAFF_NAME_TAKEN or PIN_WEAK; there is no default PIN.
    """
    actor.require(Action.ADD_STAFF)
    if role not in STAFF_ROLES:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.ADD_STAFF.value)
    if not fit_name(name):
        raise KioskError(ErrorCode.STAFF_NAME)
    if not fit_pin(pin):
        raise KioskError(ErrorCode.PIN_WEAK)
    name = " ".join(normalize("NFC", name).split())
    hashed = ports.vault.hash_password(pin)
    staff = Staff(uuid4(), name, role, hashed, ports.clock.now())
    with ports.uow() as uow:
        first = uow.staff.count() == 0
        if first and role is not Role.MANAGER:
            raise KioskError(ErrorCode.STAFF_FIRST)
        if actor.role is Role.OPERATOR and not first:
            raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.ADD_STAFF.value)
        uow.staff.add(staff)
        uow.audit.append(Event.STAFF_ADDED, actor, staff.id)
        uow.commit()
    return StaffAdded(staff.id, staff.name, staff.role)
