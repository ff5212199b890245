"""After a purge the files have no byte of what was destroyed, not even sealed (T5)."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.db import engine
from kiosk.adapters.db.unit_of_work import SqlDatabase
from tests.databases import database_in
from tests.samples import AT, a_document, a_person, a_renewal
from tests.storing import add

pytestmark = pytest.mark.req("T5")

PIECE = 48
LATER = AT + timedelta(days=4)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqlDatabase]:
    made = database_in(tmp_path)
    fill(made)
    yield made
    made.close()


def fill(database: SqlDatabase) -> None:
    """A draft that was saved several times, with pages."""
    person = a_person()
    renewal = a_renewal(person)
    add(database, person, renewal)
    for _ in range(5):
        with database.writing() as uow:
            uow.documents.add(a_document(renewal), os.urandom(60_000), os.urandom(4_000))
            uow.renewals.save(renewal)
            uow.commit()


def pieces(folder: Path) -> list[bytes]:
    """Pieces of every value that a purge is to destroy: sealed content and wrapped keys."""
    wanted = (
        "SELECT sealed FROM renewal",
        "SELECT wrapped FROM record_key WHERE record_id IN "
        "(SELECT id FROM renewal UNION SELECT id FROM document)",
        "SELECT sealed FROM document",
        "SELECT content FROM document_blob",
        "SELECT thumbnail FROM document_blob",
    )
    with closing(sqlite3.connect(folder / "data" / "kiosk.db")) as connection:
        values = [value for each in wanted for (value,) in connection.execute(each)]
    return [
        value[at : at + PIECE]
        for value in values
        for at in range(0, max(1, len(value) - PIECE), 1000)
    ]


def traces(folder: Path, wanted: list[bytes]) -> int:
    """How many of them are in the database's file or its log."""
    files = [each.read_bytes() for each in (folder / "data").glob("kiosk.db*")]
    return sum(any(piece in content for content in files) for piece in wanted)


def purge(database: SqlDatabase) -> None:
    with database.writing() as uow:
        assert uow.retention.drafts(LATER, 100) == 1
        assert uow.retention.pages(LATER, 100) == 5
        uow.commit()


def test_nothing_of_what_was_purged_can_be_found(database: SqlDatabase, tmp_path: Path) -> None:
    wanted = pieces(tmp_path)
    assert len(wanted) > 300
    assert traces(tmp_path, wanted) > 0.9 * len(wanted)  # some span two pages
    purge(database)
    assert traces(tmp_path, wanted) > 0
    assert database.forget_deleted()
    assert traces(tmp_path, wanted) == 0
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as connection:
        (row,) = connection.execute("SELECT status, sealed, version FROM renewal")
    assert row == ("expired", b"", 6)


def test_the_search_would_find_traces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    careless = tuple(each for each in engine._PRAGMAS if "secure_delete" not in each)
    monkeypatch.setattr(engine, "_PRAGMAS", (*careless, "PRAGMA secure_delete = OFF"))
    database = database_in(tmp_path)
    fill(database)
    wanted = pieces(tmp_path)
    purge(database)
    assert database.forget_deleted()
    assert traces(tmp_path, wanted) > 0
    database.close()


def test_a_reader_in_the_way_is_reported(
    database: SqlDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompt = tuple(pragma.replace("5000", "1") for pragma in engine._PRAGMAS)
    monkeypatch.setattr(engine, "_PRAGMAS", prompt)
    impatient = database_in(tmp_path)
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM document").fetchone()
        purge(impatient)
        assert not impatient.forget_deleted()
    assert impatient.forget_deleted()
    impatient.close()
