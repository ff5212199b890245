"""Engines: SQLite as durable as it gets, or PostgreSQL by its address."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    ExceptionContext,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.settings import DataSettings

FILE_NAME: Final = "kiosk.db"
READING: Final = "kiosk_reading"
BUSY_TIMEOUT_MS: Final = 5000
CACHE_KIB: Final = 16384

_PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses confirmed submissions in a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    f"PRAGMA cache_size = -{CACHE_KIB}",
)


def sqlite_file(data: DataSettings) -> Path | None:
    """The database's file, or None when the settings name another kind of database."""
    return None if data.url else data.folder / FILE_NAME


def open_engine(data: DataSettings) -> Engine:
    """An engine for these settings; it connects when it is first used.

    Exceptions never show parameters. Without for_reading() a transaction takes SQLite's write lock
    immediately; on PostgreSQL it sees what others commit meanwhile, and holds what holding.py says.
    """
    file = sqlite_file(data)
    if file is None:
        return _postgresql(data.url)
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(file)), hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def for_reading(engine: Engine) -> Engine:
    """The engine for transactions that only read: each sees one moment, and waits for no one."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READING: True})
    one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**{READING: True}, **one_moment)


def _postgresql(address: str) -> Engine:
    url = make_url(address).set(drivername="postgresql+psycopg")
    waits = f"-c lock_timeout={BUSY_TIMEOUT_MS}"
    options = " ".join(filter(None, [str(url.query.get("options", "")), waits]))
    engine = create_engine(
        url,
        connect_args={"options": options},
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        pool_pre_ping=True,
    )
    event.listen(engine, "handle_error", _without_values)
    return engine


def _without_values(context: ExceptionContext) -> None:
    """Keep the first line of what PostgreSQL says: its details quote the row's values."""
    diag = getattr(context.original_exception, "diag", None)
    if diag is not None and diag.message_primary:
        for error in (context.original_exception, context.sqlalchemy_exception):
            if error is not None:
                error.args = (diag.message_primary,)


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def empty_log(engine: Engine, waits: bool = True) -> bool:
    """Empty SQLite's write-ahead log into the database; False when a reader blocks it.

    Then nothing of deleted rows is left: the database's own pages are overwritten right away
    (secure_delete). PostgreSQL cleans up on its own, in its own time.
    """
    if engine.dialect.name != "sqlite":
        return True
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        if not waits:
            cursor.execute("PRAGMA busy_timeout = 0")
        return not cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
