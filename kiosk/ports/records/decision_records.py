"""The repositories of the Program's decisions, and of who has what open."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from kiosk.domain.desk.opening import Opening
from kiosk.domain.renewal.decision import Decision


class Decisions(Protocol):
    """What reviewers recorded, never changed; a correction is the next revision of its round."""

    def add(self, decision: Decision) -> None:
        """Raises CONFLICT when this round has this revision already."""
        ...

    def of(self, application_id: UUID) -> Sequence[Decision]:
        """Every decision on an application, oldest first."""
        ...

    def latest(self, most: int) -> Sequence[Decision]:
        """At most so many decisions on anything, the newest first."""
        ...


class Openings(Protocol):
    """The last reviewer to open each application; one reviewer has one thing open."""

    def of(self, application_id: UUID) -> Opening | None:
        """Who opened it last, if they have not opened something else since."""
        ...

    def put(self, made: Opening) -> None:
        """Note who opens it now; whatever else they had open, they have left."""
        ...

    def close(self, application_id: UUID) -> None:
        """Nobody has it open any more."""
        ...
