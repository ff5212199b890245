"""The mail server's password: in its own file outside the data folder, for its owner only."""

import os
from pathlib import Path
from typing import Final

from kiosk.errors import ErrorCode, KioskError

CREDENTIAL: Final = "mail.password"
"""The name under which systemd passes it on (LoadCredential=)."""
KEY: Final = "mailer.password_file"
WANTED: Final = "a file with the password of mailer.username"
OUTSIDE: Final = "a path outside the data folder"


def read_password(file: Path | None, data_folder: Path) -> str:
    """The systemd credential when there is one, else the file's contents, without the line end.

    Raises SETTINGS_VALUE (no file named, or one in the data folder), SECRET_EXPOSED (others on this
    machine may read it) or SECRET_MISSING (cannot be read, is empty, or isn't ASCII).
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder and (credential := Path(folder) / CREDENTIAL).is_file():
        return _read(credential)
    if file is None:
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=KEY, wanted=WANTED)
    if file.resolve().is_relative_to(data_folder.resolve()):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=KEY, wanted=OUTSIDE)
    try:
        mode = file.stat().st_mode
    except OSError:
        raise KioskError(ErrorCode.SECRET_MISSING, file=str(file)) from None
    if mode & 0o077:
        raise KioskError(ErrorCode.SECRET_EXPOSED, file=str(file))
    return _read(file)


def _read(file: Path) -> str:
    try:
        password = file.read_text(encoding="ascii").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        password = ""
    if not password:
        raise KioskError(ErrorCode.SECRET_MISSING, file=str(file))
    return password
