"""Wrapped data keys, and what shows whether a key and a program fit this database."""

from typing import Final

from sqlalchemy import Column, Integer, Table, Text, Uuid

from kiosk.adapters.db.tables.columns import METADATA, Bytes, free

record_key: Final = Table(
    "record_key",
    METADATA,
    Column("record_id", Uuid, primary_key=True),
    Column("wrapped", Bytes, nullable=False),
    Column("key_version", Integer, nullable=False),
    sqlite_with_rowid=False,
    info=free("a key is wrapped with its record's id and its version"),
)

meta: Final = Table(
    "meta",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Bytes, nullable=False),
    info=free("the fingerprint is the key's own; the mark is read before there is a key"),
)
