"""Typed text: names, streets, numbers, digits."""

import re
import unicodedata
from typing import Final

from kiosk.domain.people.person import DASHES, NAME_LIMIT, is_left_out, name_key
from kiosk.i18n import NP_, Marked
from kiosk.wizard.fields.field import Complaint, Field

TOO_LONG: Final = NP_(
    "{label} must be {limit} character or fewer",
    "{label} must be {limit} characters or fewer",
    "limit",
)
NUMBER: Final = re.compile(r"[A-Z0-9*]{4,25}")
WITHOUT_DASHES: Final = str.maketrans("", "", DASHES)
UNSEEN: Final = frozenset({"Cc", "Cs"})
"""Unicode categories of control characters and half characters."""
DIRECTIONS: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks that reverse the order of what follows: pasted into a name, they could fake another."""


def one_line(raw: object) -> str:
    """What was typed, in normal form (NFC): single blanks, nothing invisible."""
    words = unicodedata.normalize("NFC", str(raw or "")).split()
    seen = ("".join(letter for letter in word if _is_seen(letter)) for word in words)
    return " ".join(word for word in seen if word)


def _is_seen(letter: str) -> bool:
    return letter not in DIRECTIONS and unicodedata.category(letter) not in UNSEEN


class TextField(Field[str]):
    """One line of text; extra blanks and anything invisible are dropped.

    With `optional`, it may stay empty.
    """

    def __init__(
        self,
        label: str,
        *,
        missing: str = "",
        hint: str = "",
        limit: int = NAME_LIMIT,
        optional: bool = False,
    ) -> None:
        super().__init__(label, hint, missing=missing)
        self.limit = limit
        self.optional = optional

    def parse(self, raw: object) -> str | Complaint:
        text = one_line(raw)
        if not text and not self.optional:
            return Complaint.of(self.missing)
        if len(text) > self.limit:
            return self.complain(TOO_LONG, limit=self.limit)
        return text


class NameField(TextField):
    """A name in any script, with at least one letter; a dash is none, for people with one name."""

    def parse(self, raw: object) -> str | Complaint:
        text = super().parse(raw)
        if not isinstance(text, str) or name_key(text):
            return text
        return "" if is_left_out(text) else Complaint.of(self.missing)


class DigitsField(Field[str]):
    """A PIN of a given number of digits; masked, and never kept in a draft."""

    keep = False
    group = 0
    """How many digits are grouped together; 0 for all."""

    def __init__(
        self, label: str, *, missing: str, wrong: Marked, digits: int, hint: str = ""
    ) -> None:
        super().__init__(label, hint, missing=missing)
        self.wrong = wrong
        self.digits = digits

    def parse(self, raw: object) -> str | Complaint:
        """Exactly this many digits 0 to 9; blanks between them are ignored."""
        text = str(raw or "").replace(" ", "")
        if not text:
            return Complaint.of(self.missing)
        if len(text) != self.digits or not (text.isascii() and text.isdigit()):
            return Complaint.of(self.wrong, digits=self.digits)
        return text


class NumberField(Field[str]):
    """A document's number: letters and digits, masked, stored sealed."""

    def __init__(self, label: str, *, missing: str, wrong: str, hint: str = "") -> None:
        super().__init__(label, hint, missing=missing)
        self.wrong = wrong

    def parse(self, raw: object) -> str | Complaint:
        """The number in capitals without blanks and dashes, 4 to 25 characters.

        It may contain stars, as Washington's older licenses do.
        """
        text = "".join(str(raw or "").upper().translate(WITHOUT_DASHES).split())
        if not text:
            return Complaint.of(self.missing)
        if not (NUMBER.fullmatch(text) and text.strip("*")):
            return Complaint.of(self.wrong)
        return text
