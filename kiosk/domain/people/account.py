"""Accounts: who may log on, and the one-time codes that prove an address."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final
from uuid import UUID

from kiosk.domain.store.policy import Policy

SEND_AGAIN_AFTER: Final = timedelta(seconds=30)
"""How long a person waits before another code is sent."""


@dataclass(frozen=True)
class OneTimeCode:
    """A six-digit code sent by email; only its keyed hash is kept. Its times are steady times."""

    hash: bytes
    expires_at: datetime
    wrong: int = 0

    def ended(self, now: datetime, policy: Policy) -> bool:
        """True once its time or its wrong tries have used it up."""
        return now >= self.expires_at or self.wrong >= policy.code_tries

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


def username_key(username: str) -> str:
    """Usernames are compared without case and surrounding blanks."""
    return username.strip().casefold()


def email_key(email: str) -> str:
    """Email addresses are compared without case and surrounding blanks."""
    return email.strip().casefold()
