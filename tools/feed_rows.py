"""Made-up rows of a certifications.csv, as many as wanted."""

from datetime import date, timedelta
from typing import Final

from kiosk.services.feeds.read_feed import CERTIFICATIONS

FIRST: Final = ("María", "Noor", "Đặng", "Renée", "Ann", "D'Arcy", "José", "Li")
LAST: Final = ("Delgado-Ruiz", "Adeyemi", "O'Brien", "Núñez", "Smith", "van der Berg", "Weiß")
OLDEST: Final = date(1940, 1, 1)


def certifications(count: int) -> str:
    """The text of a file with this many different people, some with letters beyond ASCII."""
    return "\n".join((CERTIFICATIONS.header, *map(_row, range(count)), ""))


def _row(number: int) -> str:
    first = f"{FIRST[number % len(FIRST)]}{number}"
    last = f"{LAST[number % len(LAST)]}-{number // 64}"
    born = OLDEST + timedelta(days=number % 20000)
    return f"{number % 10000:04},{first},{last},{born},2026-03-02,2027-03-01,Dr. Ana Silva"
