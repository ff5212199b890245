"""What the tables share: the metadata and the column kinds that differ between databases."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.types import TypeDecorator

METADATA: Final = MetaData()

Number: Final = BigInteger().with_variant(Integer, "sqlite")
"""Counts up on its own as a primary key on both databases."""


class UtcMoment(TypeDecorator[datetime]):
    """An aware time, kept in UTC; SQLite itself knows no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Bytes(LargeBinary):
    """Bytes as both drivers give and take them; the wrapping of LargeBinary costs 3 µs a value."""

    def bind_processor(self, dialect: Dialect) -> None:
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        return None


MAC: Final = "mac"
"""The column that binds a row to what was written (binding.py)."""
_FREE: Final = "free"


def free(why: str) -> dict[str, str]:
    """The `info` of a table or a column that is not bound, and why it doesn't have to be."""
    return {_FREE: why}


def is_free(thing: Table | Column[Any]) -> bool:
    """Whether a table or a column was declared free; anything not declared is bound."""
    return _FREE in thing.info


def bind_rows(metadata: MetaData) -> None:
    """Give every table that is not free the column for the MAC of its rows."""
    for table in metadata.sorted_tables:
        if not is_free(table):
            table.append_column(Column(MAC, Bytes, nullable=False))


def arrival() -> Column[int]:
    """A primary key that gives the order in which rows came."""
    counted = free("given by the database after the row is signed; it orders only equal moments")
    return Column("number", Number, primary_key=True, autoincrement=True, info=counted)


def record_id() -> Column[object]:
    """The record's own id: opaque, and its data key is bound to it."""
    return Column("id", Uuid, nullable=False, unique=True)


def one_of(table: str, name: str, *values: str, nullable: bool = False) -> Column[str]:
    """A text that is one of these."""
    listed = ", ".join(f"'{value}'" for value in values)
    allowed = CheckConstraint(f"{name} IN ({listed})", name=f"ck_{table}_{name}")
    return Column(name, Text, allowed, nullable=nullable)


def partial_index(name: str, *columns: str, where: str, unique: bool = True) -> Index:
    """An index over some of the rows, on both databases."""
    rows = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=rows, postgresql_where=rows)
