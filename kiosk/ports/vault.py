"""Keys, sealing, blind indexes and passwords."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True)
class RecordKey:
    """A record's own 256-bit data key: wrapped for storage, plain only in memory."""

    record_id: UUID
    wrapped: bytes
    key_version: int
    plain: bytes


class Vault(Protocol):
    """Seals with AES-256-GCM, one key per record.

    Raises KEY_MISSING when no key can be read, KEY_WRONG when it does not fit the data,
    RECORD_UNREADABLE, which names table and row, when a sealed value was changed, cut or moved to
    another row.
    """

    def new_record_key(self, record_id: UUID) -> RecordKey:
        """A new data key, wrapped under the current key-encryption key."""
        ...

    def open_record_key(self, record_id: UUID, wrapped: bytes, key_version: int) -> RecordKey:
        """Unwrap a stored data key; bound to its record id."""
        ...

    def seal(self, key: RecordKey, table: str, row_id: UUID, plain: bytes) -> bytes:
        """Nonce (96 bit) and ciphertext; table and row id are authenticated."""
        ...

    def open(self, key: RecordKey, table: str, row_id: UUID, sealed: bytes) -> bytes:
        """The plain bytes of a sealed value that was made for this table and row."""
        ...

    def blind_index(self, purpose: str, value: str) -> bytes:
        """HMAC-SHA-256 of the value under the purpose's own key, cut to 16 bytes."""
        ...

    def mac(self, value: bytes) -> bytes:
        """HMAC-SHA-256 under the audit key: 32 bytes."""
        ...

    def row_mac(self, table: str, row: bytes) -> bytes:
        """HMAC-SHA-256 of what a row says, under its table's own key: 32 bytes."""
        ...

    def fingerprint(self) -> bytes:
        """A value stored in the database that shows whether a key fits it."""
        ...

    def escrow(self) -> tuple[str, ...]:
        """The key in groups (kiosk/domain/desk/key_escrow.py), for paper only."""
        ...

    def hash_password(self, password: str) -> str:
        """Argon2id of the NFKC password, peppered; slow on purpose (about 0.4 s)."""
        ...

    def verify_password(self, password: str, stored: str | None) -> bool:
        """Compare; with None it takes as long and answers False (unknown user)."""
        ...
