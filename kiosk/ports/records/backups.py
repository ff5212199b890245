"""Whole copies of the database that can be restored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.ports.records.records import Progress


@dataclass(frozen=True)
class Backup:
    """A copy that was opened and checked after it was written."""

    file: Path
    size: int
    """Bytes."""
    revision: str
    """Of the tables in it."""


@dataclass(frozen=True)
class BackupFile:
    """A file that is named as a backup; no one has looked into it yet."""

    file: Path
    size: int
    """Bytes."""
    written_at: datetime


@dataclass(frozen=True)
class BackupContents:
    """What is in a copy that was opened and checked."""

    registrations: int
    renewals: int
    last_at: datetime | None
    """When the last entry of its audit trail was made."""


@dataclass(frozen=True)
class Restored:
    """What took the place of the data."""

    revision: str
    """Of the tables in the backup; an older one was brought up to date."""
    kept_aside: Path | None
    """The folder with the data from before, or None if there was none."""


class Backups(Protocol):
    """Copies contain what the database does: sealed records, never the key.

    Taking and restoring raise BACKUP_BY_SERVER for PostgreSQL, DISK_FULL, and for a copy that is
    not fit BACKUP_NOT_ONE, BACKUP_DAMAGED, BACKUP_OTHER_KEY or BACKUP_NEWER.
    """

    def next_file(self, day: date) -> Path:
        """Where a copy of this day goes, unless someone names another file."""
        ...

    def take(self, file: Path, on_progress: Progress) -> Backup:
        """Copy one moment of the database into a new file while others keep writing.

        The file appears under its name once it is whole and checked. Raises
        BACKUP_EXISTS or OUT_NOT_WRITTEN.
        """
        ...

    def found(self) -> Sequence[BackupFile]:
        """Backups beside the settings, in the folders of [files] and on sticks, newest first."""
        ...

    def look_into(self, file: Path) -> BackupContents:
        """Open and check a copy as restore() would; raises the same, and changes nothing."""
        ...

    def discard(self, backup: Backup) -> None:
        """Delete a copy that was just taken, if it is still there."""
        ...

    def restore(self, file: Path, on_progress: Progress) -> Restored:
        """Replace the database with a copy; what was there is kept aside, two at most.

        Raises DATABASE_IN_USE while any process uses the database, FILE_GONE, and then changes
        nothing.
        """
        ...
