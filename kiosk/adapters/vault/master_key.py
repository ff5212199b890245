"""The master key's file: one line of text, outside the data folder, for its owner alone."""

import base64
import binascii
import errno
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.adapters.machine.core_dumps import forbid_core_dumps
from kiosk.adapters.whole_file import write_new
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings

CREDENTIAL: Final = "kiosk.key"
"""The name under which systemd passes the key on (LoadCredential=)."""
MARK: Final = "renewal-kiosk-key"
VERSION: Final = 1
KEY_BYTES: Final = 32
READ_ONLY: Final = 0o400


@dataclass(frozen=True)
class MasterKey:
    """256 random bits and the version that sealed rows name.

    A process that holds one leaves no core dump, however it got it.
    """

    version: int
    secret: bytes

    def __post_init__(self) -> None:
        forbid_core_dumps()


def create_key(file: Path) -> None:
    """Write a new key, mode 0400, durably; raises KEY_EXISTS rather than replace one."""
    write_key(file, MasterKey(VERSION, secrets.token_bytes(KEY_BYTES)))


def write_key(file: Path, key: MasterKey) -> None:
    """The same with a known key, as from its paper; KEY_PAPER_WRONG for a version."""
    if key.version != VERSION:
        raise KioskError(ErrorCode.KEY_PAPER_WRONG)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret = base64.b64encode(key.secret).decode("ascii")
    try:
        made = write_new(file, f"{MARK} {key.version} {secret}\n".encode("ascii"), READ_ONLY)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise KioskError(ErrorCode.DISK_FULL) from None
        raise
    if not made:
        raise KioskError(ErrorCode.KEY_EXISTS, file=str(file))


def read_key(settings: Settings) -> MasterKey:
    """The systemd credential when there is one, else the file that the settings name.

    Raises KEY_MISSING when neither can be read or has a key, KEY_EXPOSED when others on
    this machine may read the file.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder and (credential := Path(folder) / CREDENTIAL).is_file():
        return _parse(credential)
    file = settings.key.file
    try:
        mode = file.stat().st_mode
    except OSError:
        raise KioskError(ErrorCode.KEY_MISSING, file=str(file)) from None
    if mode & 0o077:
        raise KioskError(ErrorCode.KEY_EXPOSED, file=str(file))
    return _parse(file)


def _parse(file: Path) -> MasterKey:
    try:
        mark, version, text = file.read_text(encoding="ascii").split()
        secret = base64.b64decode(text, validate=True)
        if mark != MARK or int(version) != VERSION or len(secret) != KEY_BYTES:
            raise ValueError(mark)
    except (OSError, ValueError, binascii.Error):
        raise KioskError(ErrorCode.KEY_MISSING, file=str(file)) from None
    return MasterKey(VERSION, secret)
