"""The audit trail in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.people.roles import Actor
from kiosk.domain.store.tally import Tally
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.heads import Head, Missing
from kiosk.domain.trail.look import Noted, Wanted


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

    def look(self, wanted: Wanted, after: Noted | None, most: int) -> Sequence[Noted]:
        """The entries that are wanted, newest first, from the one after this on."""
        ...

    def count(self, events: Collection[Event], since: datetime) -> Sequence[Tally]:
        """How often each event was noted in each hour from this moment on; its name the detail."""
        ...

    def heads(self) -> Sequence[Head]:
        """Where each chain is now; a head that was changed is left out."""
        ...

    def lacks(self, head: Head) -> Missing | None:
        """What a chain lacks of an earlier head; None if its entries are there as they were."""
        ...
