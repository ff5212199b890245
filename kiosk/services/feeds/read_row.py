"""One row of a feed: its columns read into values, and what is wrong with it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Final
from unicodedata import normalize

from kiosk.domain.people.person import (
    DASHES,
    NAME_LIMIT,
    is_left_out,
    is_plausible,
    name_key,
    zip_code,
)
from kiosk.email_address import read_email
from kiosk.services.feeds.findings import FeedNote, FeedReason, Refused
from kiosk.services.feeds.habits import Habits

DAY_MOST: Final = len("2026-12-31")
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
US_DAY: Final = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)
MIDNIGHT: Final = re.compile(r"[ T](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)$", re.ASCII)
"""What databases and spreadsheets put behind a date."""
FORMULA: Final = re.compile(r'="(.*)"')
"""How zeros are protected from a spreadsheet."""
DECIMAL: Final = re.compile(r"([0-9]+)[.,]0+")
SHORT_ZIP: Final = re.compile(rf"([0-9]{{4}})(?:[{DASHES}\s]*[0-9]{{4}})?")
NAMES: Final = ("first_name", "last_name")
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LATER_BYTES: Final = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
BROKEN: Final = re.compile(
    rf"\ufffd|[ÂÃÄÅÎÏÐÑØÙ×]{_LATER_BYTES}|[à-ï]{_LATER_BYTES}{{2}}|[a-z]Ã$|\w\?+\w"
)
"""Letters lost, or UTF-8 read in another encoding: JosÃ©, Nâ€™Diaye, N??ez."""


class FeedRow:
    """Reads one row; every complaint is collected, and a bad value becomes a harmless one."""

    def __init__(self, line: int, values: Mapping[str, str], today: date, habits: Habits) -> None:
        self.line = line
        self.today = today
        self.habits = habits
        self.refused: list[Refused] = []
        self.notes: list[FeedNote] = []
        self.values = {column: self._plain(value) for column, value in values.items()}

    def text(self, column: str, may_be_empty: bool = False) -> str:
        """A text without surrounding blanks, at most 100 characters long."""
        value = self.values[column]
        if not value and not may_be_empty:
            self.refuse(column, FeedReason.EMPTY)
        elif len(value) > NAME_LIMIT:
            self.refuse(column, FeedReason.TOO_LONG)
        elif self._is_broken(column, value):
            self.refuse(column, FeedReason.BROKEN_LETTERS)
        elif not value.isprintable() and CONTROL.search(value):
            self.refuse(column, FeedReason.CHARACTERS)
        return value

    def name(self, column: str) -> str:
        """A name, which needs a letter or digit to be compared by; nothing beside a single name."""
        value = self.text(column, may_be_empty=True)
        if is_left_out(value):
            if all(is_left_out(self.values[part]) for part in NAMES):
                self.refuse(column, FeedReason.EMPTY)
            return ""
        if not (name_key(value) or "?" in value):
            self.refuse(column, FeedReason.NAME)
        return value

    def day(self, column: str) -> date:
        """A date as YYYY-MM-DD or month/day/year, of a possible year."""
        value = self.values[column]
        day = _day(value)
        if day is None:
            self.refuse(column, FeedReason.DATE if value else FeedReason.EMPTY)
        elif not is_plausible(day):
            self.refuse(column, FeedReason.YEAR)
            return date.min
        elif value[2:3] in "/-" or value[1:2] in "/-":
            self.notes.append(FeedNote.US_DATES)
        return day or date.min

    def birth_date(self, column: str) -> date:
        """A date of birth: not after today."""
        day = self.day(column)
        if day > self.today:
            self.refuse(column, FeedReason.BIRTH_DATE)
        return day

    def day_from(self, column: str, first: str) -> date:
        """A date that is not before the one in another column."""
        day, start = self.day(column), _day(self.values[first])
        if day != date.min and start is not None and day < start:
            self.refuse(column, FeedReason.DATES_ORDER)
        return day

    def pin(self, column: str, digits: int = 4) -> str:
        """Exactly this many digits; lost zeros are put back."""
        value = self.values[column]
        if whole := DECIMAL.fullmatch(value):
            value = whole[1]
            self.notes.append(FeedNote.DECIMALS)
        plain = value.isascii() and value.isdigit()
        if not value:
            self.refuse(column, FeedReason.EMPTY)
        elif plain and len(value) < digits and column not in self.habits.zeros_kept:
            self.notes.append(FeedNote.PIN_ZEROS)
            return value.zfill(digits)
        elif not plain or len(value) != digits:
            self.refuse(column, FeedReason.PIN)
        return value

    def zip(self, column: str) -> str:
        """Five digits; four more are dropped, and a lost zero is put back."""
        value = self.values[column]
        found = zip_code(value)
        if found is not None:
            if len(value) > len(found):
                self.notes.append(FeedNote.ZIP_PLUS_4)
            return found
        short = SHORT_ZIP.fullmatch(value)
        if short and column not in self.habits.zeros_kept:
            self.notes.append(FeedNote.ZIP_ZEROS)
            return f"0{short[1]}"
        self.refuse(column, FeedReason.ZIP if value else FeedReason.EMPTY)
        return value

    def state(self, column: str) -> str:
        """Two letters, such as MA."""
        value = self.values[column].upper()
        if not value:
            self.refuse(column, FeedReason.EMPTY)
        elif len(value) != 2 or not (value.isascii() and value.isalpha()):
            self.refuse(column, FeedReason.STATE)
        return value

    def email(self, column: str) -> str:
        """An email address or nothing."""
        value = self.text(column, may_be_empty=True)
        address = read_email(value) if value else ""
        if address is None:
            self.refuse(column, FeedReason.EMAIL)
        return address or ""

    def refuse(self, column: str, reason: FeedReason) -> None:
        """Add a complaint about a column of this row."""
        self.refused.append(Refused(self.line, column, reason))

    def _is_broken(self, column: str, value: str) -> bool:
        asked = "?" in value
        if value.isascii() and not asked:
            return False
        return (asked and column in NAMES) or bool(BROKEN.search(value))

    def _plain(self, value: str) -> str:
        """A value in normal form (NFC), without blanks around it or a formula's marks."""
        value = normalize("NFC", value).strip().rstrip("\x1a")
        if formula := FORMULA.fullmatch(value):
            self.notes.append(FeedNote.FORMULAS)
            return formula[1].strip()
        return value


def _day(value: str) -> date | None:
    if len(value) > DAY_MOST:
        value = MIDNIGHT.sub("", value)
    with suppress(ValueError):
        if DAY.fullmatch(value):
            return date.fromisoformat(value)
        if us := US_DAY.fullmatch(value):
            return date(int(us[4]), int(us[1]), int(us[3]))
    return None
