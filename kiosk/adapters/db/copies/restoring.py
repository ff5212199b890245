"""Putting a copy in the place of a SQLite database."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.adapters.db.copies.examining import examine
from kiosk.adapters.db.engine import FILE_NAME
from kiosk.adapters.db.failures import files_told_by_code
from kiosk.adapters.db.in_use import alone
from kiosk.adapters.db.migrate import upgrade
from kiosk.adapters.whole_file import settle
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.backups import Restored
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault
from kiosk.settings import Settings

STAGE: Final = ".restoring"
"""The folder where a copy is prepared."""
ASIDE: Final = "before-restore-"
KEPT: Final = 2
"""How much old data is kept aside: the last, and the one before."""
CHUNK: Final = 1 << 20
LOGS: Final = ("-wal", "-shm")


def put_back(
    settings: Settings, vault: Vault, file: Path, at: datetime, on_progress: Progress
) -> Restored:
    """Replace the database with a copy; see Backups.restore() for what it promises.

    Killed at any moment, it leaves the old data or the new, each whole.
    """
    folder = settings.data.folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / FILE_NAME
    with alone(folder), files_told_by_code(target), _stage(folder, target) as stage:
        ready = stage / FILE_NAME
        _fetch(file, ready, target, on_progress)
        revision = examine(ready, vault, str(file))
        upgrade(replace(settings, data=replace(settings.data, folder=stage)), vault)
        _empty_log(ready)
        aside = _keep_aside(target, at)
        ready.replace(target)
        settle(folder)
        _forget_older(folder, aside)
    return Restored(revision, aside)


@contextmanager
def _stage(folder: Path, target: Path) -> Iterator[Path]:
    """An empty folder that is gone afterward; what a killed restore left goes first."""
    stage = folder / STAGE
    shutil.rmtree(stage, ignore_errors=True)
    for aside in folder.glob(f"{ASIDE}*"):
        kept = aside / FILE_NAME
        if not kept.exists() or (target.exists() and kept.samefile(target)):
            shutil.rmtree(aside)
    stage.mkdir(mode=0o700)
    try:
        yield stage
    finally:
        shutil.rmtree(stage)


def _fetch(file: Path, ready: Path, target: Path, on_progress: Progress) -> None:
    """Copy the file, and the log that a database copied by hand may have next to it."""
    if target.exists() and file.exists() and file.samefile(target):
        raise KioskError(ErrorCode.BACKUP_NOT_ONE, file=str(file))
    with _regular(file) as source:
        size = os.fstat(source.fileno()).st_size
        if shutil.disk_usage(ready.parent).free < size:
            raise KioskError(ErrorCode.DISK_FULL)
        done = 0
        with os.fdopen(os.open(ready, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as copy:
            while chunk := source.read(CHUNK):
                copy.write(chunk)
                done += len(chunk)
                on_progress(done, size)
    log = file.with_name(f"{file.name}-wal")
    if log.is_file() and log.stat().st_size:
        shutil.copyfile(log, ready.with_name(f"{ready.name}-wal"))
        _empty_log(ready)


def _regular(file: Path) -> BinaryIO:
    """Raises FILE_GONE for anything but a file, and never waits for a pipe."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        raise KioskError(ErrorCode.FILE_GONE) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise KioskError(ErrorCode.BACKUP_NOT_ONE, file=str(file))
    return os.fdopen(descriptor, "rb")


def _empty_log(file: Path) -> None:
    """Take over the write-ahead log, durably, so that the one file is all there is."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with file.open("rb") as written:
        os.fsync(written.fileno())


def _keep_aside(target: Path, at: datetime) -> Path | None:
    """A folder with the data from before; until replaced, it also stays where it is."""
    if not target.exists():
        return None
    aside = _fresh(target.with_name(f"{ASIDE}{at:%Y-%m-%dT%H%M%S}"))
    _keep_log(target, aside)
    (aside / target.name).hardlink_to(target)
    settle(aside)
    for end in LOGS:  # they would be taken for the new database's own
        target.with_name(target.name + end).unlink(missing_ok=True)
    return aside


def _forget_older(folder: Path, newest: Path | None) -> None:
    """Delete all old data but the last two; a clock set back never costs the newest."""
    others = sorted((each for each in folder.glob(f"{ASIDE}*") if each != newest), reverse=True)
    for old in others[KEPT - (newest is not None) :]:
        shutil.rmtree(old)


def _keep_log(target: Path, aside: Path) -> None:
    """Take over the log; next to a database too damaged for that, it is kept as it is."""
    log = target.with_name(target.name + LOGS[0])
    kept = aside / log.name
    if log.exists():
        shutil.copyfile(log, kept)
    with suppress(sqlite3.Error):
        _empty_log(target)
        kept.unlink(missing_ok=True)


def _fresh(folder: Path) -> Path:
    """The folder, or the first numbered one that does not exist yet."""
    made, number = folder, 1
    while True:
        with suppress(FileExistsError):
            made.mkdir(mode=0o700)
            return made
        number += 1
        made = folder.with_name(f"{folder.name}-{number}")
