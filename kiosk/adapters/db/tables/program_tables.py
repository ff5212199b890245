"""The Program's decisions; one a round of an application."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid

from kiosk.adapters.db.tables.base import METADATA, Bytes, UtcMoment, arrival, record_id

decision: Final = Table(
    "decision",
    METADATA,
    arrival(),
    record_id(),
    Column("application_id", Uuid, nullable=False),
    Column("submission_id", Uuid, nullable=False),
    Column(
        "decided",
        Text,
        CheckConstraint(
            "decided IN ('approved', 'returned', 'denied')", name="ck_decision_decided"
        ),
        nullable=False,
    ),
    Column("reviewer_id", Uuid, ForeignKey("staff.id"), nullable=False),
    Column("recorded_at", UtcMoment, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_decision_round", "application_id", "submission_id", unique=True),
)
