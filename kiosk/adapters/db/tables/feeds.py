"""Imported certifications and registrations."""

from typing import Final

from sqlalchemy import Column, Index, LargeBinary, Table, Uuid

from kiosk.adapters.db.tables.base import METADATA

certification: Final = Table(
    "certification",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("identity_index", LargeBinary, nullable=False),
    Column("person_index", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("ux_certification_identity_index", "identity_index", unique=True),
    Index("ix_certification_person_index", "person_index"),
)

registration: Final = Table(
    "registration",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("number_index", LargeBinary, nullable=False),
    Column("person_index", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("ux_registration_number_index", "number_index", unique=True),
    Index("ix_registration_person_index", "person_index"),
)
