"""One row of a feed: its columns read into values, and what is wrong with it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.domain.people.person import NAME_LIMIT, is_plausible, name_key

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class FeedReason(StrEnum):
    """Why a row, a column or a whole file is refused; the command line has the words."""

    NOT_UTF8 = "not_utf8"
    COLUMN_MISSING = "column_missing"
    COLUMN_EXTRA = "column_extra"
    COLUMN_ORDER = "column_order"
    BROKEN_ROW = "broken_row"
    LONG_ROW = "long_row"
    FIELDS = "fields"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CHARACTERS = "characters"
    NAME = "name"
    DATE = "date"
    YEAR = "year"
    BIRTH_DATE = "birth_date"
    DATES_ORDER = "dates_order"
    PIN = "pin"
    STATE = "state"
    ZIP = "zip"
    EMAIL = "email"
    SAME_ROW = "same_row"


@dataclass(frozen=True, slots=True)
class Refused:
    """One complaint: the line where its row begins (the header is line 1), and its column."""

    line: int
    column: str
    reason: FeedReason


class FeedRow:
    """Reads one row; every complaint is collected, and a bad value becomes a harmless one."""

    def __init__(self, line: int, values: Mapping[str, str], today: date) -> None:
        self.line = line
        self.values = values
        self.today = today
        self.refused: list[Refused] = []

    def text(self, column: str, may_be_empty: bool = False) -> str:
        """A text without surrounding blanks, at most 100 characters long."""
        value = self.values[column].strip()
        if not value and not may_be_empty:
            self.refuse(column, FeedReason.EMPTY)
        elif len(value) > NAME_LIMIT:
            self.refuse(column, FeedReason.TOO_LONG)
        elif not value.isprintable() and CONTROL.search(value):
            self.refuse(column, FeedReason.CHARACTERS)
        return value

    def name(self, column: str) -> str:
        """A name, which needs a letter or digit to be compared by."""
        value = self.text(column)
        if value and not name_key(value):
            self.refuse(column, FeedReason.NAME)
        return value

    def day(self, column: str) -> date:
        """A date as YYYY-MM-DD, of a year that can be."""
        value = self.values[column].strip()
        day = _day(value)
        if day is None:
            self.refuse(column, FeedReason.DATE if value else FeedReason.EMPTY)
        elif not is_plausible(day):
            self.refuse(column, FeedReason.YEAR)
            return date.min
        return day or date.min

    def birth_date(self, column: str) -> date:
        """A date of birth: not after today."""
        day = self.day(column)
        if day > self.today:
            self.refuse(column, FeedReason.BIRTH_DATE)
        return day

    def day_from(self, column: str, first: str) -> date:
        """A date that is not before the one in another column."""
        day, start = self.day(column), _day(self.values[first].strip())
        if day != date.min and start is not None and day < start:
            self.refuse(column, FeedReason.DATES_ORDER)
        return day

    def digits(self, column: str, count: int, reason: FeedReason) -> str:
        """Exactly that many digits."""
        value = self.values[column].strip()
        if not value:
            self.refuse(column, FeedReason.EMPTY)
        elif len(value) != count or not (value.isascii() and value.isdigit()):
            self.refuse(column, reason)
        return value

    def state(self, column: str) -> str:
        """Two letters, such as MA."""
        value = self.values[column].strip().upper()
        if not value:
            self.refuse(column, FeedReason.EMPTY)
        elif len(value) != 2 or not (value.isascii() and value.isalpha()):
            self.refuse(column, FeedReason.STATE)
        return value

    def email(self, column: str) -> str:
        """An email address or nothing."""
        value = self.text(column, may_be_empty=True)
        name, _, domain = value.rpartition("@")
        if value and not (name and domain):
            self.refuse(column, FeedReason.EMAIL)
        return value

    def refuse(self, column: str, reason: FeedReason) -> None:
        """Add a complaint about a column of this row."""
        self.refused.append(Refused(self.line, column, reason))


def _day(value: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(value) if DAY.fullmatch(value) else None
    return None
