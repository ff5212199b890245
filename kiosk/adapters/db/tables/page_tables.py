"""The pages of every kind of application."""

from typing import Final

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, Uuid

from kiosk.adapters.db.tables.base import METADATA, Bytes, arrival, record_id

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

# Apart from `document`, so that binding a page at Submit does not write its picture again.
document_blob: Final = Table(
    "document_blob",
    METADATA,
    Column("document_id", Uuid, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("thumbnail", Bytes, nullable=False),
    Column("content", Bytes, nullable=False),
)
