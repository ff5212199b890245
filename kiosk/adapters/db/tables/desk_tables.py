"""Staff, the codes for staff and in emails, and what each kiosk last saw of its clocks."""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
)

from kiosk.adapters.db.tables.columns import METADATA, Bytes, UtcMoment, one_of, record_id

staff: Final = Table(
    "staff",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("name_index", Bytes, nullable=False),
    one_of("staff", "role", "assistant", "manager", "reviewer", "auditor"),
    Column("active", Boolean, nullable=False),
    Column("created_at", UtcMoment, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_staff_name_index", "name_index", unique=True),
)

desk_code: Final = Table(
    "desk_code",
    METADATA,
    record_id(),
    Column("code", Text, primary_key=True),
    one_of("desk_code", "purpose", "confirm", "unlock"),
    Column("expires_at", UtcMoment, nullable=False),
)

desk_code_subject: Final = Table(
    "desk_code_subject",
    METADATA,
    Column("subject", Bytes, primary_key=True),
    Column("code", Text, ForeignKey("desk_code.code", ondelete="CASCADE"), nullable=False),
    Index("ix_desk_code_subject_code", "code"),
)

reset_code: Final = Table(
    "reset_code",
    METADATA,
    Column("email_index", Bytes, primary_key=True),
    Column("hash", Bytes, nullable=False),
    Column("expires_at", UtcMoment, nullable=False),
)

clock_mark: Final = Table(
    "clock_mark",
    METADATA,
    Column("kiosk", Text, primary_key=True),
    Column("wall", UtcMoment, nullable=False),
    Column("ticks", Float(53), nullable=False),
    Column("boot", Text, nullable=False),
    Column("steady", UtcMoment, nullable=False),
)
