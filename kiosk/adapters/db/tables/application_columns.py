"""The columns that every kind of application has, and the indexes over them."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Column, Date, Index, Integer, Text, Uuid
from sqlalchemy.schema import SchemaItem

from kiosk.adapters.db.tables.base import Bytes, UtcMoment, arrival, one_of, record_id

STATUSES: Final = (
    "draft", "submitted", "returned", "approved", "denied", "expired", "withdrawn",
)  # fmt: skip


def application_columns(table: str, *owners: Column[object]) -> Iterator[SchemaItem]:
    """What a table of applications begins with; `owners` are the columns of whose it is."""
    yield arrival()
    yield record_id()
    yield Column("reference", Text, nullable=False)
    yield from owners
    yield one_of(table, "status", *STATUSES)
    yield Column("submission_id", Uuid)
    yield Column("started_at", UtcMoment, nullable=False)
    yield Column("submitted_at", UtcMoment)
    yield Column("submitted_on", Date)
    yield Column("valid_until", Date)
    yield Column("version", Integer, nullable=False)
    yield Column("sealed", Bytes, nullable=False)
    yield Index(f"ux_{table}_reference", "reference", unique=True)
    yield Index(f"ux_{table}_submission_id", "submission_id", unique=True)
