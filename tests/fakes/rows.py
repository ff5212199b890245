"""What the in-memory database holds; a transaction works on a copy of it."""

from copy import deepcopy
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.desk_code import DeskCode
from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.desk.roles import Actor
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import Account, OneTimeCode
from kiosk.domain.people.person import Person
from kiosk.domain.people.tries import Tries
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.outbox import LEASE, LONGEST_WAIT, HelpCall, OutboxItem
from kiosk.domain.store.steady_clock import Mark
from kiosk.domain.trail.events import Event


@dataclass(frozen=True)
class Entry:
    """One line of the audit trail."""

    event: Event
    actor: Actor
    subject_id: UUID | None
    at: datetime
    reason: str = ""


@dataclass
class Page:
    """A stored page and its two pictures."""

    document: Document
    content: bytes
    thumbnail: bytes


@dataclass
class Waiting:
    """An outbox row: due at a time, given up or delivered without one."""

    item: OutboxItem
    due_at: datetime | None
    delivered_at: datetime | None = None
    failed_code: str | None = None
    lease_until: datetime | None = None
    given_up_at: datetime | None = None
    readable: bool = True

    def ready_at(self, now: datetime) -> datetime | None:
        """When a courier may take it: `now`, later, or never."""
        if self.due_at is None:
            return None
        if self.lease_until is not None and now < self.lease_until <= now + LEASE:
            return self.lease_until
        fresh = self.item.attempts == 0 and self.item.created_at > now
        due = fresh or not now < self.due_at <= now + LONGEST_WAIT
        return now if due else self.due_at


@dataclass(frozen=True)
class Setting:
    """One row of a store setting or policy value."""

    name: str
    value: str
    who: str
    why: str
    valid_from: datetime


@dataclass
class Rows:
    """Every row, in the order in which rows came."""

    accounts: dict[UUID, Account] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)
    certifications: dict[str, Certification] = field(default_factory=dict)
    registrations: dict[str, Registration] = field(default_factory=dict)
    renewals: dict[UUID, Renewal] = field(default_factory=dict)
    designations: dict[UUID, Designation] = field(default_factory=dict)
    pins: dict[UUID, tuple[str, CaregiverPin]] = field(default_factory=dict)
    caregivers: dict[UUID, CaregiverRegistration] = field(default_factory=dict)
    pages: dict[UUID, Page] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    tries: dict[bytes, Tries] = field(default_factory=dict)
    staff: dict[UUID, Staff] = field(default_factory=dict)
    desk_codes: dict[str, DeskCode] = field(default_factory=dict)
    reset_codes: dict[str, OneTimeCode] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    audit: list[Entry] = field(default_factory=list)
    outbox: dict[UUID, Waiting] = field(default_factory=dict)
    board: LineBoard = field(default_factory=lambda: LineBoard(Line.UNKNOWN))
    calls: list[HelpCall] = field(default_factory=list)
    done_calls: dict[UUID, datetime] = field(default_factory=dict)
    wishes: dict[UUID, str] = field(default_factory=dict)
    reminded: set[tuple[UUID, date, int]] = field(default_factory=set)
    chores: dict[str, datetime] = field(default_factory=dict)
    kiosks: dict[str, KioskSeen] = field(default_factory=dict)
    settings: list[Setting] = field(default_factory=list)

    def copied(self) -> "Rows":
        """The same rows for another transaction; what nobody can change is shared."""
        return Rows(**{each.name: _table(getattr(self, each.name)) for each in fields(self)})


def _table(table: Any) -> Any:
    if isinstance(table, dict):
        return {key: _row(row) for key, row in table.items()}
    return type(table)(map(_row, table)) if isinstance(table, (list, set)) else _row(table)


def _row(row: Any) -> Any:
    return row if _fixed(type(row)) else deepcopy(row)


def _fixed(kind: type) -> bool:
    return kind is str or (is_dataclass(kind) and kind.__hash__ is not None)
