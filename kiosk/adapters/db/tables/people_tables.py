"""Persons, their accounts and reminders; names, addresses and hashes are in `sealed`."""

from typing import Final

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid

from kiosk.adapters.db.tables.columns import METADATA, Bytes, UtcMoment, partial_index

person: Final = Table(
    "person",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("person_index", Bytes, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_person_person_index", "person_index"),
)

record_join: Final = Table(
    "record_join",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("certified_index", Bytes, nullable=False),
    Column("registered_index", Bytes, nullable=False),
    Column("joined_at", UtcMoment, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_record_join_certified_index", "certified_index"),
    Index("ix_record_join_registered_index", "registered_index"),
)

account: Final = Table(
    "account",
    METADATA,
    Column("id", Uuid, primary_key=True),
    Column("username_index", Bytes, nullable=False),
    Column("email_index", Bytes, nullable=False),
    Column("person_id", Uuid, ForeignKey("person.id")),
    Column("created_at", UtcMoment, nullable=False),
    Column("confirmed_at", UtcMoment),
    Column("version", Integer, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ux_account_username_index", "username_index", unique=True),
    Index("ix_account_email_index", "email_index"),
    partial_index("ux_account_person_id", "person_id", where="person_id IS NOT NULL"),
)

reminder_wish: Final = Table(
    "reminder_wish",
    METADATA,
    Column("person_id", Uuid, ForeignKey("person.id"), primary_key=True),
    Column("language", Text, nullable=False),
)

reminder_sent: Final = Table(
    "reminder_sent",
    METADATA,
    Column("person_id", Uuid, ForeignKey("person.id"), primary_key=True),
    Column("expires_on", Date, primary_key=True),
    Column("days", Integer, primary_key=True, autoincrement=False),
)
