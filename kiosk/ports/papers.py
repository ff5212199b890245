"""Drawing the product's printed pages."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.letters.desk.staff_papers import Notice
from kiosk.letters.letter import Letter
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.letters.papers.finish_later import PauseFacts
from kiosk.letters.papers.pin_slip import PinSlipFacts

__all__ = ["ConfirmationFacts", "Papers", "PauseFacts", "PinSlipFacts"]


class Papers(Protocol):
    """Makes a PDF in memory with the bundled fonts; nothing is written to disk.

    Letter pages or a receipt, as the settings say. `printed_at` is the store's local time.
    """

    def confirmation(
        self,
        facts: ConfirmationFacts,
        store: Store,
        printed_at: datetime,
        language: str,
        portrait: bytes | None = None,
    ) -> bytes:
        """The confirmation of a submission; `portrait` is a JPEG, if asked for."""
        ...

    def pause_slip(
        self, facts: PauseFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """What somebody who finishes later takes home (R15)."""
        ...

    def pin_slip(
        self, facts: PinSlipFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """A caregiver's PIN, to be folded so that it is inside (C5)."""
        ...

    def guide(self, policy: Policy, store: Store, printed_at: datetime, language: str) -> bytes:
        """The guide “Assign a Caregiver” (S6)."""
        ...

    def letter(
        self, letter: Letter, reference: str, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """An email's printed twin; staff find it by `reference` (S7)."""
        ...

    def notice(self, notice: Notice, store: Store, printed_at: datetime, language: str) -> bytes:
        """A paper for staff: the test page, the key."""
        ...
