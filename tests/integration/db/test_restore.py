"""A backup is tested by restoring it; one that can't be restored changes nothing."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from kiosk.adapters.db import migrate, opening
from kiosk.adapters.db.copies import restoring
from kiosk.errors import ErrorCode
from kiosk.ports.records.backups import Restored
from tests.databases import database_in
from tests.integration.db.test_backup import backups_in, fill, quiet
from tests.integration.db.test_migrations import further_migrations, schema
from tests.refusals import refusal_of
from tests.samples import AT, a_person
from tests.storing import add

CHILD = """
import os, signal, sys
from pathlib import Path
from kiosk.adapters.db.copies import restoring
from kiosk.adapters.db.copies.sqlite_backups import SqlBackups
from tests.databases import settings_in, vault_in
from tests.fakes.clock import FakeClock

folder, moment = Path(sys.argv[1]), sys.argv[2]
die = lambda *given, **more: os.kill(os.getpid(), signal.SIGKILL)
if moment == "unlink":
    Path.unlink = die
elif moment != "fetch":
    setattr(restoring, moment, die)
backups = SqlBackups(settings_in(folder), vault_in(folder), FakeClock())
backups.restore(folder / "old.backup", die if moment == "fetch" else lambda done, of: None)
"""

DAMAGED = bytes(range(1, 256)) * 40


def people(folder: Path) -> int:
    """How many persons the database of this folder knows."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM person").fetchone()
        return int(count)


def add_person(folder: Path) -> None:
    database = database_in(folder)
    add(database, a_person())
    database.close()


def kiosk_with_backup(folder: Path) -> Path:
    """A database of two persons, and a backup from when there was one."""
    database = database_in(folder)
    fill(database, folder)
    database.close()
    file = backups_in(folder).take(folder / "old.backup", quiet).file
    add_person(folder)
    return file


def restore(folder: Path, file: Path) -> Restored:
    return backups_in(folder).restore(file, quiet)


def refusal(folder: Path, file: Path) -> ErrorCode:
    """Why it was refused; the data is as it was."""
    before = people(folder / "data")
    refused = refusal_of(restore, folder, file)
    assert people(folder / "data") == before
    assert [each.name for each in (folder / "data").iterdir() if each.is_dir()] == []
    return refused.code


def test_data_come_back_and_those_from_before_are_kept_aside(tmp_path: Path) -> None:
    file = kiosk_with_backup(tmp_path)
    told: list[tuple[int, int]] = []
    done = backups_in(tmp_path).restore(file, lambda *at: told.append(at))
    assert (people(tmp_path / "data"), done.revision) == (1, opening.REVISION)
    assert told[-1] == (file.stat().st_size, file.stat().st_size)
    assert done.kept_aside is not None
    assert done.kept_aside.name == f"before-restore-{AT:%Y-%m-%dT%H%M%S}"
    assert people(done.kept_aside) == 2
    database = database_in(tmp_path)
    with database.reading() as uow:
        (renewal,) = uow.renewals.counts()
        assert renewal.documents == 3
    database.close()
    again = restore(tmp_path, done.kept_aside / "kiosk.db")
    assert people(tmp_path / "data") == 2
    assert again.kept_aside is not None
    assert again.kept_aside.name.endswith("-2")


def test_two_old_data_are_kept_aside(tmp_path: Path) -> None:
    file = kiosk_with_backup(tmp_path)
    aside = [restore(tmp_path, file).kept_aside for _ in range(4)]
    kept = (tmp_path / "data").glob("before-restore-*")
    assert sorted(kept) == sorted(each for each in aside[-2:] if each)


def test_a_new_machine_gets_its_data_from_key_and_backup(tmp_path: Path) -> None:
    file = kiosk_with_backup(tmp_path)
    new = tmp_path / "new"
    shutil.copytree(tmp_path / "keys", new / "keys")
    assert restore(new, file).kept_aside is None
    assert people(new / "data") == 1
    assert (new / "data").stat().st_mode & 0o777 == 0o700
    assert (new / "data" / "kiosk.db").stat().st_mode & 0o777 == 0o600


def test_a_backup_of_another_key_or_a_newer_version_is_refused(tmp_path: Path) -> None:
    file = kiosk_with_backup(tmp_path)
    database_in(tmp_path / "other").close()
    assert refusal(tmp_path / "other", file) is ErrorCode.BACKUP_OTHER_KEY
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    assert refusal(tmp_path, file) is ErrorCode.BACKUP_NEWER


