"""The files that “Choose File” shows."""

import heapq
import os
import stat
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import Final

from kiosk.adapters.folders.mounts import Mount, Mounts
from kiosk.adapters.folders.names import shown_name
from kiosk.adapters.folders.walking import FILE_FLAGS, Budget, Entry, opened, walk
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import FileList, FoundFile, Sticks
from kiosk.ports.ingester import MAX_BYTES

MOST_FILES: Final = 2000
SECONDS: Final = 4.0
"""All the time there is for looking through the folders."""

NO_DATE: Final = date(1980, 1, 1)
"""What a file has whose writer knew no date (FAT), or an earlier one (Unix)."""


class FolderFiles:
    """The Folders port over the operating system's files; `shared` are the store's own folders."""

    def __init__(
        self, shared: Sequence[Path], mounts: Mounts | None = None, seconds: float = SECONDS
    ) -> None:
        self._shared = tuple(folder.absolute() for folder in shared)
        self._mounts = mounts or Mounts()
        self._seconds = seconds
        self._earlier = frozenset[str]()
        self.begin_visit()

    def begin_visit(self) -> None:
        self._earlier = frozenset(mount.key for mount in self._mounts.now())

    def sticks(self) -> Sticks:
        return self._seen()[1]

    def files(self) -> FileList:
        """What does not fit into time and number is left out, the newest last."""
        mounts, sticks = self._seen()
        budget = Budget(monotonic() + self._seconds)
        roots = (*(mount.folder for mount in mounts), *self._shared)
        found = [entry for root in roots for entry in walk(root, budget)]
        newest = heapq.nlargest(MOST_FILES, found, key=lambda entry: entry.changed_at)
        is_all = len(newest) == len(found) and not budget.cut
        return FileList(tuple(map(_found, newest)), is_all, sticks)

    def read(self, found: FoundFile) -> bytes:
        """The bytes of a file that files() returned; it may have changed or gone since."""
        mounts, _ = self._seen()
        for root in (*(mount.folder for mount in mounts), *self._shared):
            steps = found.path.parts[len(root.parts) :]
            if found.path.is_relative_to(root) and steps and ".." not in steps:
                return _read(root, steps)
        raise KioskError(ErrorCode.FILE_GONE)

    def _seen(self) -> tuple[tuple[Mount, ...], Sticks]:
        now = self._mounts.now()
        self._earlier &= {mount.key for mount in now}
        mine = tuple(mount for mount in now if mount.key not in self._earlier)
        return mine, Sticks(frozenset(mount.key for mount in mine), len(now) - len(mine))


def _found(entry: Entry) -> FoundFile:
    path = entry.root.joinpath(*entry.steps)
    return FoundFile(path, shown_name(entry.steps[-1]), entry.size, _day(entry.changed_at))


def _day(moment: float) -> date | None:
    """None for a date that nobody wrote, or that no calendar has."""
    try:
        day = datetime.fromtimestamp(moment, UTC).astimezone().date()
    except (OverflowError, OSError, ValueError):
        return None
    return day if day > NO_DATE else None


def _read(root: Path, steps: Sequence[str]) -> bytes:
    try:
        with opened(root, steps, FILE_FLAGS) as descriptor:
            return _bytes(descriptor)
    except OSError as error:
        raise KioskError(ErrorCode.FILE_GONE) from error


def _bytes(descriptor: int) -> bytes:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise KioskError(ErrorCode.FILE_GONE)
    if about.st_size >= MAX_BYTES:
        raise KioskError(ErrorCode.FILE_TOO_LARGE)
    with os.fdopen(os.dup(descriptor), "rb") as file:
        content = file.read(MAX_BYTES)
    if not content:
        raise KioskError(ErrorCode.FILE_EMPTY)
    if len(content) >= MAX_BYTES:
        raise KioskError(ErrorCode.FILE_TOO_LARGE)
    return content
