"""Reading the folder that a demonstration's emails go into."""

import email
import re
from datetime import datetime
from email.policy import default
from pathlib import Path
from typing import Final

CODE: Final = re.compile(r"^ +(\d{6})\s*$", re.MULTILINE)
"""A code has its own line: see letters/letter.py."""


class FolderMailbox:
    """The Mailbox port over the folder of a FolderMailer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest_code(self, since: datetime) -> str:
        """The code in the newest email that has one and came after `since`; otherwise empty."""
        mails = [(file.stat().st_mtime, file) for file in self._folder.glob("*.eml")]
        for at, file in sorted(mails, reverse=True):
            if at < since.timestamp():
                break
            message = email.message_from_bytes(file.read_bytes(), policy=default)
            body = message.get_body(("plain",))
            found = CODE.search(body.get_content()) if body is not None else None
            if found:
                return found[1]
        return ""
