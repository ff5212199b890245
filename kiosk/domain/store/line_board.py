"""The “Is there a line?” board."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError


class Line(StrEnum):
    """What staff last said about the line."""

    NONE = "none"
    SOME = "some"
    LONG = "long"
    CLOSED = "closed"
    UNKNOWN = "unknown"


NOTE_MOST: Final = 120
MINUTES_MOST: Final = 600


def require_fit_board(minutes: int | None, *notes: str | None) -> None:
    """Raise LINE_MINUTES or LINE_NOTE unless the home screen can show them."""
    if minutes is not None and not 1 <= minutes <= MINUTES_MOST:
        raise KioskError(ErrorCode.LINE_MINUTES, most=MINUTES_MOST)
    if any(note and not (len(note) <= NOTE_MOST and note.isprintable()) for note in notes):
        raise KioskError(ErrorCode.LINE_NOTE, most=NOTE_MOST)


@dataclass(frozen=True)
class LineBoard:
    """The board as staff set it."""

    line: Line
    updated_at: datetime | None = None
    minutes: int | None = None
    patients: str = ""
    adult_use: str = ""

    def seen_at(self, now: datetime, policy: Policy) -> Line:
        """The state to show; not known once the update is older than 60 minutes (S2)."""
        if self.updated_at is None or not self.updated_at <= now < (
            self.updated_at + policy.line_stale
        ):
            return Line.UNKNOWN
        return self.line
