"""Folders of reports, beside the settings unless another place is named."""

import errno
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from kiosk.adapters.whole_file import write_new
from kiosk.errors import ErrorCode, KioskError

FULL: Final = (errno.ENOSPC, errno.EDQUOT)


class FolderExports:
    """The Exports port; folders of its own are reports-1, reports-2 and so on."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def write(self, files: Mapping[str, bytes], folder: Path | None = None) -> Path:
        target = folder if folder is not None else self._next()
        made = not target.exists()
        if not made and (not target.is_dir() or any(target.iterdir())):
            raise KioskError(ErrorCode.OUT_NOT_EMPTY)
        try:
            target.mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                write_new(target / name, content)
        except OSError as error:
            with suppress(OSError):
                for name in files:
                    (target / name).unlink(missing_ok=True)
                if made:
                    target.rmdir()
            if error.errno in FULL:
                raise KioskError(ErrorCode.DISK_FULL) from None
            raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(target)) from None
        return target

    def _next(self) -> Path:
        names = (self._place / f"reports-{number}" for number in count(1))
        return next(path for path in names if not path.exists())
