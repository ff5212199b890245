"""What is said about a feed's file: complaints, and what was read in an unusual way."""

from dataclasses import dataclass
from enum import StrEnum


class FeedReason(StrEnum):
    """Why a row, a column or a whole file is refused; the command line has the words."""

    NOT_UTF8 = "not_utf8"
    WORKBOOK = "workbook"
    EMPTY_FILE = "empty_file"
    NO_HEADER = "no_header"
    OTHER_FEED = "other_feed"
    COLUMN_MISSING = "column_missing"
    COLUMN_EXTRA = "column_extra"
    COLUMN_ORDER = "column_order"
    HEADER_AGAIN = "header_again"
    BROKEN_ROW = "broken_row"
    LONG_ROW = "long_row"
    FIELDS = "fields"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CHARACTERS = "characters"
    BROKEN_LETTERS = "broken_letters"
    NAME = "name"
    DATE = "date"
    DAY_FIRST = "day_first"
    YEAR = "year"
    BIRTH_DATE = "birth_date"
    DATES_ORDER = "dates_order"
    PIN = "pin"
    STATE = "state"
    ZIP = "zip"
    EMAIL = "email"
    SAME_ROW = "same_row"


class FeedNote(StrEnum):
    """What differed from the example, but was unmistakable."""

    UTF_16 = "utf_16"
    WINDOWS = "windows"
    SEMICOLONS = "semicolons"
    TABS = "tabs"
    US_DATES = "us_dates"
    FORMULAS = "formulas"
    DECIMALS = "decimals"
    PIN_ZEROS = "pin_zeros"
    ZIP_ZEROS = "zip_zeros"
    ZIP_PLUS_4 = "zip_plus_4"


@dataclass(frozen=True, slots=True)
class Refused:
    """One complaint: the line where its row begins (the header is line 1), and its column."""

    line: int
    column: str
    reason: FeedReason


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in an unusual way: the first line of it, and how many values, 0 for all."""

    line: int
    note: FeedNote
    count: int = 0
