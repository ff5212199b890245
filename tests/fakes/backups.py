"""Backups in memory: images of the database by the name of their file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.backups import Backup, BackupContents, BackupFile, Restored
from kiosk.ports.records.records import Progress
from tests.factories import NOW
from tests.fakes.records import MemoryDatabase


class FakeBackups:
    """Refuses a name that is taken, a file that is not there, and what `refuse` says."""

    def __init__(self, database: MemoryDatabase) -> None:
        self._database = database
        self.files: dict[Path, bytes] = {}
        self.refuse: KioskError | None = None

    def next_file(self, day: date) -> Path:
        return Path(f"{day.isoformat()}.backup")

    def found(self) -> Sequence[BackupFile]:
        return [BackupFile(file, len(image), NOW) for file, image in self.files.items()]

    def look_into(self, file: Path) -> BackupContents:
        self._require()
        if file not in self.files:
            raise KioskError(ErrorCode.FILE_GONE)
        return BackupContents(1, 2, NOW)

    def take(self, file: Path, on_progress: Progress) -> Backup:
        self._require()
        if file in self.files:
            raise KioskError(ErrorCode.BACKUP_EXISTS, file=str(file))
        on_progress(1, 1)
        self.files[file] = self._database.image()
        return Backup(file, 1, "0001")

    def discard(self, backup: Backup) -> None:
        del self.files[backup.file]

    def restore(self, file: Path, on_progress: Progress) -> Restored:
        self._require()
        if file not in self.files:
            raise KioskError(ErrorCode.FILE_GONE)
        on_progress(1, 1)
        self._database.load(self.files[file])
        return Restored("0001", Path("aside"))

    def _require(self) -> None:
        if self.refuse is not None:
            raise self.refuse
