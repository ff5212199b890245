"""Exports in memory, by folder and name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errors import ErrorCode, KioskError


@dataclass
class FakeExports:
    """Keeps what was written; a folder that was written to takes nothing more."""

    written: dict[Path, dict[str, bytes]] = field(default_factory=dict)

    def write(self, files: Mapping[str, bytes], folder: Path | None = None) -> Path:
        target = folder or Path(f"reports-{len(self.written) + 1}")
        if target in self.written:
            raise KioskError(ErrorCode.OUT_NOT_EMPTY)
        self.written[target] = dict(files)
        return target
