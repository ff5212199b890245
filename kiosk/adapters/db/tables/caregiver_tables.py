"""Designations, their PINs, and the caregivers' registrations."""

from typing import Final

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid

from kiosk.adapters.db.tables.application_tables import application_columns
from kiosk.adapters.db.tables.columns import (
    METADATA,
    Bytes,
    UtcMoment,
    arrival,
    one_of,
    partial_index,
    record_id,
)

_STATUSES: Final = (
    "pin_issued", "redeemed", "submitted", "validated", "approved", "returned", "denied",
    "pin_expired", "voided", "ended", "expired",
)  # fmt: skip
_LIVE: Final = (
    "caregiver_id IS NOT NULL AND status IN "
    "('pin_issued', 'redeemed', 'submitted', 'validated', 'approved', 'returned')"
)
_OPEN_PIN: Final = "used_at IS NULL AND voided_at IS NULL"
_RUNNING: Final = "designation_id IS NOT NULL AND status IN ('draft', 'submitted', 'returned')"

designation: Final = Table(
    "designation",
    METADATA,
    arrival(),
    record_id(),
    Column("patient_id", Uuid, ForeignKey("person.id"), nullable=False),
    Column("caregiver_id", Uuid, ForeignKey("person.id")),
    one_of("designation", "status", *_STATUSES),
    one_of("designation", "renewal", *_STATUSES, nullable=True),
    Column("created_at", UtcMoment, nullable=False),
    Column("changed_at", UtcMoment, nullable=False),
    Column("valid_until", Date),
    Column("version", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_designation_patient_id", "patient_id"),
    Index("ix_designation_caregiver_id", "caregiver_id"),
    partial_index("ux_designation_live_pair", "patient_id", "caregiver_id", where=_LIVE),
)

caregiver_pin: Final = Table(
    "caregiver_pin",
    METADATA,
    arrival(),
    record_id(),
    Column("designation_id", Uuid, ForeignKey("designation.id"), nullable=False),
    Column("hash", Bytes, nullable=False),
    one_of("caregiver_pin", "delivery", "hand", "mail"),
    Column("issued_at", UtcMoment, nullable=False),
    Column("expires_at", UtcMoment, nullable=False),
    Column("reference", Text, nullable=False),
    Column("used_at", UtcMoment),
    Column("voided_at", UtcMoment),
    Index("ix_caregiver_pin_designation_id", "designation_id"),
    partial_index("ux_caregiver_pin_open_hash", "hash", where=_OPEN_PIN),
    partial_index("ux_caregiver_pin_open_one", "designation_id", where=_OPEN_PIN),
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
    partial_index("ux_caregiver_registration_draft", "account_id", where="status = 'draft'"),
    partial_index("ux_caregiver_registration_running", "designation_id", where=_RUNNING),
)
