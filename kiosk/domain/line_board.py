"""The “Is there a line?” board."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.policy import Policy


class Line(StrEnum):
    """What staff last said of the line."""

    NONE = "none"
    SOME = "some"
    LONG = "long"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class LineBoard:
    """The board as staff set it."""

    line: Line
    updated_at: datetime | None = None
    minutes: int | None = None
    patients: str = ""
    adult_use: str = ""

    def seen_at(self, now: datetime, policy: Policy) -> Line:
        """The state to show: an update older than 60 minutes is not known any more (S2)."""
        if self.updated_at is None or not self.updated_at <= now < (
            self.updated_at + policy.line_stale
        ):
            return Line.UNKNOWN
        return self.line
