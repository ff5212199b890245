"""The folders that “Choose File” shows, read as if an attacker had prepared them (T3)."""

import heapq
import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES, FoundFile

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp", ".pdf")
MOST_FILES: Final = 200
MOST_ENTRIES: Final = 200_000
SECONDS: Final = 1.5
"""All the time there is for looking through the folders."""

DEPTH: Final = 3
"""Folders below a named one that are looked into: mount point, stick, DCIM, camera."""

SHOWN: Final = 80
"""Most characters of a name on the screen."""

FOLDER_FLAGS: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
# Otherwise a pipe that no one writes to would block open() forever.
FILE_FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass
class _Budget:
    """How many entries and how much time are left, over all folders."""

    until: float
    entries: int = MOST_ENTRIES

    def spent(self) -> bool:
        self.entries -= 1
        return self.entries < 0 or monotonic() > self.until


class FolderFiles:
    """Folders over the operating system's files; links are never followed below a named folder."""

    def __init__(self, folders: Sequence[Path], seconds: float = SECONDS) -> None:
        self._folders = tuple(folder.absolute() for folder in folders)
        self._seconds = seconds

    def files(self) -> tuple[FoundFile, ...]:
        """Pictures and PDFs, newest first; what does not fit into time and number is left out."""
        budget = _Budget(monotonic() + self._seconds)
        found = (
            dated
            for folder in self._folders
            for dated in _opened_walk(os.fspath(folder), None, folder, DEPTH, budget)
        )
        newest = heapq.nlargest(MOST_FILES, found, key=lambda dated: dated[0])
        return tuple(file for _, file in newest)

    def read(self, found: FoundFile) -> bytes:
        """The bytes of a file that files() returned; it may have changed or gone since."""
        for folder in self._folders:
            parts = found.path.parts[len(folder.parts) :]
            if found.path.is_relative_to(folder) and parts and ".." not in parts:
                with _file(folder, parts) as descriptor:
                    return _bytes(descriptor)
        raise KioskError(ErrorCode.FILE_GONE)


def shown_name(name: str) -> str:
    """A name fit for the screen: no control, direction or line characters, not too long.

    Such characters make a name look like another (Unicode TR 36); the ending stays readable.
    """
    safe = "".join("\ufffd" if unicodedata.category(c)[0] in "CZ" and c != " " else c for c in name)
    if len(safe) <= SHOWN:
        return safe
    return f"{safe[: SHOWN - 9]}…{safe[-8:]}"


Dated = tuple[float, FoundFile]


def _opened_walk(
    name: str, parent: int | None, path: Path, depth: int, budget: _Budget
) -> Iterator[Dated]:
    """Open a folder and walk it; one that is gone, a link or not allowed is skipped."""
    flags = FOLDER_FLAGS if parent is None else FOLDER_FLAGS | os.O_NOFOLLOW
    with suppress(OSError):
        descriptor = os.open(name, flags, dir_fd=parent)
        try:
            yield from _walk(descriptor, path, depth, budget)
        finally:
            os.close(descriptor)


def _walk(folder: int, path: Path, depth: int, budget: _Budget) -> Iterator[Dated]:
    below: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if budget.spent():
                return
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.name)
            elif entry.name.lower().endswith(ENDINGS) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    about = entry.stat(follow_symlinks=False)
                    file = FoundFile(path / entry.name, shown_name(entry.name), about.st_size)
                    yield about.st_mtime, file
    for name in below if depth else ():
        yield from _opened_walk(name, folder, path / name, depth - 1, budget)


@contextmanager
def _file(folder: Path, parts: Sequence[str]) -> Iterator[int]:
    """A regular file below a named folder, each step taken without following a link."""
    opened: list[int] = []
    try:
        opened.append(os.open(folder, FOLDER_FLAGS))
        for part in parts[:-1]:
            opened.append(os.open(part, FOLDER_FLAGS | os.O_NOFOLLOW, dir_fd=opened[-1]))
        opened.append(os.open(parts[-1], FILE_FLAGS, dir_fd=opened[-1]))
        yield opened[-1]
    except OSError as error:
        raise KioskError(ErrorCode.FILE_GONE) from error
    finally:
        for descriptor in opened:
            os.close(descriptor)


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
