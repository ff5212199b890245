"""Taking a copy of a SQLite database that others write to meanwhile."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from kiosk.adapters.db.copies.examining import examine
from kiosk.adapters.db.engine import BUSY_TIMEOUT_MS
from kiosk.adapters.db.failures import files_told_by_code
from kiosk.adapters.whole_file import put_new
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.backups import Backup
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault

PAGES_A_STEP: Final = 512
"""Two megabytes: how often progress is reported and other threads get Python's lock."""
PART: Final = ".kiosk-*.part"
STALE_S: Final = 3600.0
"""A part that no one has written to for this long belongs to a killed backup."""


def take_copy(source: Path, file: Path, vault: Vault, on_progress: Progress) -> Backup:
    """Copy the database into a new file; see Backups.take() for what it promises."""
    if os.path.lexists(file):
        raise KioskError(ErrorCode.BACKUP_EXISTS, file=str(file))
    with files_told_by_code(file), _part_beside(file) as part:
        _copy(source, part, on_progress)
        revision = examine(part, vault, str(file))
        backup = Backup(file, part.stat().st_size, revision)
        if not put_new(part, file):
            raise KioskError(ErrorCode.BACKUP_EXISTS, file=str(file))
    return backup


@contextmanager
def _part_beside(file: Path) -> Iterator[Path]:
    """A file for its owner alone that is gone afterward; what killed backups left goes first."""
    folder = file.absolute().parent
    part = folder / PART.replace("*", os.urandom(8).hex())
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _clear_stale(folder, part.stat().st_mtime)
        yield part
    finally:
        part.unlink(missing_ok=True)


def _clear_stale(folder: Path, now: float) -> None:
    """Delete the parts of killed backups; ages and `now` are both the file system's."""
    for old in folder.glob(PART):
        if now - old.stat().st_mtime > STALE_S:
            old.unlink(missing_ok=True)


def _copy(source: Path, part: Path, on_progress: Progress) -> None:
    """One moment of the database, page by page: a reader in WAL keeps no writer waiting."""
    with closing(_connect(source)) as live, closing(_connect(part)) as copy:
        live.execute("BEGIN")
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the moment
        (pages,) = live.execute("PRAGMA page_count").fetchone()
        (size,) = live.execute("PRAGMA page_size").fetchone()
        if shutil.disk_usage(part.parent).free < pages * size:
            raise KioskError(ErrorCode.DISK_FULL)
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")

        def told(_status: int, left: int, of: int) -> None:
            on_progress(of - left, of)

        live.backup(copy, pages=PAGES_A_STEP, progress=told, sleep=0)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
    with part.open("rb") as written:
        os.fsync(written.fileno())


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return connection
