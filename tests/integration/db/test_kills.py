"""A process killed in a submission loses nothing it confirmed and leaves no halves."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.databases import database_in
from tests.integration.db.killed import CONFIRMED, LAST, PAGE, store_submission
from tests.patience import PATIENCE_S


@pytest.mark.parametrize(
    ("point", "stored"),
    [
        ("INSERT INTO renewal", [CONFIRMED]),
        ("INSERT INTO outbox", [CONFIRMED]),
        ("INSERT INTO audit", [CONFIRMED]),
        ("commit", [CONFIRMED]),
        ("committed", [CONFIRMED, LAST]),
    ],
)
def test_a_process_killed_at_any_point_leaves_whole_submissions(
    tmp_path: Path, point: str, stored: list[str]
) -> None:
    database_in(tmp_path).close()
    program = [sys.executable, "-m", "tests.integration.db.killed", str(tmp_path), point]
    died = subprocess.run(program, stdout=subprocess.PIPE, text=True, timeout=PATIENCE_S)
    assert (died.returncode, died.stdout) == (-9, CONFIRMED)
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    database = database_in(tmp_path)
    with database.reading() as uow:
        rows = uow.renewals.counts()
        pages = [page for row in rows for page in uow.documents.of_application(row.id)]
        assert [page.bound for page in pages] == [True] * len(stored)
        assert {uow.documents.content(page.id) for page in pages} == {PAGE}
        assert uow.audit.verify() == (len(stored), None)
    assert sorted(row.reference for row in rows) == stored
    assert {(row.documents, row.outbox, row.audit) for row in rows} == {(1, 1, 1)}
    store_submission(database, "K1-LATER")
    database.close()
