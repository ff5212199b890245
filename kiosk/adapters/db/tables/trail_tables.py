"""The audit trail: append-only by trigger, one chain per kiosk, its head separate."""

from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
    event,
)

from kiosk.adapters.db.tables.columns import METADATA, Bytes, free

_CHAINED: Final = free("entries and heads are chained by MACs of their own")

audit_entry: Final = Table(
    "audit_entry",
    METADATA,
    Column("chain", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("account_id", Uuid),
    Column("subject_id", Uuid),
    Column("mac", Bytes, nullable=False),
    Column("assisted_by", Uuid),
    Column("reason", Text),
    Index("ix_audit_entry_subject_id", "subject_id"),
    Index("ix_audit_entry_at", "at"),
    Index("ix_audit_entry_event", "event", "at"),
    Index("ix_audit_entry_account_id", "account_id", "at"),
    Index("ix_audit_entry_assisted_by", "assisted_by", "at"),
    sqlite_with_rowid=False,
    info=_CHAINED,
)

audit_head: Final = Table(
    "audit_head",
    METADATA,
    Column("chain", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("last", Bytes, nullable=False),
    Column("mac", Bytes, nullable=False),
    info=_CHAINED,
)

_SQLITE: Final = (
    "CREATE TRIGGER audit_entry_keeps_rows BEFORE DELETE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    "CREATE TRIGGER audit_entry_keeps_values BEFORE UPDATE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    # An INSERT OR REPLACE deletes without firing the trigger on DELETE.
    "CREATE TRIGGER audit_entry_replaces_nothing BEFORE INSERT ON audit_entry "
    "WHEN EXISTS (SELECT 1 FROM audit_entry WHERE chain = NEW.chain AND seq = NEW.seq) "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    "CREATE TRIGGER audit_head_keeps_rows BEFORE DELETE ON audit_head "
    "BEGIN SELECT RAISE(ABORT, 'audit_head only goes on'); END",
    "CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head "
    "WHEN NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq + 1 "
    "BEGIN SELECT RAISE(ABORT, 'audit_head only goes on'); END",
    "CREATE TRIGGER audit_head_replaces_nothing BEFORE INSERT ON audit_head "
    "WHEN EXISTS (SELECT 1 FROM audit_head WHERE chain = NEW.chain) "
    "BEGIN SELECT RAISE(ABORT, 'audit_head only goes on'); END",
)

_POSTGRESQL: Final = (
    "CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'audit_entry is append-only'; END $$",
    "CREATE FUNCTION audit_head_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN IF TG_OP = 'UPDATE' AND NEW.chain = OLD.chain AND NEW.seq = OLD.seq + 1 "
    "THEN RETURN NEW; END IF; RAISE EXCEPTION 'audit_head only goes on'; END $$",
    "CREATE TRIGGER audit_entry_keeps BEFORE UPDATE OR DELETE ON audit_entry "
    "FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse()",
    "CREATE TRIGGER audit_entry_stays BEFORE TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()",
    "CREATE TRIGGER audit_head_keeps BEFORE UPDATE OR DELETE ON audit_head "
    "FOR EACH ROW EXECUTE FUNCTION audit_head_refuse()",
    "CREATE TRIGGER audit_head_stays BEFORE TRUNCATE ON audit_head "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_head_refuse()",
)


def _guard(_metadata: MetaData, connection: Connection, **_options: object) -> None:
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)


event.listen(METADATA, "after_create", _guard)
