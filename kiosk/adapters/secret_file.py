"""A secret that a server asks for: alone in a file outside the data folder, for its owner only."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.errors import ErrorCode, KioskError

OUTSIDE: Final = "a path outside the data folder"


@dataclass(frozen=True)
class SecretFile:
    """Where one secret is: its settings key, and what systemd calls it (LoadCredential=)."""

    key: str
    wanted: str
    credential: str

    def read(self, file: Path | None, data_folder: Path) -> str:
        """The systemd credential if there is one, else what the file holds, without its line end.

        Raises SETTINGS_VALUE (no file named, or one in the data folder), SECRET_EXPOSED (others on
        this machine may read it) or SECRET_MISSING (cannot be read, is empty, or not ASCII).
        """
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        if folder and (credential := Path(folder) / self.credential).is_file():
            return _read(credential)
        if file is None:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=self.key, wanted=self.wanted)
        if file.resolve().is_relative_to(data_folder.resolve()):
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=self.key, wanted=OUTSIDE)
        try:
            mode = file.stat().st_mode
        except OSError:
            raise KioskError(ErrorCode.SECRET_MISSING, file=str(file)) from None
        if mode & 0o077:
            raise KioskError(ErrorCode.SECRET_EXPOSED, file=str(file))
        return _read(file)


def _read(file: Path) -> str:
    try:
        secret = file.read_text(encoding="ascii").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        secret = ""
    if not secret:
        raise KioskError(ErrorCode.SECRET_MISSING, file=str(file))
    return secret
