"""In-memory tries, audit trail, board and settings."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.desk.roles import Actor
from kiosk.domain.people.tries import Tries
from kiosk.domain.store.line_board import LineBoard
from kiosk.domain.store.outbox import HelpCall
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.records.records import SettingRow
from tests.fakes.rows import Entry, Rows, Setting


class FakeTryCounts:
    """Counts by a hash of kind and subject."""

    def __init__(self, rows: Rows) -> None:
        self._tries = rows.tries

    def get(self, kind: str, subject: str) -> Tries:
        key = _subject(kind, subject)
        return self._tries.get(key, Tries(key))

    def put(self, tries: Tries) -> None:
        self._tries[tries.subject] = tries

    def clear(self, kind: str, subject: str) -> None:
        self.lift(_subject(kind, subject))

    def lift(self, subject: bytes) -> None:
        self._tries.pop(subject, None)


def _subject(kind: str, subject: str) -> bytes:
    return sha256(f"{kind}|{subject}".encode()).digest()[:16]


class FakeAudit:
    """A list that only grows."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self._entries = rows.audit
        self._clock = clock

    def append(
        self, event: Event, actor: Actor, subject_id: UUID | None = None, reason: str = ""
    ) -> None:
        self._entries.append(Entry(event, actor, subject_id, self._clock.now(), reason))

    def verify(self) -> tuple[int, int | None]:
        return len(self._entries), None


class FakeBoard:
    """The board and the calls."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def line(self) -> LineBoard:
        return self._rows.board

    def set_line(self, board: LineBoard) -> None:
        self._rows.board = board

    def add_call(self, call: HelpCall) -> None:
        self._rows.calls.append(call)

    def calls(self) -> Iterator[HelpCall]:
        return iter(self._rows.calls[::-1])

    def open_calls(self) -> Sequence[HelpCall]:
        return [call for call in self._rows.calls if call.id not in self._rows.done_calls]

    def answer_call(self, call_id: UUID, staff_id: UUID | None) -> None:
        calls = self._rows.calls
        calls[:] = [replace(c, answered_by=staff_id) if c.id == call_id else c for c in calls]

    def finish_call(self, call_id: UUID, at: datetime) -> None:
        self._rows.done_calls[call_id] = at

    def kiosk(self, kiosk: str) -> KioskSeen | None:
        return self._rows.kiosks.get(kiosk)

    def kiosks(self) -> Sequence[KioskSeen]:
        return [self._rows.kiosks[name] for name in sorted(self._rows.kiosks)]

    def put_kiosk(self, seen: KioskSeen) -> None:
        self._rows.kiosks[seen.kiosk] = seen


class FakeStoreSettings:
    """Rows that are valid from a moment on."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self._settings = rows.settings
        self._clock = clock

    def store(self) -> Store:
        rows = self._valid(Store)
        noted = [row.valid_from for row in rows if row.name == "call_note"]
        values = {row.name: row.value for row in rows}
        return Store(**values, call_note_on=self._clock.local(noted[-1]).date() if noted else None)

    def policy(self, at: datetime | None = None) -> Policy:
        rows = self._valid(Policy, at)
        if not rows:
            return Policy()
        values = {row.name: _policy_value(row.name, row.value) for row in rows}
        return Policy(version=f"{rows[-1].valid_from:%Y-%m-%dT%H:%M:%SZ}#{len(rows)}", **values)

    def put(self, values: dict[str, str], who: str, why: str, valid_from: datetime) -> None:
        for name, value in values.items():
            if name in _names(Policy):
                _policy_value(name, value)
            elif name not in _names(Store):
                raise KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key=name)
        self._settings += [
            Setting(name, value, who, why, valid_from) for name, value in values.items()
        ]

    def rows(self) -> Sequence[SettingRow]:
        rows = sorted(self._settings, key=lambda row: row.valid_from)
        return [SettingRow(row.name, row.value, row.valid_from, row.who, row.why) for row in rows]

    def _valid(self, kind: type[Store] | type[Policy], at: datetime | None = None) -> list[Setting]:
        now, names = at or self._clock.now(), _names(kind)
        valid = [row for row in self._settings if row.valid_from <= now and row.name in names]
        return sorted(valid, key=lambda row: row.valid_from)


def _names(kind: type[Store] | type[Policy]) -> set[str]:
    return {field.name for field in fields(kind)} - {"version", "call_note_on"}


def _policy_value(name: str, text: str) -> Any:
    known = getattr(Policy(), name)
    if isinstance(known, bool):
        if text in ("true", "false"):
            return text == "true"
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted="true, false")
    try:
        if text.isdecimal():
            return timedelta(seconds=int(text)) if isinstance(known, timedelta) else int(text)
    except OverflowError:
        pass
    raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted="a whole number")
