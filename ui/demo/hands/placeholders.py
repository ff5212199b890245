"""Fills a story's {placeholders}: the person, their secrets, and what came by email."""

import email
import re
from email.policy import default
from pathlib import Path
from typing import Final

from ui.demo.story import Someone, Staff

SLIP: Final = "slip_pin"
"""What is read off the PIN slip that was printed last."""
MAILED: Final = {
    "code": re.compile(r"\b\d{6}\b"),
    "mailed_pin": re.compile(r"\b\d{4}[ -]\d{4}[ -]\d{4}\b"),
}
"""What is in emails: the six digits of a code, and a caregiver's PIN."""


def known(text: str, player: Someone | Staff) -> str:
    """The text with the player filled in; what an email or a slip says later stays open."""
    return text.format_map(player.facts | {name: f"{{{name}}}" for name in (*MAILED, SLIP)})


def mailed(text: str, to: str, mails: Path) -> str | None:
    """The text with what this person was emailed; None until that email is there."""
    for name, pattern in MAILED.items():
        if f"{{{name}}}" in text:
            found = newest(mails, pattern, to)
            if found is None:
                return None
            text = text.replace(f"{{{name}}}", found)
    return text


def newest(mails: Path, pattern: re.Pattern[str], to: str = "") -> str | None:
    """What the pattern finds in the newest email that has it; with `to`, only to that address."""
    for file in sorted(mails.glob("*.eml"), key=lambda each: -each.stat().st_mtime_ns):
        message = email.message_from_bytes(file.read_bytes(), policy=default)
        if to not in str(message["To"]):
            continue
        body = message.get_body(("plain",))
        found = pattern.search(body.get_content()) if body is not None else None
        if found:
            return found.group()
    return None
