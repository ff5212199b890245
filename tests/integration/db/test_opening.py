"""What does not belong together is reported by name when a database is opened."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.adapters.db.engine import open_engine
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import DataSettings
from tests.databases import database_in, settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.refusals import refusal_of
from tests.samples import a_person
from tests.storing import add


def refusal(folder: Path, key: Path | None = None) -> KioskError:
    return refusal_of(SqlDatabase, settings_in(folder), vault_in(key or folder), FakeClock(), "K1")


def change(folder: Path, statement: str, *values: str) -> None:
    with closing(sqlite3.connect(folder / "data" / "kiosk.db")) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_missing_folder_or_database_is_named_and_none_is_made(tmp_path: Path) -> None:
    folder = {"folder": str(tmp_path / "data")}
    error = refusal(tmp_path)
    assert (error.code, error.facts) == (ErrorCode.DATA_FOLDER_MISSING, folder)
    file = tmp_path / "data" / "kiosk.db"
    file.parent.mkdir()
    for empty_file in (False, True):
        if empty_file:
            file.touch()
        error = refusal(tmp_path)
        assert (error.code, error.facts) == (ErrorCode.DATABASE_MISSING, folder)
    file.write_bytes(b"no database, but long enough " * 100)
    assert refusal(tmp_path).code is ErrorCode.DATABASE_DAMAGED


@pytest.mark.parametrize(
    ("revision", "code"), [("9999", ErrorCode.DATABASE_NEWER), ("0000", ErrorCode.DATABASE_OLDER)]
)
def test_another_version_is_refused(tmp_path: Path, revision: str, code: ErrorCode) -> None:
    database_in(tmp_path).close()
    change(tmp_path, "UPDATE alembic_version SET version_num = ?", revision)
    assert refusal(tmp_path).code is code


def test_other_key_is_refused(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    assert refusal(tmp_path, key=tmp_path / "other").code is ErrorCode.KEY_WRONG
    change(tmp_path, "DELETE FROM meta")
    assert refusal(tmp_path).code is ErrorCode.KEY_WRONG


def test_connections_are_as_durable_as_decided(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    engine = open_engine(settings_in(tmp_path).data)
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }
    with engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
    engine.dispose()
    assert found == wanted


def test_closing_empties_the_write_ahead_log(tmp_path: Path) -> None:
    database, other = database_in(tmp_path), database_in(tmp_path)
    add(database, a_person())
    log = tmp_path / "data" / "kiosk.db-wal"
    assert log.stat().st_size > 0
    database.close()
    assert log.stat().st_size == 0
    other.close()
    assert not log.exists()


def test_address_of_a_postgresql_server_is_taken_with_its_driver() -> None:
    engine = open_engine(DataSettings(url="postgresql://kiosk@localhost/kiosk"))
    assert engine.dialect.name == "postgresql"
    assert engine.dialect.driver == "psycopg"
    engine.dispose()
