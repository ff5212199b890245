"""Drawing the product's printed pages."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.store import Store
from kiosk.letters.confirmation import ConfirmationFacts

__all__ = ["ConfirmationFacts", "Papers"]


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
