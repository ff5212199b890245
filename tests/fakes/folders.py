"""Folders in memory."""

from pathlib import Path

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES, FoundFile


class FakeFolders:
    """Shows what was put in, newest first."""

    def __init__(self) -> None:
        self._contents: dict[Path, bytes] = {}

    def put(self, name: str, content: bytes) -> None:
        """A file appears; it is the newest one."""
        self._contents[Path("/stick") / name] = content

    def remove(self, name: str) -> None:
        """The file is gone, as when the stick is pulled."""
        del self._contents[Path("/stick") / name]

    def files(self) -> tuple[FoundFile, ...]:
        """At most 200 files."""
        newest = reversed(self._contents.items())
        files = [FoundFile(path, path.name, len(content)) for path, content in newest]
        return tuple(files[:200])

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
