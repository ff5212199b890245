"""A mailer whose mailbox is a folder: every email becomes an .eml file in it."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.adapters.mailer.message import message, sender_address
from kiosk.adapters.whole_file import write_over
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.mailer import Mail

MESSAGE_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


class FolderMailer:
    """Delivers into a folder, which is made at the start; a message id is always one file."""

    def __init__(self, folder: Path, sender: str, clock: Clock) -> None:
        """Raises SETTINGS_VALUE when `sender` is not an email address."""
        self._sender = sender_address(sender)
        self._folder = folder
        self._clock = clock
        # A folder that cannot be made shows as MAIL_DOWN at the first delivery.
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def send(self, mail: Mail) -> None:
        """Write `<message_id>.eml`, replacing an earlier one with that id.

        Raises MAIL_DOWN (folder gone or full), MAIL_REFUSED or MAIL_LETTERS (address), and
        ValueError for a message id with anything but letters, digits and dashes.
        """
        if not MESSAGE_ID.fullmatch(mail.message_id):
            raise ValueError("a message id has letters, digits and dashes only")
        content = message(mail, self._sender, self._clock.now())
        try:
            write_over(self._folder / f"{mail.message_id}.eml", content)
        except OSError:
            raise KioskError(ErrorCode.MAIL_DOWN) from None

    def check(self) -> None:
        """Raise MAIL_DOWN unless the folder is there and writable."""
        if not (self._folder.is_dir() and os.access(self._folder, os.W_OK | os.X_OK)):
            raise KioskError(ErrorCode.MAIL_DOWN)

    def takes_every_letter(self) -> bool:
        """False, like most servers: what works with a folder works with them."""
        return False
