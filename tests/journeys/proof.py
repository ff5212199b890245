"""What must be true of a place after a visit: the paper, and no one named in the data folder."""

import re
from base64 import b64encode
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Final

from pypdf import PdfReader

from ui.demo.story import PATIENT, Story

ALLOWED: Final = re.compile(r"\b(not yet|once) approved\b", re.IGNORECASE)
CLAIM: Final = re.compile(r"\b(approved|received|accepted)\b", re.IGNORECASE)


def claims(text: str) -> bool:
    """Whether a text claims a decision that no one has made (R11)."""
    return CLAIM.search(ALLOWED.sub("", " ".join(text.split()))) is not None


def pdf_text(file: Path) -> str:
    """The words of a paper."""
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def mail_text(file: Path) -> str:
    """The words of an email, in both its forms."""
    mail = message_from_bytes(file.read_bytes(), policy=default)
    return "\n".join(
        part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"
    )


def named_in(folder: Path, story: Story) -> list[str]:
    """What about the story's people can be read in the files of a folder, and where."""
    people = [story.someone(PATIENT), *story.others.values()]
    said = [text for each in people for text in (*vars(each.person).values(), each.password)]
    files = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert files
    return [
        f"{text} in {file.name}"
        for text in filter(None, said)
        for file, content in files.items()
        if any(form.search(content) for form in _forms(text))
    ]


def _forms(text: str) -> Iterator[re.Pattern[bytes]]:
    """A text as it may be in a file: UTF-8, UTF-16, or in base64 at any of three offsets.

    A ZIP code is also five digits of some row's id, so digits alone must be their own number.
    """
    apart = rb"(?<![0-9A-Fa-f])%b(?![0-9A-Fa-f])" if text.isdigit() else b"%b"
    for plain in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
        yield re.compile(apart % re.escape(plain))
        for offset in range(3):
            whole = b64encode(bytes(offset) + plain)
            # The letters at both ends also have bits of what is next to the text.
            yield re.compile(
                re.escape(whole[(offset * 8 + 5) // 6 : (len(plain) + offset) * 8 // 6])
            )
