"""The small file that home is painted from, before any library is loaded."""

import errno
from pathlib import Path

from kiosk.adapters.whole_file import write_over
from kiosk.errors import ErrorCode, KioskError


class HomeCacheFile:
    """The HomeCache port."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def put(self, text: str) -> None:
        try:
            write_over(self._file, text.encode())
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise KioskError(ErrorCode.DISK_FULL) from None
            folder = str(self._file.parent)
            raise KioskError(ErrorCode.DATA_FOLDER_MISSING, folder=folder) from None
