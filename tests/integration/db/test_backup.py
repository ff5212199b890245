"""A backup is one moment in one file, taken while others write, and contains nothing secret."""

import errno
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.adapters.db.copies import backup
from kiosk.adapters.db.copies.sqlite_backups import SqlBackups
from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.errors import ErrorCode
from tests.databases import database_in, settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.refusals import refusal_of
from tests.samples import a_certification, a_document, a_person, a_registration, a_renewal
from tests.storing import add

CHILD = """
import os, sys
from pathlib import Path
from kiosk.adapters.db.copies.sqlite_backups import SqlBackups
from tests.databases import settings_in, vault_in
from tests.fakes.clock import FakeClock

folder = Path(sys.argv[1])

def wait(done, of):
    print(done, flush=True)
    sys.stdin.readline()

SqlBackups(settings_in(folder), vault_in(folder), FakeClock()).take(folder / "new.backup", wait)
"""


def quiet(done: int, of: int) -> None:
    """Progress that no one watches."""


def backups_in(folder: Path) -> SqlBackups:
    return SqlBackups(settings_in(folder), vault_in(folder), FakeClock())


def fill(database: SqlDatabase, folder: Path, pages: int = 3) -> None:
    """A renewal with pages, and the records it relies on."""
    feeds, person = SqlFeeds(vault_in(folder)), a_person()
    renewal = a_renewal(person)
    with database.writing() as uow:
        uow.people.add(person)
        uow.renewals.add(renewal)
        uow.registrations.put_all(feeds.seal_registrations([a_registration()], quiet))
        uow.certifications.put_all(feeds.seal_certifications([a_certification()], quiet))
        for _ in range(pages):
            uow.documents.add(a_document(renewal), os.urandom(200_000), b"thumbnail")
        uow.commit()


def parts(folder: Path) -> list[Path]:
    return list(folder.glob(".kiosk-*"))


def test_a_backup_is_one_private_file_that_was_looked_through_without_key_or_name(
    tmp_path: Path,
) -> None:
    database = database_in(tmp_path)
    fill(database, tmp_path)
    told: list[tuple[int, int]] = []
    taken = backups_in(tmp_path).take(tmp_path / "new.backup", lambda *at: told.append(at))
    database.close()
    assert stat.S_IMODE(taken.file.stat().st_mode) == 0o600
    assert taken.size == taken.file.stat().st_size > 600_000
    assert told[-1][0] == told[-1][1] > 1
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "keys", "new.backup"]
    key = settings_in(tmp_path).key.file.read_text().split()[-1].encode()
    content = taken.file.read_bytes()
    assert [secret for secret in (key, b"Brien", "Núria".encode()) if secret in content] == []
    with closing(sqlite3.connect(taken.file)) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copy.execute("SELECT count(*) FROM document").fetchone() == (3,)


def test_people_save_while_a_backup_is_taken_and_it_shows_one_moment(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    fill(database, tmp_path, pages=30)
    saved = []

    def save(done: int, of: int) -> None:
        person = a_person()
        add(database, person)
        saved.append(person.id)

    file = backups_in(tmp_path).take(tmp_path / "new.backup", save).file
    assert len(saved) > 1
    with database.reading() as uow:
        assert uow.people.get(saved[-1]).id == saved[-1]
    database.close()
    with closing(sqlite3.connect(file)) as copy:
        assert copy.execute("SELECT count(*) FROM person").fetchone() == (1,)


@pytest.mark.parametrize("meanwhile", [False, True])
def test_a_file_of_that_name_is_never_replaced(tmp_path: Path, meanwhile: bool) -> None:
    database_in(tmp_path).close()
    taken = tmp_path / "new.backup"

    def appear(*_at: int) -> None:
        taken.write_text("mine", encoding="utf-8")

    if not meanwhile:
        appear()
    refused = refusal_of(backups_in(tmp_path).take, taken, appear if meanwhile else quiet)
    assert (refused.code, taken.read_text()) == (ErrorCode.BACKUP_EXISTS, "mine")
    assert parts(tmp_path) == []


@pytest.mark.parametrize("there", [False, True])
def test_a_stick_without_links_gets_its_backup_and_keeps_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    database_in(tmp_path).close()
    file = tmp_path / "new.backup"

    def no_links(path: Path, part: Path) -> None:
        if there:
            path.write_text("mine", encoding="utf-8")
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    if there:
        assert refusal_of(backups_in(tmp_path).take, file, quiet).code is ErrorCode.BACKUP_EXISTS
        assert file.read_text() == "mine"
    else:
        assert backups_in(tmp_path).take(file, quiet).size == file.stat().st_size
    assert parts(tmp_path) == []


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_a_disk_without_room_is_reported_before_it_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database_in(tmp_path).close()
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(1, 1, 0))
    refused = refusal_of(backups_in(tmp_path).take, tmp_path / "new.backup", quiet)
    assert refused.code is ErrorCode.DISK_FULL
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "keys"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EIO, ErrorCode.OUT_NOT_WRITTEN),
    ],
)
def test_a_disk_that_fails_leaves_no_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    database_in(tmp_path).close()
    monkeypatch.setattr(os, "fsync", fail)
    assert refusal_of(backups_in(tmp_path).take, tmp_path / "new.backup", quiet).code is code
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "keys"]


def test_sqlites_own_full_disk_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = database_in(tmp_path)
    fill(database, tmp_path)
    database.close()
    connect = backup._connect

    def small(file: Path) -> sqlite3.Connection:
        connection = connect(file)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    monkeypatch.setattr(backup, "_connect", small)
    refused = refusal_of(backups_in(tmp_path).take, tmp_path / "new.backup", quiet)
    assert refused.code is ErrorCode.DISK_FULL
    assert parts(tmp_path) == []


def test_a_backup_that_was_called_off_or_has_no_folder_leaves_nothing(tmp_path: Path) -> None:
    def cancel(done: int, of: int) -> None:
        raise KeyboardInterrupt

    database_in(tmp_path).close()
    with pytest.raises(KeyboardInterrupt):
        backups_in(tmp_path).take(tmp_path / "new.backup", cancel)
    refused = refusal_of(backups_in(tmp_path).take, tmp_path / "none" / "new.backup", quiet)
    assert refused.code is ErrorCode.OUT_NOT_WRITTEN
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "keys"]


def test_a_killed_backup_has_no_name_and_its_part_goes_with_a_later_one(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    fill(database, tmp_path, pages=30)
    line = [sys.executable, "-c", CHILD, str(tmp_path)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    assert not (tmp_path / "new.backup").exists()
    (part,) = parts(tmp_path)
    backups_in(tmp_path).take(tmp_path / "first.backup", quiet)
    assert parts(tmp_path) == [part]
    os.utime(part, (0, 0))
    taken = backups_in(tmp_path).take(tmp_path / "second.backup", quiet)
    assert parts(tmp_path) == []
    backups_in(tmp_path).discard(taken)
    assert [each.name for each in tmp_path.glob("*.backup")] == ["first.backup"]
    database.close()


def test_postgresql_is_backed_up_by_its_own_tools(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, "postgresql:///kiosk")
    backups = SqlBackups(settings, vault_in(tmp_path), FakeClock())
    for use in (backups.take, backups.restore):
        assert refusal_of(use, tmp_path / "new.backup", quiet).code is ErrorCode.BACKUP_BY_SERVER
