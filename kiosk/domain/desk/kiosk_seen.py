"""What a kiosk last told of itself: the page in sight and since when somebody is there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

SILENT_AFTER: Final = timedelta(minutes=35)
"""Longer than a visit can last (30 min): a kiosk in use that tells nothing is out of order."""


@dataclass(frozen=True)
class KioskSeen:
    """The page's stable name and language; nothing of the person."""

    kiosk: str
    step: str
    language: str
    visit_since: datetime | None
    """None while nobody is there."""
    seen_at: datetime

    def silent(self, now: datetime) -> bool:
        """True when a visit goes on for longer than one can."""
        return self.visit_since is not None and now >= self.seen_at + SILENT_AFTER
