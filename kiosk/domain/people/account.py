"""Accounts: who may log on, and the one-time codes that prove an address."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final
from unicodedata import normalize
from uuid import UUID

from kiosk.domain.store.policy import Policy

SEND_AGAIN_AFTER: Final = timedelta(seconds=30)
"""How long a person waits before another code is sent."""


@dataclass(frozen=True)
class OneTimeCode:
    """A six-digit code sent by email; only its keyed hash is kept. Its times are steady times."""

    hash: bytes
    expires_at: datetime

    def ended(self, now: datetime) -> bool:
        """True once its time is over."""
        return now >= self.expires_at

    def seconds_to_next(self, now: datetime, policy: Policy) -> int:
        """Seconds until another code may be sent to the same address."""
        sent_at = self.expires_at - policy.code_life
        return max(0, ceil((sent_at + SEND_AGAIN_AFTER - now).total_seconds()))


@dataclass
class Account:
    """A log-on, bound once to the person it identified as. `email` is empty without one."""

    id: UUID
    username: str
    email: str
    password_hash: str
    created_at: datetime
    language: str
    """That of the last visit."""
    confirmed_at: datetime | None = None
    code: OneTimeCode | None = None
    person_id: UUID | None = None
    version: int = 0

    @property
    def proven(self) -> bool:
        """True once its address has been proven to be the owner's; until then it opens nothing."""
        return self.confirmed_at is not None and bool(self.email)


def username_key(username: str) -> str:
    """Usernames are compared in normal form (NFC), without case and surrounding blanks."""
    return normalize("NFC", username).strip().casefold()
