"""Files that staff take away."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class Exports(Protocol):
    """Folders of files that name nobody."""

    def write(self, files: Mapping[str, bytes], folder: Path | None = None) -> Path:
        """Write them into an empty or new folder, or a new one of its own; returns which.

        Raises OUT_NOT_EMPTY, OUT_NOT_WRITTEN or DISK_FULL; then no file is left behind.
        """
        ...
