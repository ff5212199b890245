"""The audit trail in the database."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.heads import Head, Missing


class Audit(Protocol):
    """Append-only trail, chained by HMAC, one chain per kiosk; triggers refuse change."""

    def append(
        self, event: Event, actor: Actor, subject_id: UUID | None = None, reason: str = ""
    ) -> None:
        """Add one entry to this kiosk's chain in this transaction; a reason is a code."""
        ...

    def verify(self) -> tuple[int, int | None]:
        """(entries, sequence number of the first bad one or None)."""
        ...

    def heads(self) -> Sequence[Head]:
        """Where each chain is now; a head that was changed is left out."""
        ...

    def lacks(self, head: Head) -> Missing | None:
        """What a chain lacks of an earlier head; None if its entries are there as they were."""
        ...
