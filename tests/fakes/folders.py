"""A stick in memory, and what else is plugged in."""

from datetime import date
from pathlib import Path

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import FileList, FoundFile, Sticks
from kiosk.ports.ingester import MAX_BYTES

STICK = Path("/stick")


class FakeFolders:
    """Shows what was put in, newest first."""

    def __init__(self) -> None:
        self._contents: dict[Path, bytes] = {}
        self._sticks = Sticks()
        self._plugged = 0
        self.is_all = True

    def put(self, name: str, content: bytes) -> None:
        """A file appears; it is the newest one."""
        self._contents[STICK / name] = content

    def remove(self, name: str) -> None:
        """The file is gone."""
        del self._contents[STICK / name]

    def plug_in(self) -> None:
        """A stick comes."""
        self._plugged += 1
        self._sticks = Sticks(self._sticks.came | {str(self._plugged)}, self._sticks.earlier)

    def pull_out(self) -> None:
        """Every stick goes, with all that was put in."""
        self._contents.clear()
        self._sticks = Sticks()

    def begin_visit(self) -> None:
        """What is plugged in was there earlier."""
        self._sticks = Sticks(earlier=self._sticks.earlier + len(self._sticks.came))

    def sticks(self) -> Sticks:
        """What is plugged in now."""
        return self._sticks

    def files(self) -> FileList:
        """All of them."""
        newest = reversed(self._contents.items())
        day = date(2026, 11, 20)
        files = [FoundFile(path, path.name, len(content), day) for path, content in newest]
        return FileList(tuple(files), self.is_all, self._sticks)

    def read(self, found: FoundFile) -> bytes:
        """The bytes that were put in."""
        content = self._contents.get(found.path)
        if content is None:
            raise KioskError(ErrorCode.FILE_GONE)
        if not content:
            raise KioskError(ErrorCode.FILE_EMPTY)
        if len(content) >= MAX_BYTES:
            raise KioskError(ErrorCode.FILE_TOO_LARGE)
        return content
