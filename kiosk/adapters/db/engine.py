"""Engines: SQLite as durable as it gets, or PostgreSQL by its address."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.settings import DataSettings

FILE_NAME: Final = "kiosk.db"
READING: Final = "kiosk_reading"
BUSY_TIMEOUT_MS: Final = 5000
CACHE_KIB: Final = 16384

_PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses confirmed submissions in a power cut (trust.md 1)
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    f"PRAGMA cache_size = -{CACHE_KIB}",
)


def sqlite_file(data: DataSettings) -> Path | None:
    """The database's file, or None when the settings name another database."""
    return None if data.url else data.folder / FILE_NAME


def open_engine(data: DataSettings) -> Engine:
    """An engine for these settings; it connects when it is first used.

    Exceptions never show parameters. A connection with the option READING begins a plain
    transaction, any other one takes SQLite's write lock at once.
    """
    file = sqlite_file(data)
    if file is None:
        url = make_url(data.url).set(drivername="postgresql+psycopg")
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(file)), hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def checkpoint(engine: Engine) -> None:
    """Empty SQLite's write-ahead log into the database as far as no other process uses it."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA busy_timeout = 0")
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
