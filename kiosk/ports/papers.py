"""Drawing the product's printed pages."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.store.store import Store
from kiosk.letters.paper_facts import PaperFacts


class Papers(Protocol):
    """Makes a PDF in memory with the bundled fonts; nothing is written to disk.

    Letter pages or a receipt, as the settings say.
    """

    def draw(self, facts: PaperFacts, store: Store, printed_at: datetime, language: str) -> bytes:
        """The paper that says these facts; `printed_at` is the store's local time."""
        ...
