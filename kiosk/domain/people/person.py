"""People: names and how they are compared, addresses, ages."""

import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

LETTERS_WITHOUT_MARKS: Final = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"}
)
YEARS: Final = (1900, 2100)
"""The first and the last year of any date that somebody gives."""
NAME_LIMIT: Final = 100


def name_key(name: str) -> str:
    """The part of a name that is compared (R3): letters and digits only.

    Case-folded, decomposed, marks dropped: O'Brien-Núñez = o'brien nunez, Đặng = Dang.
    """
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    decomposed = unicodedata.normalize("NFKD", name.casefold()).casefold()
    plain = decomposed.translate(LETTERS_WITHOUT_MARKS)
    return "".join(filter(str.isalnum, plain))


@dataclass(frozen=True)
class Name:
    """A person's name as a record spells it."""

    first: str
    last: str

    @property
    def key(self) -> str:
        """Both name keys, first|last."""
        return f"{name_key(self.first)}|{name_key(self.last)}"

    @property
    def full(self) -> str:
        """First and last name as they were written."""
        return f"{self.first} {self.last}"

    @property
    def short(self) -> str:
        """First name and initial, the most that paper may show."""
        return f"{self.first} {self.last[:1]}."

    @property
    def initials(self) -> str:
        """Both initials, as a list shows somebody whose record has not been opened."""
        return f"{self.first[:1]}. {self.last[:1]}."


@dataclass(frozen=True)
class Address:
    """A street address; zip has five digits."""

    street: str
    city: str
    state: str
    zip: str


@dataclass(frozen=True)
class Person:
    """Somebody who identified at a kiosk; their row is locked while limits are counted."""

    id: UUID
    name: Name
    date_of_birth: date


def is_plausible(day: date) -> bool:
    """Whether a day that somebody names can be one; months and years around it can be counted."""
    return YEARS[0] <= day.year <= YEARS[1]


def age_on(date_of_birth: date, day: date) -> int:
    """Full years; a person born on February 29 is a year older on March 1."""
    before_birthday = (day.month, day.day) < (date_of_birth.month, date_of_birth.day)
    return day.year - date_of_birth.year - before_birthday


def one_year_after(day: date) -> date:
    """The same day next year; February 29 becomes February 28 (R11)."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
