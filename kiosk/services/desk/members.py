"""Staff accounts: everyone on record, their PINs and roles, and who has left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from kiosk.domain.desk.staff import STAFF_ROLES, Staff, fit_pin, staff_key
from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.desk.desk_views import StaffMember
from kiosk.services.desk.named_staff import LADDER
from kiosk.services.keeping.one_by_one import readable

OWN_PIN: Final = replace(LADDER, wrong=ErrorCode.PIN_NOT_YOURS)


def list_staff(ports: Ports, actor: Actor) -> tuple[StaffMember, ...]:
    """Everyone on record, active ones first, then by name; unreadable ones are in the log."""
    actor.require(Action.MANAGE_STAFF)
    with ports.reading() as uow:
        everybody = readable(Action.MANAGE_STAFF.value, uow.staff.ids(), uow.staff.get)
    managers = [each.id for each in everybody if each.active and each.role is Role.MANAGER]
    ordered = sorted(everybody, key=lambda each: (not each.active, staff_key(each.name)))
    return tuple(
        StaffMember(
            id=each.id,
            name=each.name,
            role=each.role,
            active=each.active,
            created_at=ports.clock.local(each.created_at),
            only_manager=managers == [each.id],
        )
        for each in ordered
    )


def change_pin(ports: Ports, actor: Actor, pin: str, new_pin: str) -> None:
    """Change one's own PIN; raises PIN_NOT_YOURS, LOG_ON_LOCKED or PIN_WEAK.

    Wrong tries count on the same ladder as logging on (T12).
    """
    own_id = actor.account_for(Action.CHANGE_OWN_PIN)
    if not fit_pin(new_pin):
        raise KioskError(ErrorCode.PIN_WEAK)
    with ports.reading() as uow:
        known = uow.staff.get(own_id)
    right = ports.vault.verify_password(pin, known.pin_hash)
    hashed = ports.vault.hash_password(new_pin)

    def change(uow: UnitOfWork, at: Moment) -> KioskError | None:
        key = staff_key(known.name)
        LADDER.require_unlocked(ports, uow, key, at)
        if not right:
            return OWN_PIN.count_wrong(ports, uow, actor, key, at)
        known.pin_hash = hashed
        uow.staff.save(known)
        uow.audit.append(Event.STAFF_PIN_CHANGED, actor, known.id)
        return None

    changing(ports, change)


def set_pin(ports: Ports, actor: Actor, staff_id: UUID, new_pin: str) -> None:
    """Give a staff member who forgot their PIN another, and end their lock; raises PIN_WEAK."""
    actor.require(Action.MANAGE_STAFF)
    if not fit_pin(new_pin):
        raise KioskError(ErrorCode.PIN_WEAK)
    hashed = ports.vault.hash_password(new_pin)

    def change(uow: UnitOfWork, staff: Staff) -> None:
        staff.pin_hash = hashed
        uow.tries.clear(LADDER.counter, staff_key(staff.name))

    _change(ports, actor, staff_id, Event.STAFF_PIN_CHANGED, change)


def change_role(ports: Ports, actor: Actor, staff_id: UUID, role: Role) -> None:
    """Give a staff member another role; raises LAST_MANAGER."""
    actor.require(Action.MANAGE_STAFF)
    if role not in STAFF_ROLES:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.MANAGE_STAFF.value)

    def change(uow: UnitOfWork, staff: Staff) -> None:
        if role is not Role.MANAGER:
            _require_other_manager(uow, staff)
        staff.role = role

    _change(ports, actor, staff_id, Event.STAFF_ROLE_CHANGED, change)


def deactivate_staff(ports: Ports, actor: Actor, staff_id: UUID) -> None:
    """Deactivate a staff member, who stays on record. Raises LAST_MANAGER."""
    actor.require(Action.MANAGE_STAFF)

    def change(uow: UnitOfWork, staff: Staff) -> None:
        _require_other_manager(uow, staff)
        staff.active = False

    _change(ports, actor, staff_id, Event.STAFF_DEACTIVATED, change)


def reactivate_staff(ports: Ports, actor: Actor, staff_id: UUID) -> None:
    """Reactivate a staff member who came back, with the PIN they had."""
    actor.require(Action.MANAGE_STAFF)

    def change(_uow: UnitOfWork, staff: Staff) -> None:
        staff.active = True

    _change(ports, actor, staff_id, Event.STAFF_REACTIVATED, change)


def _change(
    ports: Ports,
    actor: Actor,
    staff_id: UUID,
    event: Event,
    change: Callable[[UnitOfWork, Staff], None],
) -> None:
    with ports.uow() as uow:
        staff = uow.staff.get(staff_id)
        change(uow, staff)
        uow.staff.save(staff)
        uow.audit.append(event, actor, staff_id)
        uow.commit()


def _require_other_manager(uow: UnitOfWork, staff: Staff) -> None:
    """Raise LAST_MANAGER if no one else could manage; the managers' rows stay locked."""
    if uow.staff.lock_managers() == [staff.id]:
        raise KioskError(ErrorCode.LAST_MANAGER)
