"""People: names and how they are compared, addresses, ages."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

PLAIN_LETTERS: Final = str.maketrans(
    {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o", "ŧ": "t"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
    | dict.fromkeys([*map(chr, range(0x2B0, 0x300)), "\u07f4", "\u07f5", "\ua78c"], "")
)
"""Letters with no mark to take off, as passports spell them (ICAO 9303); no apostrophes."""
SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
LEFT_OUT: Final = "-"
"""What a person with one name writes in place of the other."""
DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
ZIP: Final = re.compile(rf"([0-9]{{5}})[{DASHES}\s]*(?:[0-9]{{4}})?")
YEARS: Final = (1900, 2100)
"""The first and the last year of any date that someone gives."""
NAME_LIMIT: Final = 100


def name_key(name: str) -> str:
    """The part of a name that is compared (R3): letters and digits only.

    Case-folded, decomposed, marks and a suffix dropped: O'Brien-Núñez = o'brien nunez,
    Đặng = Dang, Smith, Jr. = Smith. It is empty where nothing can be compared.
    """
    plain = name.lower()
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.casefold()).casefold()
        plain = decomposed.translate(PLAIN_LETTERS)
    if plain.isalnum():
        return plain
    words = plain.replace(",", " ").replace(".", " ").split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return "".join(filter(str.isalnum, "".join(words)))


def is_left_out(part: str) -> bool:
    """Whether a part of a name was left empty, or a dash stands for it."""
    return not part.strip(f"{DASHES} ")


def zip_code(text: str) -> str | None:
    """Five digits of a ZIP code, or of nine with blanks or any dash between; otherwise None."""
    found = ZIP.fullmatch(text.strip())
    return found[1] if found else None


@dataclass(frozen=True)
class Name:
    """A person's name as a record spells it; with one name, either part is empty."""

    first: str
    last: str

    @property
    def keys(self) -> tuple[str, str]:
        """Both name keys; a single name is compared as the last one, wherever it was written."""
        first, last = name_key(self.first), name_key(self.last)
        return (first, last) if last else ("", first)

    @property
    def key(self) -> str:
        """Both name keys, first|last."""
        return "|".join(self.keys)

    @property
    def full(self) -> str:
        """First and last name as they were written."""
        return " ".join(filter(None, (self.first, self.last)))

    @property
    def given(self) -> str:
        """What to call the person: the first name, or the only one."""
        return self.first or self.last

    @property
    def short(self) -> str:
        """First name and initial, or the only name: the most that paper may show."""
        return f"{self.first} {self.last[:1]}." if self.first and self.last else self.given

    @property
    def initials(self) -> str:
        """The initials, as a list shows someone whose record has not been opened."""
        return " ".join(f"{part[:1]}." for part in (self.first, self.last) if part)


@dataclass(frozen=True)
class Address:
    """A street address; zip has five digits."""

    street: str
    city: str
    state: str
    zip: str


@dataclass(frozen=True)
class Person:
    """Someone who identified at a kiosk; their row is locked while limits are counted."""

    id: UUID
    name: Name
    date_of_birth: date


def is_plausible(day: date) -> bool:
    """Whether a day that someone names can be one; months and years around it can be counted."""
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
