"""How long records are kept, and what a purge destroys."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.store.policy import Policy

VISIT_MOST: Final = timedelta(hours=2)
"""Longer than any visit: a draft resumed in its last minute can be finished (ours)."""
DELIVERED_KEPT: Final = timedelta(days=7)
"""How long staff see what was sent; its words and address are gone once delivered (ours)."""
GIVEN_UP_KEPT: Final = timedelta(days=30)
"""How long staff may still send what was not delivered; then its address goes too (ours)."""

TALLIES_KEPT: Final = timedelta(days=396)
"""13 months: a report shows the same week of the year before (ours)."""

TRIES_KEPT: Final = timedelta(days=2)
"""Longer than any counter remembers a try, even over a 25-hour day (ours)."""


@dataclass(frozen=True)
class RetentionLimits:
    """What happened at or before these moments is due to be destroyed."""

    now: datetime
    started: datetime
    """Of drafts, and of what ended with them."""
    decided: datetime
    """Of the pages of what is decided for good."""
    delivered: datetime
    given_up: datetime
    tried: datetime
    tallied: datetime

    @classmethod
    def at(cls, wall: datetime, steady: datetime, policy: Policy) -> "RetentionLimits":
        """By the earlier of the two times, so that a clock set forward destroys nothing."""
        now = min(wall, steady)
        return cls(
            now=steady,
            started=now - policy.draft_life - VISIT_MOST,
            decided=now - timedelta(days=policy.document_days),
            delivered=now - DELIVERED_KEPT,
            given_up=now - GIVEN_UP_KEPT,
            tried=now - TRIES_KEPT,
            tallied=now - TALLIES_KEPT,
        )


@dataclass(frozen=True)
class Purged:
    """How much a purge destroyed."""

    drafts: int = 0
    pages: int = 0
    pins: int = 0
    codes: int = 0
    mails: int = 0
    tries: int = 0
    tallies: int = 0
    traceless: bool = True
    """False when a reader was in the way: old bytes stay in the log until the next purge."""
