"""What the Program decided, as a reviewer recorded it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Decided(StrEnum):
    """What a decision can be."""

    APPROVED = "approved"
    RETURNED = "returned"
    DENIED = "denied"


class KnownBy(StrEnum):
    """How the store knows of a decision (the honesty rule)."""

    PORTAL = "portal"
    LETTER = "letter"
    PHONE = "phone"


@dataclass(frozen=True)
class Term:
    """From when until when a registration or a designation was valid."""

    since: date | None
    until: date | None


@dataclass(frozen=True)
class Decision:
    """One record of the Program's decision on one round of an application; it never changes.

    A correction is a record of its own, the next `revision` of the same round; the last one counts.
    """

    id: UUID
    application_id: UUID
    submission_id: UUID
    """The round that was decided."""
    decided: Decided
    known_by: KnownBy
    reasons: tuple[str, ...]
    """Codes of resources/reasons; none for an approval."""
    reviewer_id: UUID
    """The staff member who recorded it."""
    recorded_at: datetime
    policy_version: str
    kept: tuple[str, ...] = ()
    """Codes of earlier reasons for which the person kept what they had given in this round."""
    kept_because: str = ""
    note: str = ""
    """For reviewers only."""
    revision: int = 0
    """0 for the round's first record; each correction counts it up."""
    because: str = ""
    """Why it corrects the record before."""
    replaced: Term | None = None
    """What was valid before this approval; a correction puts it back."""

    def says(self, decided: Decided, reasons: frozenset[str]) -> bool:
        """True for the same decision and the same reasons, however it became known."""
        return self.decided is decided and frozenset(self.reasons) == reasons
