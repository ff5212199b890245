"""Drawing the product's printed pages."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kiosk.domain.store import Store


@dataclass(frozen=True)
class ConfirmationFacts:
    """What a renewal's confirmation says, on paper as on the screen and in the mail."""

    reference: str
    submitted_on: date
    valid_until: date
    card_from: date
    card_until: date
    call_after: date
    sent: tuple[tuple[str, int], ...]
    """What was sent: (marked text, number of pages)."""


class Papers(Protocol):
    """Makes a PDF in memory with the bundled fonts; nothing is written to disk."""

    def confirmation(
        self,
        facts: ConfirmationFacts,
        store: Store,
        printed_at: datetime,
        language: str,
        portrait: bytes | None = None,
    ) -> bytes:
        """A Letter page; printed_at is the store's local time, portrait a JPEG if asked for."""
        ...
