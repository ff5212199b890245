"""What PostgreSQL does as SQLite does: tables, refusals, one moment per reading, nothing leaked."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from kiosk.adapters.db import engine, migrate
from kiosk.adapters.db.tables import METADATA
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings
from tests.databases import database_in, settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.integration.db.test_migrations import further_migrations
from tests.postgresql import PostgreSql, program
from tests.refusals import refusal_of
from tests.samples import a_person, an_account
from tests.storing import add

CHANGES = [
    "UPDATE audit_entry SET event = 'x' WHERE seq = 1",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "DELETE FROM audit_head",
    "TRUNCATE audit_head",
    "UPDATE audit_head SET seq = seq - 1",
    "UPDATE audit_head SET chain = 'K2', seq = seq + 1",
]


@pytest.fixture
def empty(postgresql: PostgreSql, tmp_path: Path) -> Iterator[Settings]:
    """Settings for a database without tables."""
    url = postgresql.empty()
    yield settings_in(tmp_path, url)
    postgresql.drop(url)


@pytest.fixture
def made(empty: Settings, tmp_path: Path) -> Settings:
    """Settings for a database of the newest revision."""
    migrate.create(empty, vault_in(tmp_path))
    return empty


@pytest.fixture
def database(made: Settings, tmp_path: Path) -> Iterator[SqlDatabase]:
    opened = database_in(tmp_path, url=made.data.url)
    yield opened
    opened.close()


def schema(settings: Settings) -> list[str]:
    """The whole text of tables, indexes, functions and triggers."""
    line = [program("pg_dump"), "--schema-only", "--no-owner", settings.data.url]
    dumped = subprocess.run(line, check=True, capture_output=True, text=True).stdout
    return [line for line in dumped.splitlines() if not line.startswith(("\\", "--"))]


def execute(settings: Settings, *statements: str) -> None:
    opened = engine.open_engine(settings.data)
    try:
        with opened.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
    finally:
        opened.dispose()


def test_migrated_and_fresh_database_have_the_same_schema_text(
    made: Settings, postgresql: PostgreSql, tmp_path: Path
) -> None:
    fresh = settings_in(tmp_path, postgresql.empty())
    opened = engine.open_engine(fresh.data)
    METADATA.create_all(opened)
    opened.dispose()
    execute(made, "DROP TABLE alembic_version")
    assert schema(made) == schema(fresh)
    assert sum("CREATE TRIGGER" in line for line in schema(made)) == 4
    postgresql.drop(fresh.data.url)


def test_an_upgrade_keeps_the_rows(made: Settings, tmp_path: Path) -> None:
    vault, person = vault_in(tmp_path), a_person()
    database = database_in(tmp_path, url=made.data.url)
    add(database, person)
    assert migrate.upgrade(made, vault, further_migrations(tmp_path)) is None
    with database.reading() as uow:
        assert uow.people.get(person.id) == person
    database.close()
    assert refusal_of(SqlDatabase, made, vault, FakeClock(), "K1").code is ErrorCode.DATABASE_NEWER


def test_an_empty_database_or_another_key_is_refused(empty: Settings, tmp_path: Path) -> None:
    refused = refusal_of(SqlDatabase, empty, vault_in(tmp_path), FakeClock(), "K1")
    assert refused.code is ErrorCode.DATABASE_MISSING
    migrate.create(empty, vault_in(tmp_path))
    migrate.create(empty, vault_in(tmp_path))
    for again in (migrate.create, migrate.upgrade):
        assert refusal_of(again, empty, vault_in(tmp_path / "other")).code is ErrorCode.KEY_WRONG


def test_triggers_refuse_to_change_the_trail(database: SqlDatabase, made: Settings) -> None:
    with database.writing() as uow:
        uow.audit.append(Event.RENEWAL_SAVED, OPERATOR)
        uow.commit()
    for change in CHANGES:
        with pytest.raises(DBAPIError, match=r"append-only|only goes on"):
            execute(made, change)
    with database.reading() as uow:
        assert uow.audit.verify() == (1, None)


def test_a_reading_sees_one_moment_and_cannot_write(database: SqlDatabase) -> None:
    with database.reading() as reader:
        assert reader.audit.verify() == (0, None)
        with database.writing() as writer:
            writer.audit.append(Event.RENEWAL_SAVED, OPERATOR)
            writer.commit()
        assert reader.audit.verify() == (0, None)
        with pytest.raises(DBAPIError, match="read-only"):
            reader.people.add(a_person())


def test_a_row_held_for_too_long_is_a_busy_database(
    made: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 20)
    person = a_person()
    database = database_in(tmp_path, url=made.data.url)
    add(database, person)
    with database.writing() as holder:
        holder.people.lock(person.id)
        with pytest.raises(KioskError) as refused, database.writing() as uow:
            uow.people.lock(person.id)
    database.close()
    assert refused.value.code is ErrorCode.DATABASE_BUSY
    assert refused.value.retryable


def test_a_server_that_is_away_is_a_busy_database(tmp_path: Path) -> None:
    url = f"postgresql://postgres@/kiosk?host={tmp_path}"
    refused = refusal_of(
        SqlDatabase, settings_in(tmp_path, url), vault_in(tmp_path), FakeClock(), "K1"
    )
    assert refused.code is ErrorCode.DATABASE_BUSY


def test_texts_of_failures_hold_no_values(database: SqlDatabase) -> None:
    account = an_account("canary-of-a-patient", person_id=a_person().id)
    with pytest.raises(IntegrityError) as refused, database.writing() as uow:
        uow.accounts.add(account)
    for told in (str(refused.value), str(refused.value.orig)):
        assert "foreign key" in told
        assert "canary" not in told
        assert str(account.person_id) not in told
