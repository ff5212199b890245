"""Imported certifications and registrations."""

from typing import Final

from sqlalchemy import Column, Date, Index, Table, Uuid

from kiosk.adapters.db.tables.columns import METADATA, Bytes

certification: Final = Table(
    "certification",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("identity_index", Bytes, nullable=False),
    Column("person_index", Bytes, nullable=False),
    Column("born_index", Bytes, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_certification_identity_index", "identity_index", unique=True),
    Index("ix_certification_person_index", "person_index"),
    Index("ix_certification_born_index", "born_index"),
)

registration: Final = Table(
    "registration",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("number_index", Bytes, nullable=False),
    Column("person_index", Bytes, nullable=False),
    Column("born_index", Bytes, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Column("expires_on", Date, nullable=False),
    Index("ux_registration_number_index", "number_index", unique=True),
    Index("ix_registration_person_index", "person_index"),
    Index("ix_registration_born_index", "born_index"),
    Index("ix_registration_expires_on", "expires_on"),
)
