"""Renewals; at most one open draft a person, one row a submission."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid

from kiosk.adapters.db.tables.application_columns import application_columns
from kiosk.adapters.db.tables.base import METADATA, partial_index

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
