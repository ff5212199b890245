"""Accounts: who may log on, and the one-time codes that confirm an address."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class ConfirmationCode:
    """A six-digit code sent by mail; only its keyed hash is kept."""

    hash: bytes
    expires_at: datetime
    wrong: int = 0


@dataclass
class Account:
    """A log-on; bound once to the person it identified as."""

    id: UUID
    username: str
    email: str
    password_hash: str
    created_at: datetime
    confirmed_at: datetime | None = None
    code: ConfirmationCode | None = None
    person_id: UUID | None = None
    version: int = 0


def username_key(username: str) -> str:
    """Usernames are compared without case and outer blanks."""
    return username.strip().casefold()
