"""Repositories of staff, of the codes on pages and in emails, and of steady time."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.desk.desk_code import DeskCode
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.store.chores import RecordFault
from kiosk.domain.store.steady_clock import ClockMark


class StaffMembers(Protocol):
    """Named staff, one per name (blind index); no one is ever deleted."""

    def add(self, staff: Staff) -> None:
        """Raises STAFF_NAME_TAKEN."""
        ...

    def save(self, staff: Staff) -> None:
        """Raises CONFLICT when the version is stale, STAFF_NAME_TAKEN, or NOT_FOUND."""
        ...

    def get(self, staff_id: UUID) -> Staff:
        """Raises NOT_FOUND."""
        ...

    def by_name(self, name: str) -> Staff | None:
        """The staff member of this name in any case."""
        ...

    def count(self) -> int:
        """How many there are, active or not."""
        ...

    def ids(self) -> Sequence[UUID]:
        """Of everyone, active or not, by when they came."""
        ...

    def lock_managers(self) -> Sequence[UUID]:
        """The active managers; their rows are locked until the transaction ends."""
        ...


class DeskCodes(Protocol):
    """The short codes that pages show to staff; a subject has one at a time."""

    def put(self, code: DeskCode) -> None:
        """Store a code; its subjects give up their earlier codes, and an empty one is dropped."""
        ...

    def find(self, code: str) -> DeskCode | None:
        """What a code is for, live or expired."""
        ...

    def of(self, subject: bytes) -> DeskCode | None:
        """The newest code for a subject."""
        ...

    def drop(self, code: str) -> None:
        """Forget a code; an unknown one changes nothing."""
        ...


class ResetCodes(Protocol):
    """Codes for a new password, by email address, whether or not an account has it."""

    def of(self, email: str) -> OneTimeCode | None:
        """The newest code that was sent to this address."""
        ...

    def put(self, email: str, code: OneTimeCode) -> None:
        """Store a code, or its count of wrong tries."""
        ...

    def drop(self, email: str) -> None:
        """Forget a code that was used."""
        ...


class Marks(Protocol):
    """What each kiosk last saw of its clocks (domain/store/steady_clock.py)."""

    def of(self, kiosk: str) -> ClockMark | None:
        """A kiosk's own mark; None if it never had one."""
        ...

    def latest(self) -> datetime | None:
        """The furthest steady time that any kiosk has kept."""
        ...

    def put(self, kiosk: str, mark: ClockMark) -> None:
        """Replace a kiosk's mark."""
        ...


class Chores(Protocol):
    """When each chore (kiosk/domain/store/chores.py) was last done."""

    def done_at(self, name: str) -> datetime | None:
        """None if it never was."""
        ...

    def done(self, name: str, at: datetime) -> None:
        """Note that it was done."""
        ...


class Faults(Protocol):
    """The records that chores could not work on."""

    def put_all(self, chore: str, faults: Mapping[UUID, str], at: datetime) -> None:
        """Note the codes of all records that this chore failed on now, replacing the last."""
        ...

    def all(self) -> Sequence[RecordFault]:
        """Every one, by chore."""
        ...


class Reminders(Protocol):
    """Who asked to be reminded of an expiry, and which reminders they got."""

    def wish(self, person_id: UUID, language: str | None) -> None:
        """Note the wish and its language; None withdraws it."""
        ...

    def wished(self, person_id: UUID) -> str | None:
        """The language of this person's wish; None without one."""
        ...

    def wishes(self) -> Sequence[tuple[UUID, str]]:
        """Every wish."""
        ...

    def first(self, person_id: UUID, expires_on: date, days: int) -> bool:
        """Note a reminder to this person, this many days before this end; False if noted before."""
        ...
