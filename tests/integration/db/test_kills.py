"""A process killed in the middle of commits loses nothing it confirmed and leaves no halves."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

from tests.databases import database_in
from tests.integration.db.racers import PAGE, store_submission

KILLS = 5


def submit_and_kill(folder: Path, after: int) -> list[str]:
    """References that a process confirmed before it was killed with SIGKILL."""
    program = [sys.executable, "-m", "tests.integration.db.racers", str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        confirmed = [process.stdout.readline() for _ in range(after)]
        process.kill()
        confirmed += process.stdout.readlines()
    return [line.strip() for line in confirmed if line.endswith("\n")]


def test_killed_while_committing_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    random = Random(50)
    confirmed: set[str] = set()
    for _ in range(KILLS):
        confirmed.update(submit_and_kill(tmp_path, after=random.randint(1, 40)))
        with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    database = database_in(tmp_path)
    with database.reading() as uow:
        stored = uow.renewals.counts()
        pages = [page for row in stored for page in uow.documents.of_application(row.id)]
        assert all(page.bound and uow.documents.content(page.id) == PAGE for page in pages)
        assert uow.audit.verify() == (len(stored), None)
    assert confirmed <= {row.reference for row in stored}
    assert len(stored) <= len(confirmed) + KILLS
    assert {(row.documents, row.outbox, row.audit) for row in stored} == {(1, 1, 1)}
    store_submission(database, "K1-LATER")
    database.close()
