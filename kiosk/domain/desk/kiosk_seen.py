"""What a kiosk last reported: the page on its screen, and how long someone has been there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

SILENT_AFTER: Final = timedelta(minutes=35)
"""Longer than a visit can last (30 min): a kiosk in use that reports nothing is out of order."""


@dataclass(frozen=True)
class KioskSeen:
    """The page's stable name and language; nothing about the person."""

    kiosk: str
    step: str
    language: str
    visit_since: datetime | None
    """None while no one is there."""
    seen_at: datetime

    def silent(self, now: datetime) -> bool:
        """True when a visit lasts longer than it can."""
        return self.visit_since is not None and now >= self.seen_at + SILENT_AFTER
