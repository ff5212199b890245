"""Fills a story's {placeholders}: the person, the story's secrets, and the code in the mail."""

import email
import re
from email.policy import default
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ui.demo.player import Play

CODE: Final = re.compile(r"\b\d{6}\b")


def filled(text: str, play: "Play") -> str | None:
    """The text with its placeholders filled; None while the mail with the code is not there."""
    story = play.story
    year, month, day = story.person.date_of_birth.split("-")
    facts = vars(story.person) | {
        "birth_year": year,
        "birth_month": str(int(month)),
        "birth_day": str(int(day)),
        "pin": story.pin,
        "password": story.password,
    }
    if "{code}" in text:
        code = newest_code(play.folder / "mails")
        if code is None:
            return None
        facts["code"] = code
    return text.format_map(facts)


def newest_code(mails: Path) -> str | None:
    """The six digits of the newest mail that holds some."""
    for file in sorted(mails.glob("*.eml"), key=lambda each: -each.stat().st_mtime_ns):
        message = email.message_from_bytes(file.read_bytes(), policy=default)
        body = message.get_body(("plain",))
        found = CODE.search(body.get_content()) if body is not None else None
        if found:
            return found.group()
    return None
