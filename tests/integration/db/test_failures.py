"""What SQLite and PostgreSQL report reaches the caller as a code, without parameters."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from kiosk.adapters.db import engine
from kiosk.adapters.db.failures import told_by_code, unique
from kiosk.errors import ErrorCode, KioskError
from tests.databases import database_in
from tests.refusals import refusal_of
from tests.samples import a_document, a_person, a_renewal, an_account


class PostgresError(Exception):
    """What psycopg raises, as far as it matters."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__("reported")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("reported", "code"),
    [
        *[
            (OperationalError("statement", None, PostgresError(state)), ErrorCode.DATABASE_BUSY)
            for state in ("40001", "40P01", "55P03", "08006", "57P01", "53300", None)
        ],
        (OperationalError("statement", None, PostgresError("53100")), ErrorCode.DISK_FULL),
        (
            DBAPIError("statement", None, PostgresError(None), connection_invalidated=True),
            ErrorCode.DATABASE_BUSY,
        ),
    ],
)
def test_postgresql_states_and_lost_connections_have_codes(
    reported: DBAPIError, code: ErrorCode
) -> None:
    with pytest.raises(KioskError) as refused, told_by_code():
        raise reported
    assert refused.value.code is code


@pytest.mark.parametrize("sqlstate", ["42601", None])
def test_bug_in_a_statement_stays_a_bug(sqlstate: str | None) -> None:
    with pytest.raises(DBAPIError), told_by_code():
        raise DBAPIError("statement", None, PostgresError(sqlstate))


def test_unique_index_of_postgresql_is_known_by_its_state() -> None:
    with pytest.raises(KioskError) as refused, unique(ErrorCode.CONFLICT):
        raise IntegrityError("statement", None, PostgresError("23505"))
    assert refused.value.code is ErrorCode.CONFLICT
    with pytest.raises(IntegrityError), unique(ErrorCode.CONFLICT):
        raise IntegrityError("statement", None, PostgresError("23503"))


def test_database_locked_too_long_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prompt = tuple(pragma.replace("5000", "1") for pragma in engine._PRAGMAS)
    monkeypatch.setattr(engine, "_PRAGMAS", prompt)
    database = database_in(tmp_path)
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KioskError) as refused, database.writing():
            pass
        assert refused.value.code is ErrorCode.DATABASE_BUSY
        assert refused.value.retryable
        with database.reading() as uow:
            assert uow.renewals.counts() == []
    database.close()


@pytest.mark.req("T16")
def test_full_disk_is_told_nothing_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database_in(tmp_path).close()
    limited = (*engine._PRAGMAS, "PRAGMA max_page_count = 80")
    monkeypatch.setattr(engine, "_PRAGMAS", limited)
    database = database_in(tmp_path)
    person = a_person()
    renewal = a_renewal(person)

    def store_too_much() -> None:
        with database.writing() as uow:
            uow.people.add(person)
            uow.renewals.add(renewal)
            uow.documents.add(a_document(renewal), bytes(300_000), b"thumbnail")

    assert refusal_of(store_too_much).code is ErrorCode.DISK_FULL
    with database.writing() as uow:
        assert uow.people.find(person.name, person.date_of_birth) is None
        uow.people.add(person)
        uow.commit()
    database.close()


def test_texts_of_failures_hold_no_values(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    account = an_account("canary-of-a-patient", person_id=a_person().id)
    with pytest.raises(IntegrityError) as refused, database.writing() as uow:
        uow.accounts.add(account)
    database.close()
    assert "canary" not in str(refused.value)
    assert account.person_id is not None
    assert account.person_id.hex not in str(refused.value)
