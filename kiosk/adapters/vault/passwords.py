"""Passwords: Argon2id over a peppered NFKC text (trust.md T12)."""

import unicodedata

from argon2 import PasswordHasher, Type
from argon2.exceptions import VerifyMismatchError

from kiosk.adapters.vault.sealing import keyed_hash
from kiosk.settings import PasswordSettings


class Passwords:
    """Hashes and verifies; both take the one cost that the settings name."""

    def __init__(self, pepper: bytes, cost: PasswordSettings) -> None:
        self._pepper = pepper
        self._hasher = PasswordHasher(
            time_cost=cost.time_cost, memory_cost=cost.memory_kib, parallelism=1, type=Type.ID
        )

    def hash(self, password: str) -> str:
        """An encoded Argon2id hash with its own salt."""
        return self._hasher.hash(self._peppered(password))

    def verify(self, password: str, stored: str | None) -> bool:
        """Whether it is the password; with None one hash is made, which takes as long."""
        if stored is None:
            self.hash(password)
            return False
        try:
            return self._hasher.verify(stored, self._peppered(password))
        except VerifyMismatchError:
            return False

    def _peppered(self, password: str) -> bytes:
        return keyed_hash(self._pepper, unicodedata.normalize("NFKC", password).encode())
