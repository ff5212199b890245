"""Renewals; at most one open draft a person, one row a submission."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid, text

from kiosk.adapters.db.tables.application_columns import application_columns
from kiosk.adapters.db.tables.base import METADATA

_OPEN: Final = text("status IN ('draft', 'returned')")

renewal: Final = Table(
    "renewal",
    METADATA,
    *application_columns(
        "renewal", Column("person_id", Uuid, ForeignKey("person.id"), nullable=False)
    ),
    Index("ix_renewal_person_id", "person_id"),
    Index(
        "ux_renewal_open_draft",
        "person_id",
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
)
