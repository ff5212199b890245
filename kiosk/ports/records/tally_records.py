"""Counts of what happens in the store, for its reports."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.store.tally import Tallied, Tally


class Tallies(Protocol):
    """Counts by hour; they name nobody and are added to in the transaction that they count."""

    def add(self, what: Tallied, at: datetime, detail: str = "", seconds: int = 0) -> None:
        """Count something that happened at this moment."""
        ...

    def since(self, what: Tallied, at: datetime) -> Sequence[Tally]:
        """What was counted from the hour of this moment on, oldest first."""
        ...
