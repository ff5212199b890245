"""Rows are trusted only as they were written: a MAC covers every column that is not free."""

import hmac
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table

from kiosk.adapters.db.tables.columns import MAC, is_free
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault

Values = dict[str, object]


def _number(value: float) -> bytes:
    """A column may return a boolean as a number, and a whole number as a float."""
    return repr(float(value)).encode()


_PARTS: Final[dict[type, tuple[bytes, Callable[[Any], bytes]]]] = {
    type(None): (b"-", lambda _nothing: b""),
    str: (b"t", str.encode),
    bytes: (b"b", bytes),
    bool: (b"n", _number),
    int: (b"n", _number),
    float: (b"n", _number),
    UUID: (b"u", lambda value: value.bytes),
    date: (b"d", lambda value: value.isoformat().encode()),
    datetime: (b"m", lambda value: value.astimezone(UTC).isoformat("T", "microseconds").encode()),
}
"""How a value is written into what the MAC is made of, by its type."""


@cache
def bound_columns(table: Table) -> tuple[str, ...]:
    """The names of all columns that a row's MAC covers."""
    return tuple(each.name for each in table.c if each.name != MAC and not is_free(each))


def signed(vault: Vault, table: Table, values: Mapping[str, object]) -> Values:
    """The values of a whole row and its MAC; a column that isn't named is empty."""
    said = (values.get(name) for name in bound_columns(table))
    return {**values, MAC: vault.row_mac(table.name, _text(said))}


def is_bound(vault: Vault, table: Table, row: Any) -> bool:
    """Whether a row that was read, with all its columns, is as it was written."""
    said = (getattr(row, name) for name in bound_columns(table))
    mac = vault.row_mac(table.name, _text(said))
    return isinstance(row.mac, bytes) and hmac.compare_digest(mac, row.mac)


def require_bound(vault: Vault, table: Table, row: Any) -> None:
    """Raise RECORD_UNREADABLE, naming table and row, unless it is as it was written."""
    if not is_bound(vault, table, row):
        raise unreadable(table, getattr(row, name_column(table)))


def unreadable(table: Table, name: object) -> KioskError:
    """The refusal of a row, reported by its name in the database."""
    told = name.hex() if isinstance(name, bytes) else str(name)
    if isinstance(name, str):
        with suppress(ValueError):
            told = str(UUID(name))
    return KioskError(ErrorCode.RECORD_UNREADABLE, table=table.name, id=told)


def name_column(table: Table) -> str:
    """The column that a row is named by: its id, otherwise the first of its key."""
    return "id" if "id" in table.c else next(iter(table.primary_key)).name


def _text(values: Iterable[object]) -> bytes:
    """Each value with its type and length, so that no two rows say the same."""
    return b"".join(map(_part, values))


def _part(value: object) -> bytes:
    kind, plain_of = _PARTS[type(value)]
    plain = plain_of(value)
    return kind + len(plain).to_bytes(4, "big") + plain
