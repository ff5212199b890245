"""A row that was changed without the key is refused, whichever column it was (T5, decision 13)."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final, NoReturn
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Boolean, Column, Date, Float, Integer, Table, Text, Uuid

from kiosk.adapters.db.binding import bound_columns, name_column
from kiosk.adapters.db.refused_rows import RefusedRows
from kiosk.adapters.db.tables import METADATA
from kiosk.adapters.db.tables.columns import MAC, UtcMoment, is_free
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.words import error_message
from tests.databases import database_in, vault_in
from tests.integration.db.every_table import EveryTable, Read
from tests.refusals import refusal_of

BY_ID: Final = {
    *("person", "account", "staff", "renewal", "document", "decision", "designation"),
    *("caregiver_registration", "certification", "registration", "record_join", "outbox"),
}
"""Without a key of this id no one can open such a row: it is as good as deleted."""
BOUND: Final = [table for table in METADATA.sorted_tables if not is_free(table)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bound")


@pytest.fixture(scope="module")
def database(folder: Path) -> Iterator[SqlDatabase]:
    database = database_in(folder)
    yield database
    database.close()


@pytest.fixture(scope="module")
def every_table(database: SqlDatabase, folder: Path) -> EveryTable:
    return EveryTable(database, vault_in(folder))


@contextmanager
def raw(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database as someone without the key writes it."""
    with closing(sqlite3.connect(folder / "data" / "kiosk.db")) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection
        connection.commit()


def others(column: Column[Any]) -> list[Any]:
    """A value that fits the column and that no row of EveryTable has, and one that does not."""
    match column.type:
        case Boolean():
            return [0 if column.name == "active" else 1]
        case Integer() | Float():
            fits: object = 5
        case Uuid():
            fits = uuid4().hex
        case UtcMoment():
            fits = "2099-02-03 04:05:06.000007"
        case Date():
            fits = "2099-02-03"
        case Text():
            fits = "manager"
        case _:
            fits = os.urandom(16)
    return [fits, "nonsense"]


@pytest.mark.req("T5")
@pytest.mark.parametrize("table", BOUND, ids=str)
def test_a_changed_column_is_refused_by_the_name_of_its_row(
    every_table: EveryTable, database: SqlDatabase, folder: Path, table: Table
) -> None:
    read = every_table.readers[table.name]
    for column in (*bound_columns(table), MAC):
        own = every_table.keys.get((table.name, column))
        for new in [own] if own else others(table.c[column]):
            with changed(folder, table, column, new) as named:
                refused = refusal_of(reading, database, read)
            if column == "id" and table.name in BY_ID:
                assert refused.code is ErrorCode.NOT_FOUND, column
                continue
            assert refused.code is ErrorCode.RECORD_UNREADABLE, column
            assert refused.facts == {"table": table.name, "id": named}, column


def reading(database: SqlDatabase, read: Read) -> None:
    with database.writing() as uow:
        read(uow)


@contextmanager
def changed(folder: Path, table: Table, column: str, new: Any) -> Iterator[str]:
    """One column of the table's first row has something else for a while; gives its name."""
    first = f"WHERE rowid = (SELECT min(rowid) FROM {table})"
    name = name_column(table)
    with raw(folder) as connection:
        (old,) = connection.execute(f"SELECT {column} FROM {table} {first}").fetchone()
        assert old != new
        write = f"UPDATE {table} SET {column} = ? {first}"
        connection.execute(write, (new,))
        (named,) = connection.execute(f"SELECT {name} FROM {table} {first}").fetchone()
    yield spelled(named)
    with raw(folder) as connection:
        connection.execute(write, (old,))


def spelled(name: object) -> str:
    """How a refusal spells the name of a row."""
    with suppress(ValueError, TypeError, AttributeError):
        return str(UUID(name))  # type: ignore[arg-type]  # whatever is none is no UUID
    return name.hex() if isinstance(name, bytes) else str(name)


def test_every_row_is_read_when_no_one_changed_it(
    every_table: EveryTable, database: SqlDatabase
) -> None:
    assert every_table.readers.keys() == {table.name for table in BOUND}
    for read in every_table.readers.values():
        with database.writing() as uow:
            read(uow)


def test_what_is_not_bound_says_why() -> None:
    free = [
        thing
        for table in METADATA.sorted_tables
        for thing in ([table] if is_free(table) else table.c)
        if is_free(thing)
    ]
    assert all(len(thing.info["free"]) > 20 for thing in free)
    rights = {"role", "active", "person_id", "confirmed_at", "status", "valid_from", "bound"}
    assert not rights & {thing.name for thing in free}


def test_nothing_is_decided_on_rows_that_no_one_signed(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    stored = EveryTable(database, vault_in(tmp_path))
    with raw(tmp_path) as connection:
        for table in BOUND:
            connection.execute(f"UPDATE {table} SET mac = zeroblob(32)")
    for name, read in (stored.readers | stored.other_reads).items():
        refused = refusal_of(reading, database, read)
        assert refused.code is ErrorCode.RECORD_UNREADABLE, name
    database.close()


def test_a_trail_that_cannot_be_written_changes_no_refusal(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def busy() -> NoReturn:
        raise KioskError(ErrorCode.DATABASE_BUSY)

    with pytest.raises(KioskError) as refused, RefusedRows(busy).told():
        raise KioskError(ErrorCode.RECORD_UNREADABLE, table="chore", id="purge")
    assert refused.value.code is ErrorCode.RECORD_UNREADABLE
    assert "a record was refused" in caplog.messages


def test_staff_are_told_once_in_the_log_and_on_the_trail(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = database_in(tmp_path)
    stored = EveryTable(database, vault_in(tmp_path))
    with raw(tmp_path) as connection:
        connection.execute("UPDATE staff SET role = 'manager'")
        (staff_id,) = connection.execute("SELECT id FROM staff").fetchone()
    for _ in range(2):
        with pytest.raises(KioskError) as refused, database.reading() as uow:
            stored.readers["staff"](uow)
    words = Translator("en").say(error_message(refused.value))
    assert words.endswith(f"Ask staff for help (staff {UUID(staff_id)})")
    told = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [(vars(each)["table"], vars(each)["id"]) for each in told] == [
        ("staff", str(UUID(staff_id)))
    ]
    with raw(tmp_path) as connection:
        entries = connection.execute("SELECT event, subject_id, reason FROM audit_entry").fetchall()
    assert entries == [(Event.RECORD_REFUSED.value, staff_id, "staff")]
    with database.reading() as uow:
        assert stored.readers["account"](uow)  # the others continue
    database.close()
