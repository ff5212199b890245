"""The Backups port."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from operator import attrgetter
from pathlib import Path
from stat import S_ISREG
from typing import Final

from kiosk.adapters.db.copies.backup import take_copy
from kiosk.adapters.db.copies.examining import contents
from kiosk.adapters.db.copies.restoring import put_back
from kiosk.adapters.db.engine import sqlite_file
from kiosk.adapters.db.opening import require_file
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.records.backups import Backup, BackupContents, BackupFile, Restored
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault
from kiosk.settings import Settings

ENDING: Final = ".backup"
DEPTHS: Final = (f"*{ENDING}", f"*/*{ENDING}")
"""In a folder, and on the sticks mounted below it."""
MOST_FILES: Final = 50


class SqlBackups:
    """Copies of SQLite's file; PostgreSQL's own tools copy PostgreSQL."""

    def __init__(
        self,
        settings: Settings,
        vault: Vault,
        clock: Clock,
        sticks: Callable[[], Sequence[Path]] = tuple,
    ) -> None:
        self._settings = settings
        self._sticks = sticks
        self._vault = vault
        self._clock = clock

    def next_file(self, day: date) -> Path:
        return self._settings.file.parent / f"{day.isoformat()}{ENDING}"

    def found(self) -> Sequence[BackupFile]:
        places = [self._settings.file.parent, *self._settings.files.folders, *self._sticks()]
        files = {each for place in places for depth in DEPTHS for each in _named(place, depth)}
        backups = [each for each in map(_backup_file, files) if each is not None]
        return sorted(backups, key=attrgetter("written_at"), reverse=True)[:MOST_FILES]

    def look_into(self, file: Path) -> BackupContents:
        self._file()
        if not file.is_file():
            raise KioskError(ErrorCode.FILE_GONE)
        return contents(file, self._vault, str(file))

    def take(self, file: Path, on_progress: Progress) -> Backup:
        source = self._file()
        require_file(self._settings.data)
        return take_copy(source, file, self._vault, on_progress)

    def discard(self, backup: Backup) -> None:
        backup.file.unlink(missing_ok=True)

    def restore(self, file: Path, on_progress: Progress) -> Restored:
        self._file()
        return put_back(self._settings, self._vault, file, self._clock.now(), on_progress)

    def _file(self) -> Path:
        file = sqlite_file(self._settings.data)
        if file is None:
            raise KioskError(ErrorCode.BACKUP_BY_SERVER)
        return file


def _named(place: Path, pattern: str) -> list[Path]:
    """What is named like a backup; nothing in a folder that is not there."""
    try:
        return list(place.glob(pattern))
    except OSError:
        return []


def _backup_file(file: Path) -> BackupFile | None:
    """A regular file; a stick may have been pulled by now."""
    try:
        about = file.lstat()
    except OSError:
        return None
    at = datetime.fromtimestamp(about.st_mtime, UTC)
    return BackupFile(file, about.st_size, at) if S_ISREG(about.st_mode) else None
