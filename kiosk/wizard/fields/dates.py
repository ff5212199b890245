"""Dates in three boxes: month, day, year; month names are accepted."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from kiosk.domain.people.person import YEARS
from kiosk.i18n import N_
from kiosk.wizard.fields.field import Complaint, Field

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH: Final = N_("{label} must have a month, such as March or 3")
DAY: Final = N_("{label} must have a day from 1 to 31")
YEAR: Final = N_("{label} must have a year of four digits")
REAL: Final = N_("{label} must be a real date. Check the month and day")


def month_number(text: str) -> int | None:
    """1 to 12 for a number or an English month name of three or more letters, otherwise None."""
    word = text.strip().rstrip(".").casefold()
    if word.isascii() and word.isdigit():
        number = int(word) if len(word) <= 2 else 0
        return number if 1 <= number <= 12 else None
    if len(word) < 3:
        return None
    return next((i for i, name in enumerate(MONTHS, 1) if name.startswith(word)), None)


class DateField(Field[date]):
    """A date; the raw value is {"month": …, "day": …, "year": …} as typed.

    `within` bounds the year, so that 0084 or 20266 is pointed out.
    """

    def __init__(
        self, label: str, *, missing: str, hint: str = "", within: tuple[int, int] = YEARS
    ) -> None:
        super().__init__(label, hint, missing=missing)
        self.within = within

    def parse(self, raw: object) -> date | Complaint:
        boxes = raw if isinstance(raw, Mapping) else {}
        month, day, year = (str(boxes.get(box) or "").strip() for box in ("month", "day", "year"))
        if not (month or day or year):
            return Complaint.of(self.missing)
        number = month_number(month)
        if number is None:
            return self.complain(MONTH)
        if not (_digits(day, 2) and 1 <= int(day) <= 31):
            return self.complain(DAY)
        if not (_digits(year, 4) and self.within[0] <= int(year) <= self.within[1]):
            return self.complain(YEAR)
        try:
            return date(int(year), number, int(day))
        except ValueError:
            return self.complain(REAL)

    def empty(self) -> object:
        return {"month": "", "day": "", "year": ""}


def _digits(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= most
