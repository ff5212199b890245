"""The repository of the Program's decisions."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from kiosk.domain.renewal.decision import Decision


class Decisions(Protocol):
    """What reviewers recorded; one decision per round of an application, never changed."""

    def add(self, decision: Decision) -> None:
        """Raises CONFLICT when this round is decided already."""
        ...

    def of(self, application_id: UUID) -> Sequence[Decision]:
        """Every decision on an application, oldest first."""
        ...
