"""In-memory staff, desk codes, reset codes and clock marks."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date, datetime
from uuid import UUID

from kiosk.domain.desk.desk_code import DeskCode
from kiosk.domain.desk.roles import Role
from kiosk.domain.desk.staff import Staff, staff_key
from kiosk.domain.people.account import OneTimeCode, email_key
from kiosk.domain.store.steady_clock import Mark
from kiosk.errors import ErrorCode, KioskError
from tests.fakes.rows import Rows


class FakeStaffMembers:
    """Refuses what the unique index refuses."""

    def __init__(self, rows: Rows) -> None:
        self._staff = rows.staff

    def add(self, staff: Staff) -> None:
        self._require_unique(staff)
        self._staff[staff.id] = deepcopy(staff)

    def save(self, staff: Staff) -> None:
        stored = self.get(staff.id)
        self._require_unique(staff)
        if stored.version != staff.version:
            raise KioskError(ErrorCode.CONFLICT)
        staff.version += 1
        self._staff[staff.id] = deepcopy(staff)

    def get(self, staff_id: UUID) -> Staff:
        if staff_id not in self._staff:
            raise KioskError(ErrorCode.NOT_FOUND)
        return deepcopy(self._staff[staff_id])

    def by_name(self, name: str) -> Staff | None:
        named = (each for each in self._staff.values() if staff_key(each.name) == staff_key(name))
        return deepcopy(next(named, None))

    def count(self) -> int:
        return len(self._staff)

    def all(self) -> Sequence[Staff]:
        return [deepcopy(each) for each in self._staff.values()]

    def lock_managers(self) -> Sequence[UUID]:
        managers = (each for each in self._staff.values() if each.role is Role.MANAGER)
        return sorted(each.id for each in managers if each.active)

    def _require_unique(self, staff: Staff) -> None:
        other = self.by_name(staff.name)
        if other is not None and other.id != staff.id:
            raise KioskError(ErrorCode.STAFF_NAME_TAKEN)


class FakeDeskCodes:
    """Codes by their text; a subject has one."""

    def __init__(self, rows: Rows) -> None:
        self._codes = rows.desk_codes

    def put(self, code: DeskCode) -> None:
        for subject in code.subjects:
            earlier = self.of(subject)
            if earlier is not None:
                self.drop(earlier.code)
        self._codes[code.code] = code

    def find(self, code: str) -> DeskCode | None:
        return self._codes.get(code)

    def of(self, subject: bytes) -> DeskCode | None:
        return next((each for each in self._codes.values() if subject in each.subjects), None)

    def drop(self, code: str) -> None:
        self._codes.pop(code, None)


class FakeResetCodes:
    """Codes by address."""

    def __init__(self, rows: Rows) -> None:
        self._codes = rows.reset_codes

    def of(self, email: str) -> OneTimeCode | None:
        return self._codes.get(email_key(email))

    def put(self, email: str, code: OneTimeCode) -> None:
        self._codes[email_key(email)] = code

    def drop(self, email: str) -> None:
        self._codes.pop(email_key(email), None)


class FakeMarks:
    """Marks by kiosk."""

    def __init__(self, rows: Rows) -> None:
        self._marks = rows.marks

    def of(self, kiosk: str) -> Mark | None:
        return self._marks.get(kiosk)

    def latest(self) -> datetime | None:
        return max((mark.steady for mark in self._marks.values()), default=None)

    def put(self, kiosk: str, mark: Mark) -> None:
        self._marks[kiosk] = mark


class FakeChores:
    """Moments by name."""

    def __init__(self, rows: Rows) -> None:
        self._chores = rows.chores

    def done_at(self, name: str) -> datetime | None:
        return self._chores.get(name)

    def done(self, name: str, at: datetime) -> None:
        self._chores[name] = at


class FakeReminders:
    """Wishes by person."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def wish(self, person_id: UUID, language: str | None) -> None:
        self._rows.wishes.pop(person_id, None)
        if language is not None:
            self._rows.wishes[person_id] = language

    def wished(self, person_id: UUID) -> str | None:
        return self._rows.wishes.get(person_id)

    def wishes(self) -> Sequence[tuple[UUID, str]]:
        return sorted(self._rows.wishes.items())

    def first(self, person_id: UUID, expires_on: date, days: int) -> bool:
        known = (person_id, expires_on, days)
        fresh = known not in self._rows.reminded
        self._rows.reminded.add(known)
        return fresh
