"""What waits to be delivered: written together with what it reports, retried for a limited time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Required, Self, TypedDict
from uuid import UUID
from zlib import crc32

from kiosk.errors import ErrorCode

LEASE: Final = timedelta(minutes=2)
"""How long a row belongs to one courier: longer than any mailer takes to send an email."""
FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(hours=1)
PATIENCE: Final = timedelta(hours=48)
"""Tries are spaced from FIRST_WAIT to LONGEST_WAIT, and given up after this."""
LEAST_TRIES: Final = 8
"""A kiosk that was off for days, or whose clock was corrected, still tries for some minutes."""

HOPELESS: Final = frozenset({ErrorCode.RECORD_UNREADABLE, ErrorCode.NOT_FOUND})
"""Failures on any channel that no later try can fix."""
DROPPED: Final = "dropped"
"""The code of a row that staff gave up for good."""
OVERTAKEN: Final = "overtaken"
"""The code of a row that is settled although nobody got anything: what it was about is over."""


class Channel(StrEnum):
    """How a row leaves the store. One that is down stops no other: each is delivered on its own."""

    MAIL = "mail"
    PACKET = "packet"
    """Files that a person uploads to the portal."""
    HTTP = "http"
    """A service of the Program's side."""


class Topic(StrEnum):
    """What an outbox row asks the courier to do: an email, unless it names another channel."""

    channel: Channel

    def __new__(cls, value: str, channel: Channel = Channel.MAIL) -> Self:
        topic = str.__new__(cls, value)
        topic._value_, topic.channel = value, channel
        return topic

    CONFIRM_EMAIL = "confirm_email"
    PASSWORD_CODE = "password_code"
    USERNAME = "username"
    RENEWAL_SUBMITTED = "renewal_submitted"
    RENEWAL_RETURNED = "renewal_returned"
    RENEWAL_DECIDED = "renewal_decided"
    CAREGIVER_DECIDED = "caregiver_decided"
    CAREGIVER_PIN = "caregiver_pin"
    CAREGIVER_REGISTERED = "caregiver_registered"
    DESIGNATION_ENDED = "designation_ended"
    EXPIRY_REMINDER = "expiry_reminder"
    AUDIT_HEADS = "audit_heads"
    RENEWAL_PACKET = "renewal_packet", Channel.PACKET
    CAREGIVER_PACKET = "caregiver_packet", Channel.PACKET
    RENEWAL_HANDED_OVER = "renewal_handed_over", Channel.HTTP
    CAREGIVER_HANDED_OVER = "caregiver_handed_over", Channel.HTTP


class Payload(TypedDict, total=False):
    """What a delivery needs; its language is in every one."""

    to: str
    """The address of an email."""
    language: Required[str]
    certified_until: str
    """The last day of a certification, if there is one."""
    code: str
    decision: str
    """The id of what was recorded."""
    ends_at: str
    expires_on: str
    heads: str
    """Heads of the audit trail in short form, separated by blanks."""
    patient: str
    pin: str
    reference: str
    side: str
    """Who is told that a designation has ended: patient or caregiver."""
    submission: str
    """The id of the round that is handed over."""


@dataclass(frozen=True)
class OutboxItem:
    """One delivery; the payload is opened only by the courier and dropped on delivery."""

    id: UUID
    topic: Topic
    subject_id: UUID
    payload: Payload
    created_at: datetime
    attempts: int


class Fate(StrEnum):
    """What has become of a delivery so far."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Claim:
    """A row that a courier holds for LEASE; it is not opened yet."""

    id: UUID
    created_at: datetime
    attempts: int

    def next_try(self, now: datetime) -> datetime | None:
        """When to try again after a failure at `now`, or None when it is to be given up."""
        if self.attempts + 1 >= LEAST_TRIES and now - self.created_at >= PATIENCE:
            return None
        return now + self.wait

    @property
    def wait(self) -> timedelta:
        """Doubles with each attempt, then is cut by up to half, so that rows spread out."""
        longest: timedelta = min(FIRST_WAIT * 2 ** min(self.attempts, 16), LONGEST_WAIT)
        # The id is random, so its checksum is too; no two couriers work on one row.
        chance = crc32(self.id.bytes + self.attempts.to_bytes(4, "big")) / 2**32
        return max(FIRST_WAIT, longest * (1 - chance / 2))


@dataclass(frozen=True)
class Undelivered:
    """A row that is waiting or was given up, as operators may see it: nothing identifying."""

    id: UUID
    channel: str
    topic: str
    attempts: int
    code: str | None
    created_at: datetime
    due_at: datetime | None
    given_up_at: datetime | None


@dataclass(frozen=True)
class HandingOver:
    """One way of one submission out of the store, and how far it got."""

    channel: str
    topic: str
    subject_id: UUID
    created_at: datetime
    code: str | None
    """How the last try failed, or OVERTAKEN."""
    due_at: datetime | None
    delivered_at: datetime | None


@dataclass(frozen=True)
class HelpCall:
    """A quiet call to staff: where someone is and since when, without a name (S4)."""

    id: UUID
    kiosk: str
    step: str
    at: datetime
    language: str
    answered_by: UUID | None = None
    """The staff member who is on their way."""
