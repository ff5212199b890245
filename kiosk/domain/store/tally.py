"""What the store counts of itself, an hour at a time; a count names nobody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Tallied(StrEnum):
    """What is counted as it happens, because no record tells it later."""

    VISIT = "visit"
    STOP = "stop"
    """A visit ended; the detail is the page on which it did."""
    STEP_TIME = "step_time"
    """Somebody left a page; the detail is that page, the seconds how long they were on it."""
    RETAKE = "retake"
    RETURN = "return"
    """An application was returned; the detail is the code of a reason."""
    FAILURE = "failure"
    """Somebody was told why something did not work; the detail is the code."""


@dataclass(frozen=True)
class Tally:
    """How often something happened within one hour."""

    hour: datetime
    detail: str
    seconds: int
    count: int
