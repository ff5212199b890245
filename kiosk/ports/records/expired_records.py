"""What has outlived its time, destroyed some at a time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID


class Retention(Protocol):
    """Each call destroys at most `most` records with their keys and says how many.

    What is destroyed cannot be read in any copy of it; repositories find it no more.
    """

    def redeemed_before(self, started: datetime) -> Sequence[UUID]:
        """Designations that wait for a caregiver's draft which has outlived its time."""
        ...

    def drafts(self, started: datetime, most: int) -> int:
        """Drafts that were started so long ago or ended unsubmitted: status expired, no content."""
        ...

    def pages(self, decided: datetime, most: int) -> int:
        """Pages of drafts that are gone, and of what was approved or denied so long ago."""
        ...

    def pins(self, ended: datetime, most: int) -> int:
        """PINs of designations that ended so long ago."""
        ...

    def codes(self, now: datetime) -> int:
        """Codes at the desk and for new passwords that ran out at this steady time."""
        ...

    def mails(self, delivered: datetime, given_up: datetime, most: int) -> int:
        """Rows of the outbox that were delivered or given up so long ago."""
        ...
