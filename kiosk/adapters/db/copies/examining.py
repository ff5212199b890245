"""Looking through a copy of the database: whole, ours, of this key and of a version we know."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, NullPool, Table, create_engine, func, inspect, select
from sqlalchemy.exc import DBAPIError

from kiosk.adapters.db.opening import REVISION, require_key, stored_revision
from kiosk.adapters.db.sealed import KEY_COLUMNS
from kiosk.adapters.db.tables import METADATA, record_key
from kiosk.adapters.db.tables.application_tables import renewal
from kiosk.adapters.db.tables.feed_tables import registration
from kiosk.adapters.db.tables.trail_tables import audit_entry
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.backups import BackupContents
from kiosk.ports.vault import Vault


def examine(file: Path, vault: Vault, name: str) -> str:
    """The revision of a copy that can be put back; `name` is what errors call it.

    The file is read as it is, nothing is written next to it. Raises BACKUP_NOT_ONE, BACKUP_DAMAGED,
    BACKUP_OTHER_KEY or BACKUP_NEWER.
    """
    with _opened(file, name) as connection:
        return _examined(connection, vault, name)


def contents(file: Path, vault: Vault, name: str) -> BackupContents:
    """What a copy contains, once examined; raises the same."""
    with _opened(file, name) as connection:
        _examined(connection, vault, name)
        return BackupContents(
            registrations=_count(connection, registration),
            renewals=_count(connection, renewal),
            last_at=_last_at(connection),
        )


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _last_at(connection: Connection) -> datetime | None:
    last = connection.execute(select(func.max(audit_entry.c.at))).scalar()
    return datetime.fromisoformat(last) if last else None


def _examined(connection: Connection, vault: Vault, name: str) -> str:
    revision = _revision(connection, name)
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise KioskError(ErrorCode.BACKUP_DAMAGED, file=name)
    try:
        require_key(connection, vault)
    except KioskError:
        raise KioskError(ErrorCode.BACKUP_OTHER_KEY) from None
    if revision > REVISION:
        raise KioskError(ErrorCode.BACKUP_NEWER)
    _open_samples(connection, vault, name)
    return revision


@contextmanager
def _opened(file: Path, name: str) -> Iterator[Connection]:
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(address, uri=True),
        poolclass=NullPool,
        hide_parameters=True,
    )
    try:
        with engine.connect() as connection:
            yield connection
    except DBAPIError:
        raise KioskError(ErrorCode.BACKUP_DAMAGED, file=name) from None


def _revision(connection: Connection, name: str) -> str:
    """Raises BACKUP_NOT_ONE for any other kind of file."""
    try:
        revision = stored_revision(connection)
        ours = inspect(connection).has_table("meta")
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
            raise
        ours = False
    if not ours or revision is None:
        raise KioskError(ErrorCode.BACKUP_NOT_ONE, file=name)
    return revision


def _open_samples(connection: Connection, vault: Vault, name: str) -> None:
    """Open one record of each table with the key; an older copy may lack some tables."""
    there = set(inspect(connection).get_table_names())
    for table in METADATA.sorted_tables:
        if table.name in there and {"id", "sealed"} <= set(table.c.keys()):
            try:
                _open_one(connection, vault, table)
            except KioskError:
                raise KioskError(ErrorCode.BACKUP_DAMAGED, file=name) from None


def _open_one(connection: Connection, vault: Vault, table: Table) -> None:
    found = connection.execute(
        select(table.c.id, table.c.sealed, *KEY_COLUMNS)
        .join(record_key, record_key.c.record_id == table.c.id)
        .where(func.length(table.c.sealed) > 0)
        .limit(1)
    ).one_or_none()
    if found is not None:
        key = vault.open_record_key(found.id, found.wrapped, found.key_version)
        vault.open(key, table.name, found.id, found.sealed)