def test_an_older_backup_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = partial(migrate.upgrade, migrations=further_migrations(tmp_path))
    monkeypatch.setattr(restoring, "upgrade", newer)
    assert restore(tmp_path, kiosk_with_backup(tmp_path)).revision == opening.REVISION
    assert "added" in schema(tmp_path / "data" / "kiosk.db")


def test_whatever_is_no_backup_is_refused(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    os.mkfifo(tmp_path / "pipe")
    with closing(sqlite3.connect(tmp_path / "another program's")) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.commit()
    for number, content in enumerate((b"", b"not a database at all", os.urandom(9000))):
        (tmp_path / f"odd {number}").write_bytes(content)
    for name in ("", "pipe", "data/kiosk.db", "another program's", "odd 0", "odd 1", "odd 2"):
        assert refusal(tmp_path, tmp_path / name) is ErrorCode.BACKUP_NOT_ONE, name
    assert refusal(tmp_path, tmp_path / "none") is ErrorCode.FILE_GONE


def test_a_damaged_backup_is_refused_wherever_the_damage_is(tmp_path: Path) -> None:
    whole = kiosk_with_backup(tmp_path).read_bytes()
    file = tmp_path / "damaged.backup"
    file.write_bytes(whole[: len(whole) // 2])
    assert refusal(tmp_path, file) is ErrorCode.BACKUP_DAMAGED
    for page in (4096, 5 * 4096):
        file.write_bytes(whole[:page] + os.urandom(4096) + whole[page + 4096 :])
        assert refusal(tmp_path, file) is ErrorCode.BACKUP_DAMAGED


@pytest.mark.parametrize("table", ["person", "renewal", "registration", "document"])
def test_a_backup_whose_records_do_not_open_is_refused(tmp_path: Path, table: str) -> None:
    file = kiosk_with_backup(tmp_path)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"UPDATE {table} SET sealed = randomblob(length(sealed))")  # noqa: S608 - named above
        connection.commit()
    assert refusal(tmp_path, file) is ErrorCode.BACKUP_DAMAGED


def test_data_that_someone_uses_are_not_replaced_and_no_one_opens_them_meanwhile(
    tmp_path: Path,
) -> None:
    file = kiosk_with_backup(tmp_path)
    running = database_in(tmp_path)
    assert refusal(tmp_path, file) is ErrorCode.DATABASE_IN_USE
    running.close()
    codes = []

    def look_in(done: int, of: int) -> None:
        codes.append(refusal_of(database_in, tmp_path).code)

    backups_in(tmp_path).restore(file, look_in)
    assert set(codes) == {ErrorCode.DATABASE_BUSY}


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = kiosk_with_backup(tmp_path)
    usage = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)
    assert refusal(tmp_path, file) is ErrorCode.DISK_FULL


def test_data_that_are_damaged_are_kept_aside_as_they_are(tmp_path: Path) -> None:
    file = kiosk_with_backup(tmp_path)
    damaged, log = tmp_path / "data" / "kiosk.db", tmp_path / "data" / "kiosk.db-wal"
    damaged.write_bytes(DAMAGED)
    log.write_bytes(b"its log")
    aside = restore(tmp_path, file).kept_aside
    assert people(tmp_path / "data") == 1
    assert aside is not None
    assert {each.name: each.read_bytes() for each in aside.iterdir()} == {
        "kiosk.db": DAMAGED,
        "kiosk.db-wal": b"its log",
    }


def test_a_copy_with_its_log_beside_it_comes_back_whole(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    fill(database, tmp_path)
    copied = tmp_path / "by-hand"
    shutil.copytree(tmp_path / "data", copied)
    database.close()
    assert (copied / "kiosk.db-wal").stat().st_size > 0
    shutil.rmtree(tmp_path / "data")
    restore(tmp_path, copied / "kiosk.db")
    assert people(tmp_path / "data") == 1


@pytest.mark.parametrize("moment", ["fetch", "examine", "_keep_aside", "settle", "unlink"])
def test_a_restore_killed_at_any_moment_leaves_the_old_data(tmp_path: Path, moment: str) -> None:
    file = kiosk_with_backup(tmp_path)
    line = [sys.executable, "-c", CHILD, str(tmp_path), moment]
    assert subprocess.run(line, check=False).returncode == -signal.SIGKILL
    assert people(tmp_path / "data") == 2
    restore(tmp_path, file)
    assert people(tmp_path / "data") == 1
    asides = list((tmp_path / "data").glob(f"{restoring.ASIDE}*"))
    assert len(asides) == 1
    assert not (tmp_path / "data" / restoring.STAGE).exists()
