"""The audit trail for auditor and manager: by day, staff member, event and reference (T13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from kiosk.domain.desk.short_code import first_of, parse_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.look import Noted, Wanted
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.keeping.one_by_one import readable

PAGE: Final = 50


@dataclass(frozen=True)
class Asked:
    """What somebody looks for; what is None or empty is not asked for."""

    day: date | None = None
    staff: str = ""
    """A staff member's name."""
    events: tuple[Event, ...] | None = None
    reference: str = ""


@dataclass(frozen=True)
class TrailRow:
    """An entry as it is shown: a staff member by name, anybody else by role alone."""

    entry: Noted
    at: datetime
    """Local time."""
    staff: str


@dataclass(frozen=True)
class TrailPage:
    """Some entries, newest first."""

    rows: tuple[TrailRow, ...]
    more: bool


def read_trail(ports: Ports, actor: Actor, asked: Asked, after: Noted | None = None) -> TrailPage:
    """The entries that are asked for, from the one after `after` on; the first look is noted.

    A name or a reference that is not on record has none.
    """
    actor.require(Action.READ_TRAIL)

    def look(uow: UnitOfWork, at: Moment) -> TrailPage:
        if after is None:
            uow.audit.append(Event.TRAIL_READ, actor)
        wanted = _wanted(ports, uow, asked)
        found = uow.audit.look(wanted, after, PAGE + 1) if wanted is not None else ()
        names = _names(uow, found[:PAGE])
        rows = [
            TrailRow(entry, ports.clock.local(entry.moment), names.get(entry.staff_id, ""))
            for entry in found[:PAGE]
        ]
        return TrailPage(tuple(rows), len(found) > PAGE)

    return changing(ports, look)


def _wanted(ports: Ports, uow: UnitOfWork, asked: Asked) -> Wanted | None:
    since = before = None
    if asked.day is not None:
        here = ports.clock.local(ports.clock.now()).tzinfo
        since = datetime.combine(asked.day, time.min, here)
        before = datetime.combine(asked.day + timedelta(days=1), time.min, here)
    member = uow.staff.by_name(asked.staff) if asked.staff else None
    subjects = _subjects(uow, asked.reference) if asked.reference else None
    if (asked.staff and member is None) or subjects == ():
        return None
    staff = None if member is None else member.id
    return Wanted(since, before, asked.events, staff, subjects)


def _subjects(uow: UnitOfWork, reference: str) -> tuple[UUID, ...]:
    """What entries name of an application or a slip with this reference."""
    meant = parse_reference(reference)
    renewal = first_of(uow.renewals.by_reference, meant)
    if renewal is not None:
        return (renewal.id,)
    caregiver = first_of(uow.caregivers.by_reference, meant)
    if caregiver is not None:
        both = (caregiver.id, caregiver.designation_id)
        return tuple(each for each in both if each is not None)
    pin = first_of(uow.pins.by_reference, meant)
    return (pin.designation_id,) if pin is not None else ()


def _names(uow: UnitOfWork, entries: Sequence[Noted]) -> dict[UUID | None, str]:
    """The names of the staff in these entries; one that cannot be read has none."""
    ids = {entry.staff_id for entry in entries} - {None}
    known = readable(Action.READ_TRAIL.value, [each for each in ids if each], uow.staff.get)
    return {member.id: member.name for member in known}
