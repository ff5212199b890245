"""What every application has; renewals, pages, the Program's decisions, and who looks at them."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid
from sqlalchemy.schema import SchemaItem

from kiosk.adapters.db.tables.columns import (
    METADATA,
    Bytes,
    UtcMoment,
    arrival,
    free,
    one_of,
    partial_index,
    record_id,
)

STATUSES: Final = (
    "draft", "submitted", "returned", "approved", "denied", "expired", "withdrawn",
)  # fmt: skip


def application_columns(table: str, *owners: Column[object]) -> Iterator[SchemaItem]:
    """The columns a table of applications starts with; `owners` says whose it is."""
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


_OPEN: Final = "status IN ('draft', 'returned')"

renewal: Final = Table(
    "renewal",
    METADATA,
    *application_columns(
        "renewal", Column("person_id", Uuid, ForeignKey("person.id"), nullable=False)
    ),
    Index("ix_renewal_person_id", "person_id"),
    partial_index("ux_renewal_open_draft", "person_id", where=_OPEN),
)


document: Final = Table(
    "document",
    METADATA,
    arrival(),
    record_id(),
    Column("application_id", Uuid, nullable=False),
    Column("bound", Boolean, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_document_application_id", "application_id"),
)

# Separate from `document`, so that binding a page at Submit does not write its picture again.
document_blob: Final = Table(
    "document_blob",
    METADATA,
    Column("document_id", Uuid, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("thumbnail", Bytes, nullable=False),
    Column("content", Bytes, nullable=False),
    info=free("both pictures are sealed with the page's id"),
)


decision: Final = Table(
    "decision",
    METADATA,
    arrival(),
    record_id(),
    Column("application_id", Uuid, nullable=False),
    Column("submission_id", Uuid, nullable=False),
    one_of("decision", "decided", "approved", "returned", "denied"),
    Column("reviewer_id", Uuid, ForeignKey("staff.id"), nullable=False),
    Column("recorded_at", UtcMoment, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_decision_round", "application_id", "submission_id", "revision", unique=True),
    Index("ix_decision_recorded_at", "recorded_at"),
)

opening: Final = Table(
    "opening",
    METADATA,
    Column("application_id", Uuid, primary_key=True),
    Column("reviewer_id", Uuid, ForeignKey("staff.id"), nullable=False),
    Column("opened_at", UtcMoment, nullable=False),
)
