"""Designations, their PINs, and the caregivers' registrations."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid
from sqlalchemy import text as sql

from kiosk.adapters.db.tables.application_columns import application_columns
from kiosk.adapters.db.tables.base import METADATA, Bytes, UtcMoment, arrival, record_id

_STATUSES: Final = (
    "'pin_issued', 'redeemed', 'submitted', 'validated', 'approved', 'returned', 'denied', "
    "'pin_expired', 'voided', 'ended', 'expired'"
)
_LIVE: Final = sql(
    "caregiver_id IS NOT NULL AND status IN "
    "('pin_issued', 'redeemed', 'submitted', 'validated', 'approved', 'returned')"
)
_OPEN_PIN: Final = sql("used_at IS NULL AND voided_at IS NULL")
_DRAFT: Final = sql("status = 'draft'")
_RUNNING: Final = sql("designation_id IS NOT NULL AND status IN ('draft', 'submitted', 'returned')")

designation: Final = Table(
    "designation",
    METADATA,
    arrival(),
    record_id(),
    Column("patient_id", Uuid, ForeignKey("person.id"), nullable=False),
    Column("caregiver_id", Uuid, ForeignKey("person.id")),
    Column(
        "status",
        Text,
        CheckConstraint(f"status IN ({_STATUSES})", name="ck_designation_status"),
        nullable=False,
    ),
    Column(
        "renewal",
        Text,
        CheckConstraint(f"renewal IN ({_STATUSES})", name="ck_designation_renewal"),
    ),
    Column("created_at", UtcMoment, nullable=False),
    Column("changed_at", UtcMoment, nullable=False),
    Column("valid_until", Date),
    Column("version", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_designation_patient_id", "patient_id"),
    Index("ix_designation_caregiver_id", "caregiver_id"),
    Index(
        "ux_designation_live_pair",
        "patient_id",
        "caregiver_id",
        unique=True,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    ),
)

caregiver_pin: Final = Table(
    "caregiver_pin",
    METADATA,
    arrival(),
    record_id(),
    Column("designation_id", Uuid, ForeignKey("designation.id"), nullable=False),
    Column("hash", Bytes, nullable=False),
    Column(
        "delivery",
        Text,
        CheckConstraint("delivery IN ('hand', 'mail')", name="ck_caregiver_pin_delivery"),
        nullable=False,
    ),
    Column("issued_at", UtcMoment, nullable=False),
    Column("expires_at", UtcMoment, nullable=False),
    Column("reference", Text, nullable=False),
    Column("used_at", UtcMoment),
    Column("voided_at", UtcMoment),
    Index("ix_caregiver_pin_designation_id", "designation_id"),
    Index(
        "ux_caregiver_pin_open_hash",
        "hash",
        unique=True,
        sqlite_where=_OPEN_PIN,
        postgresql_where=_OPEN_PIN,
    ),
    Index(
        "ux_caregiver_pin_open_one",
        "designation_id",
        unique=True,
        sqlite_where=_OPEN_PIN,
        postgresql_where=_OPEN_PIN,
    ),
)

caregiver_registration: Final = Table(
    "caregiver_registration",
    METADATA,
    *application_columns(
        "caregiver_registration",
        Column("account_id", Uuid, ForeignKey("account.id"), nullable=False),
        Column("person_id", Uuid, ForeignKey("person.id")),
        Column("designation_id", Uuid, ForeignKey("designation.id")),
    ),
    Index("ix_caregiver_registration_account_id", "account_id"),
    Index("ix_caregiver_registration_designation_id", "designation_id"),
    Index(
        "ux_caregiver_registration_draft",
        "account_id",
        unique=True,
        sqlite_where=_DRAFT,
        postgresql_where=_DRAFT,
    ),
    Index(
        "ux_caregiver_registration_running",
        "designation_id",
        unique=True,
        sqlite_where=_RUNNING,
        postgresql_where=_RUNNING,
    ),
)
