"""Frozen read models of the Program desk."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.renewal.decision import Decided, KnownBy


@dataclass(frozen=True)
class Recorded:
    """A decision as it is on record."""

    reference: str
    decided: Decided
    known_by: KnownBy
    reasons: tuple[str, ...]
    recorded_at: datetime
    """The store's local time."""
    valid_until: date | None
    """The last day of what was approved."""
