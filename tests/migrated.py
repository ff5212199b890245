"""New SQLite databases as copies of one that the migrations made, in memory, when first asked."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Connection, create_engine

from kiosk.adapters.db import migrate
from kiosk.adapters.db.opening import stored_revision

_lead: Final = migrate.run_migrations


@contextmanager
def copied() -> Iterator[None]:
    """Within it an empty SQLite database gets its tables by a copy.

    Whatever has tables already, and PostgreSQL, is led by Alembic itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "run_migrations", _run)
        yield


def _run(connection: Connection, migrations: Path) -> None:
    if connection.dialect.name != "sqlite" or stored_revision(connection) is not None:
        _lead(connection, migrations)
        return
    raw = _raw(connection)
    raw.execute("ROLLBACK")
    _made(migrations).backup(raw)
    raw.execute("BEGIN IMMEDIATE")


@cache
def _made(migrations: Path) -> sqlite3.Connection:
    kept = sqlite3.connect(":memory:", check_same_thread=False)
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        _lead(connection, migrations)
    with engine.connect() as connection:
        _raw(connection).backup(kept)
    engine.dispose()
    return kept


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection
