"""Passwords: Argon2id over a peppered NFKC text (T12)."""

import base64
import os
import unicodedata

from argon2 import (
    DEFAULT_HASH_LENGTH,
    DEFAULT_RANDOM_SALT_LENGTH,
    PasswordHasher,
    Type,
)
from argon2.exceptions import VerifyMismatchError
from argon2.low_level import ARGON2_VERSION

from kiosk.adapters.vault.sealing import keyed_hash
from kiosk.settings import PasswordSettings


class Passwords:
    """Hashes and verifies; both take the one cost that the settings name."""

    def __init__(self, pepper: bytes, cost: PasswordSettings) -> None:
        self._pepper = pepper
        self._nobody = _unmatched(cost)
        self._hasher = PasswordHasher(
            time_cost=cost.time_cost, memory_cost=cost.memory_kib, parallelism=1, type=Type.ID
        )

    def hash(self, password: str) -> str:
        """An encoded Argon2id hash with its own salt."""
        return self._hasher.hash(self._peppered(password))

    def verify(self, password: str, stored: str | None) -> bool:
        """Whether it is the password; None takes as long, against a hash of nothing."""
        try:
            return self._hasher.verify(stored or self._nobody, self._peppered(password))
        except VerifyMismatchError:
            return False

    def _peppered(self, password: str) -> bytes:
        return keyed_hash(self._pepper, unicodedata.normalize("NFKC", password).encode())


def _unmatched(cost: PasswordSettings) -> str:
    """An encoded hash that no password has, at the same cost as all others."""
    salt, digest = (
        base64.b64encode(os.urandom(size)).decode("ascii").rstrip("=")
        for size in (DEFAULT_RANDOM_SALT_LENGTH, DEFAULT_HASH_LENGTH)
    )
    costs = f"m={cost.memory_kib},t={cost.time_cost},p=1"
    return f"$argon2id$v={ARGON2_VERSION}${costs}${salt}${digest}"
