"""Renewals; at most one open draft a person, one row a submission."""

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from kiosk.adapters.db.tables.base import METADATA, Bytes, UtcMoment, arrival, record_id

_OPEN: Final = text("status IN ('draft', 'returned')")

renewal: Final = Table(
    "renewal",
    METADATA,
    arrival(),
    record_id(),
    Column("reference", Text, nullable=False),
    Column("person_id", Uuid, ForeignKey("person.id"), nullable=False),
    Column(
        "status",
        Text,
        CheckConstraint(
            "status IN ('draft', 'submitted', 'returned', 'approved', 'denied', "
            "'expired', 'withdrawn')",
            name="ck_renewal_status",
        ),
        nullable=False,
    ),
    Column("submission_id", Uuid),
    Column("started_at", UtcMoment, nullable=False),
    Column("submitted_at", UtcMoment),
    Column("submitted_on", Date),
    Column("valid_until", Date),
    Column("version", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_renewal_reference", "reference", unique=True),
    Index("ux_renewal_submission_id", "submission_id", unique=True),
    Index("ix_renewal_person_id", "person_id"),
    Index(
        "ux_renewal_open_draft",
        "person_id",
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
)
