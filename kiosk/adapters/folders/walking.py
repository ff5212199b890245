"""Looking through a folder and the folders below it, the upper ones first."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from time import monotonic
from typing import Final

from kiosk.adapters.folders.names import is_system

MOST_ENTRIES: Final = 200_000
DEPTH: Final = 12
"""Folders below a stick that are looked into; a damaged one can seem to have no end."""

FOLDER_FLAGS: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
# Otherwise a pipe that no one writes to would block open() forever.
FILE_FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True)
class Entry:
    """A regular file: the folder it was found from, the steps to it, when and how large."""

    root: Path
    steps: tuple[str, ...]
    changed_at: float
    size: int


@dataclass
class Budget:
    """How many entries and how much time are left, over all folders; `cut` when not enough."""

    until: float
    entries: int = MOST_ENTRIES
    cut: bool = False
    seen: set[tuple[int, int]] = field(default_factory=set)
    """Folders that were looked into: a loop comes back to one of them."""

    def spent(self) -> bool:
        self.entries -= 1
        self.cut = self.cut or self.entries < 0 or monotonic() > self.until
        return self.cut


def walk(root: Path, budget: Budget) -> Iterator[Entry]:
    """Every file; what is gone, a link, not allowed or on another disk is skipped."""
    ahead, disk, too_deep = deque[tuple[str, ...]]([()]), None, False
    while ahead and not budget.cut:
        steps = ahead.popleft()
        with suppress(OSError), opened(root, steps) as folder:
            about = os.fstat(folder)
            disk = about.st_dev if disk is None else disk
            if about.st_dev != disk or (disk, about.st_ino) in budget.seen:
                continue
            budget.seen.add((disk, about.st_ino))
            for name, kept in _entries(folder, budget):
                if S_ISREG(kept.st_mode):
                    yield Entry(root, (*steps, name), kept.st_mtime, kept.st_size)
                elif len(steps) < DEPTH:
                    ahead.append((*steps, name))
                else:
                    too_deep = True
    budget.cut = budget.cut or too_deep


def _entries(folder: int, budget: Budget) -> Iterator[tuple[str, os.stat_result]]:
    """The files and folders in a folder; nothing else that may have a name."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if budget.spent():
                return
            if is_system(entry.name):
                continue
            with suppress(OSError):
                about = entry.stat(follow_symlinks=False)
                if S_ISREG(about.st_mode) or S_ISDIR(about.st_mode):
                    yield entry.name, about


@contextmanager
def opened(root: Path, steps: Sequence[str], flags: int = FOLDER_FLAGS) -> Iterator[int]:
    """What is at the end of these steps, none of which follows a link; raises OSError."""
    way: list[int] = []
    try:
        way.append(os.open(root, FOLDER_FLAGS))
        for place, step in enumerate(steps):
            how = flags if place == len(steps) - 1 else FOLDER_FLAGS
            way.append(os.open(step, how | os.O_NOFOLLOW, dir_fd=way[-1]))
        yield way[-1]
    finally:
        for descriptor in way:
            os.close(descriptor)
