"""The Program's decisions; one a round of an application."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid

from kiosk.adapters.db.tables.base import METADATA, Bytes, UtcMoment, arrival, one_of, record_id

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
    Column("sealed", Bytes, nullable=False),
    Index("ux_decision_round", "application_id", "submission_id", unique=True),
)
