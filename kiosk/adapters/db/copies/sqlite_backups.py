"""The Backups port."""

from datetime import date
from pathlib import Path

from kiosk.adapters.db.copies.backup import take_copy
from kiosk.adapters.db.copies.restoring import put_back
from kiosk.adapters.db.engine import sqlite_file
from kiosk.adapters.db.opening import require_file
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.records.backups import Backup, Restored
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault
from kiosk.settings import Settings


class SqlBackups:
    """Copies of SQLite's file; PostgreSQL's own tools copy PostgreSQL."""

    def __init__(self, settings: Settings, vault: Vault, clock: Clock) -> None:
        self._settings = settings
        self._vault = vault
        self._clock = clock

    def next_file(self, day: date) -> Path:
        return self._settings.file.parent / f"{day.isoformat()}.backup"

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
