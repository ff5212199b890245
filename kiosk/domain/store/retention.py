"""How long records are kept (policy `retention`), and what of them a purge destroys."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.store.policy import Policy

VISIT_MOST: Final = timedelta(hours=2)
"""Longer than any visit: who went on with a draft in its last minute still finishes it (ours)."""
DELIVERED_KEPT: Final = timedelta(days=7)
"""So long staff see what was sent; its words and address went with the delivery (ours)."""
GIVEN_UP_KEPT: Final = timedelta(days=30)
"""So long staff may still send what could not be delivered; then its address goes too (ours)."""


@dataclass(frozen=True)
class Limits:
    """What happened at or before these moments has outlived its time."""

    now: datetime
    started: datetime
    """Of drafts, and of what ended with them."""
    decided: datetime
    """Of the pages of what is decided for good."""
    delivered: datetime
    given_up: datetime

    @classmethod
    def at(cls, wall: datetime, steady: datetime, policy: Policy) -> "Limits":
        """By the earlier of the two times: a clock that was put forward destroys nothing."""
        now = min(wall, steady)
        return cls(
            now=steady,
            started=now - policy.draft_life - VISIT_MOST,
            decided=now - timedelta(days=policy.document_days),
            delivered=now - DELIVERED_KEPT,
            given_up=now - GIVEN_UP_KEPT,
        )


@dataclass(frozen=True)
class Purged:
    """How much a purge destroyed."""

    drafts: int = 0
    pages: int = 0
    pins: int = 0
    codes: int = 0
    mails: int = 0
    traceless: bool = True
    """False when somebody read meanwhile, so that old bytes wait in the log for the next purge."""
