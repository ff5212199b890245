"""Store settings and policy: rows that take effect at a moment, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import select

from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.sealed import KEY_COLUMNS
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.store_tables import store_setting
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.policy import Policy, Validity
from kiosk.domain.store.rule_sets import rule_sets, ruled
from kiosk.domain.store.store import Store
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import SettingRow

_TABLE: Final = "store_setting"
_ALL: Final = select(store_setting).order_by(store_setting.c.valid_from, store_setting.c.number)
_OPENED: Final = _ALL.add_columns(*KEY_COLUMNS).join(
    record_key, record_key.c.record_id == store_setting.c.id
)
_TRUTHS: Final = {"true": True, "false": False}
DERIVED: Final = frozenset({"call_note_on", "help_on"})
"""Since when a text has been in effect: what its row says, and no setting."""
STORE_FIELDS: Final = {
    field.name: field.type for field in fields(Store) if field.name not in DERIVED
}
POLICY_FIELDS: Final = {
    field.name: field.type for field in fields(Policy) if field.name != "version"
}


class SqlStoreSettings(Repository):
    """The StoreSettings port; put() raises SETTINGS_KEY_UNKNOWN or SETTINGS_VALUE."""

    def store(self) -> Store:
        rows = self._valid(STORE_FIELDS)
        values = {row.name: row.value for row in rows}
        since = {row.name: self._clock.local(row.valid_from).date() for row in rows}
        helped = {topic: since[topic] for topic in HelpTopic if topic in since}
        return Store(**values, call_note_on=since.get("call_note"), help_on=helped)

    def policy(self, at: datetime | None = None) -> Policy:
        rows = self._valid(POLICY_FIELDS, at)
        if not rows:
            return Policy()
        version = f"{rows[-1].valid_from:%Y-%m-%dT%H:%M:%SZ}#{len(rows)}"
        texts: dict[str, str] = {}
        for row in rows:
            texts |= {**ruled(row.name, row.value), row.name: row.value}
        values = {name: policy_value(name, text) for name, text in texts.items()}
        return Policy(version=version, **values)

    def put(self, values: dict[str, str], who: str, why: str, valid_from: datetime) -> None:
        check_settings(values)
        for name, value in values.items():
            row_id = uuid4()
            row = {
                "id": row_id,
                "name": name,
                "value": value,
                "valid_from": valid_from,
                "sealed": self._rows.seal_new(_TABLE, row_id, {"who": who, "why": why}),
            }
            self._put(store_setting, row)

    def rows(self) -> Sequence[SettingRow]:
        return [self._row(row) for row in self._read(store_setting, _OPENED)]

    def _row(self, row: Any) -> SettingRow:
        plain = self._rows.open(_TABLE, row)
        return SettingRow(row.name, row.value, row.valid_from, plain["who"], plain["why"])

    def _valid(self, names: Mapping[str, object], at: datetime | None = None) -> list[Any]:
        """Whenever it takes effect, a row must be as it was written: none can be postponed."""
        now, rows = at or self._clock.now(), self._read(store_setting, _ALL)
        return [row for row in rows if row.name in names and row.valid_from <= now]


def check_settings(values: Mapping[str, str]) -> None:
    """Raise SETTINGS_KEY_UNKNOWN or SETTINGS_VALUE unless each is a field's name and value."""
    for name, value in values.items():
        if name in POLICY_FIELDS:
            policy_value(name, value)
        elif name not in STORE_FIELDS:
            raise KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key=name)


def policy_value(name: str, text: str) -> Any:
    """A policy field's value from its text: true or false, a name, a number, or whole seconds."""
    kind = POLICY_FIELDS[name]
    try:
        if kind is bool:
            return _TRUTHS[text]
        if kind is Validity:
            return Validity(text)
        if kind is str:
            return rule_sets()[text].name
        number = int(text)
        if number < 0:
            raise ValueError(text)
        return timedelta(seconds=number) if kind is timedelta else number
    except (KeyError, ValueError, OverflowError):
        wanted = ", ".join(_wanted(kind)) or "a whole number"
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=wanted) from None


def _wanted(kind: object) -> Iterable[str]:
    """What a value may be, where there is a list."""
    if kind is str:
        return rule_sets()
    return _TRUTHS if kind is bool else Validity if kind is Validity else ()
