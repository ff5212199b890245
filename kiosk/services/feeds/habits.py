"""What only a whole file shows: whether zeros were lost, and which way its dates are written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.services.feeds.findings import FeedReason, Refused

DATES: Final = frozenset({"date_of_birth", "certified_on", "submitted_on", "expires_on"})
NUMBERS: Final = frozenset({"pin", "zip"})
"""Columns whose leading zeros a spreadsheet drops."""
DAY_FIRST: Final = re.compile(r"[^0-9]*(?:1[3-9]|2\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}\b")


@dataclass(frozen=True)
class Habits:
    """How all rows of a file are written."""

    zeros_kept: frozenset[str] = frozenset()
    """Columns in which a number starts with a zero: a shorter one hasn't lost any."""
    day_first: Refused | None = None
    """The first date whose day comes before its month; then no date like 3/4/1984 is certain."""


def survey(lines: Iterable[tuple[int, list[str] | None]], columns: Sequence[str]) -> Habits:
    """Look at all rows before any is read."""
    dates = [(at, name) for at, name in enumerate(columns) if name in DATES]
    numbers = [(at, name) for at, name in enumerate(columns) if name in NUMBERS]
    kept: set[str] = set()
    day_first: Refused | None = None
    for line, values in lines:
        if values is None or len(values) < len(columns):
            continue
        kept.update(name for at, name in numbers if values[at].lstrip(" =\"'").startswith("0"))
        for at, name in dates if day_first is None else ():
            if DAY_FIRST.match(values[at]):
                day_first = Refused(line, name, FeedReason.DAY_FIRST)
                break
    return Habits(frozenset(kept), day_first)
