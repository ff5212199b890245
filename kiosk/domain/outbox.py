"""What waits to be delivered, written with what it reports."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Topic(StrEnum):
    """What an outbox row asks the courier to do."""

    CONFIRM_EMAIL = "confirm_email"
    RENEWAL_SUBMITTED = "renewal_submitted"


@dataclass(frozen=True)
class OutboxItem:
    """One due delivery; the payload is opened only by the courier and dropped on delivery."""

    id: UUID
    topic: Topic
    subject_id: UUID
    payload: dict[str, str]
    created_at: datetime
    attempts: int


@dataclass(frozen=True)
class HelpCall:
    """A quiet call to staff: where somebody stands and since when, no name (S4)."""

    id: UUID
    kiosk: str
    step: str
    at: datetime
