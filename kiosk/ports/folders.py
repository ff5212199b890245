"""The files that people bring on USB sticks, and those that the store shares."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class FoundFile:
    """A regular file; `name` is fit for the screen, and `path` is for reading it only."""

    path: Path
    name: str
    size: int
    changed_on: date | None = None


@dataclass(frozen=True)
class Sticks:
    """What is plugged in: a key for each stick that came during this visit, another each time."""

    came: frozenset[str] = frozenset()
    earlier: int = 0
    """How many were there before the visit began; nothing of theirs is ever shown."""


@dataclass(frozen=True)
class FileList:
    """The files that can be seen now, newest first, whatever their kind."""

    files: tuple[FoundFile, ...] = ()
    is_all: bool = True
    """False when there are more files than are shown: too many, too deep, or too slow to read."""
    sticks: Sticks = field(default_factory=Sticks)


class Folders(Protocol):
    """Sticks that came during this visit, and the folders that the store shares with everyone.

    No links, devices, pipes, hidden or system files (T3). Nothing is ever written.
    """

    def begin_visit(self) -> None:
        """From now on, a stick that is plugged in already belongs to somebody else."""
        ...

    def sticks(self) -> Sticks:
        """What is plugged in now; quick, and touches no stick."""
        ...

    def files(self) -> FileList:
        """What is there now; folders that are not there are skipped. It may take 4 s."""
        ...

    def read(self, found: FoundFile) -> bytes:
        """The file's bytes; raises FILE_GONE, FILE_EMPTY or FILE_TOO_LARGE (20 MB)."""
        ...
