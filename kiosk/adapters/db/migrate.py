"""Makes and upgrades databases; the only place that knows Alembic."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, insert

from kiosk.adapters.db.engine import for_reading, open_engine, sqlite_file
from kiosk.adapters.db.failures import told_by_code
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.opening import (
    DEMONSTRATION,
    FINGERPRINT,
    require_file,
    require_key,
    require_kind,
    stored_revision,
)
from kiosk.adapters.db.tables import meta
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault
from kiosk.settings import DataSettings, Settings

MIGRATIONS: Final = Path(__file__).with_name("migrations")
MIGRATING: Final = "migrating"


def create(settings: Settings, vault: Vault) -> None:
    """Make the data folder (0700) and a database (0600) of the newest revision.

    All in one transaction; a database that already exists is left as it is. Raises KEY_WRONG
    when that one was made with another key, what require_kind() raises, DISK_FULL, or
    DATABASE_BUSY.
    """
    file = sqlite_file(settings.data)
    settings.data.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if file is not None:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))
    with _engine(settings.data) as engine, engine.begin() as connection:
        hold(connection, MIGRATING)
        if stored_revision(connection) is not None:
            require_key(connection, vault)
            require_kind(connection, settings.demo.store)
            return
        run_migrations(connection, MIGRATIONS)
        connection.execute(insert(meta), {"name": FINGERPRINT, "value": vault.fingerprint()})
        if settings.demo.store:
            connection.execute(insert(meta), {"name": DEMONSTRATION, "value": b""})


def is_made(data: DataSettings) -> bool:
    """Whether there is a database with tables, whatever its version and key."""
    file = sqlite_file(data)
    if file is not None:
        return file.is_file() and file.stat().st_size > 0
    with _engine(data) as engine, for_reading(engine).connect() as connection:
        return stored_revision(connection) is not None


def require_own_key(data: DataSettings, vault: Vault) -> None:
    """Raise KEY_WRONG unless the database was made with this key, whatever its version."""
    with _engine(data) as engine, for_reading(engine).connect() as connection:
        if stored_revision(connection) is not None:
            require_key(connection, vault)


def require_demonstration(data: DataSettings) -> None:
    """Raise DATA_REAL unless the database was made as a demonstration, whatever its version."""
    with _engine(data) as engine, for_reading(engine).connect() as connection:
        if stored_revision(connection) is not None:
            require_kind(connection, demonstration=True)


def upgrade(settings: Settings, vault: Vault, migrations: Path = MIGRATIONS) -> Path | None:
    """Bring an older database up to date; answers with the backup taken first.

    None when there was nothing to do, or for PostgreSQL, which has its own backups. Raises
    DATA_FOLDER_MISSING, DATABASE_MISSING, DATABASE_NEWER or KEY_WRONG and then changes nothing.
    """
    require_file(settings.data)
    newest = newest_revision(migrations)
    with _engine(settings.data) as engine:
        with for_reading(engine).connect() as connection:
            stored = stored_revision(connection)
            if stored is None:
                raise KioskError(ErrorCode.DATABASE_MISSING, folder=str(settings.data.folder))
            require_key(connection, vault)
        if stored > newest:
            raise KioskError(ErrorCode.DATABASE_NEWER)
        if stored == newest:
            return None
        backup = _back_up(sqlite_file(settings.data), stored)
        with engine.begin() as connection:
            hold(connection, MIGRATING)
            run_migrations(connection, migrations)
        return backup


def newest_revision(migrations: Path = MIGRATIONS) -> str:
    """The revision these migrations lead to."""
    return ScriptDirectory(str(migrations)).get_current_head() or ""


def run_migrations(connection: Connection, migrations: Path) -> None:
    """Run what is missing on this connection, inside its transaction."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def _engine(data: DataSettings) -> Iterator[Engine]:
    engine = open_engine(data)
    try:
        with told_by_code():
            yield engine
    finally:
        engine.dispose()


def _back_up(file: Path | None, revision: str) -> Path | None:
    """Copy the database next to itself with SQLite's own backup, durable and for its owner only."""
    if file is None:
        return None
    backup = file.with_name(f"before-upgrade-from-{revision}.db")
    backup.unlink(missing_ok=True)
    os.close(os.open(backup, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(backup)) as copy:
            copy.execute("PRAGMA synchronous = FULL")
            source.backup(copy)
    except BaseException:
        backup.unlink()
        raise
    return backup
