"""What has outlived its time, destroyed some at a time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID


class Retention(Protocol):
    """Each call destroys at most `most` records with their keys and returns how many.

    What is destroyed cannot be read in any copy; repositories no longer find it.
    """

    def redeemed_before(self, started: datetime) -> Sequence[UUID]:
        """Designations that are waiting for a caregiver's draft that has outlived its time."""
        ...

    def drafts(self, started: datetime, most: int) -> int:
        """Drafts started that long ago, or ended unsubmitted: status expired, no content."""
        ...

    def pages(self, decided: datetime, most: int) -> int:
        """Pages of drafts that are gone, and of what was approved or denied that long ago."""
        ...

    def pins(self, ended: datetime, most: int) -> int:
        """PINs of designations that ended that long ago."""
        ...

    def codes(self, now: datetime) -> int:
        """Codes at the desk and for new passwords that have expired by this steady time."""
        ...

    def tries(self, tried: datetime) -> int:
        """Counts without a try since this steady time, unless their lock lasts longer."""
        ...

    def tallies(self, counted: datetime) -> int:
        """Counts for reports of hours up to this moment."""
        ...

    def mails(self, delivered: datetime, given_up: datetime, most: int) -> int:
        """Rows of the outbox that were delivered or given up that long ago."""
        ...
