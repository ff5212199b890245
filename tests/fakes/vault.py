"""A vault that hides nothing but refuses what the real one refuses."""

import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.domain.desk.key_escrow import groups_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import RecordKey


@dataclass
class FakeVault:
    """Sealed values carry a MAC over key, place and content instead of being encrypted."""

    secret: bytes = b"fake"
    version: int = 1

    def new_record_key(self, record_id: UUID) -> RecordKey:
        key = RecordKey(record_id, b"", self.version, os.urandom(32))
        return replace(key, wrapped=key.plain + self._mac("wrap", record_id.bytes + key.plain))

    def open_record_key(self, record_id: UUID, wrapped: bytes, key_version: int) -> RecordKey:
        if key_version != self.version:
            raise KioskError(ErrorCode.KEY_WRONG)
        plain, mac = wrapped[:32], wrapped[32:]
        if not hmac.compare_digest(mac, self._mac("wrap", record_id.bytes + plain)):
            raise KioskError(ErrorCode.RECORD_UNREADABLE, table="record_key", id=str(record_id))
        return RecordKey(record_id, wrapped, key_version, plain)

    def seal(self, key: RecordKey, table: str, row_id: UUID, plain: bytes) -> bytes:
        return self._seal(key, table, row_id, os.urandom(12), plain)

    def open(self, key: RecordKey, table: str, row_id: UUID, sealed: bytes) -> bytes:
        nonce, plain = sealed[:12], sealed[44:]
        if not hmac.compare_digest(sealed, self._seal(key, table, row_id, nonce, plain)):
            raise KioskError(ErrorCode.RECORD_UNREADABLE, table=table, id=str(row_id))
        return plain

    def blind_index(self, purpose: str, value: str) -> bytes:
        return self._mac(f"blind {purpose}", value.encode())[:16]

    def mac(self, value: bytes) -> bytes:
        return self._mac("audit", value)

    def row_mac(self, table: str, row: bytes) -> bytes:
        return self._mac(f"row {table}", row)

    def fingerprint(self) -> bytes:
        return self._mac("fingerprint", b"")

    def escrow(self) -> tuple[str, ...]:
        return groups_of(self.version, hashlib.sha256(self.secret).digest())

    def hash_password(self, password: str) -> str:
        salt = os.urandom(8).hex()
        return f"{salt}:{self._password_mac(salt, password)}"

    def verify_password(self, password: str, stored: str | None) -> bool:
        if stored is None:
            return False
        salt, _, mac = stored.partition(":")
        return mac == self._password_mac(salt, password)

    def _seal(self, key: RecordKey, table: str, row_id: UUID, nonce: bytes, plain: bytes) -> bytes:
        place = table.encode() + row_id.bytes + nonce
        return nonce + hmac.digest(key.plain, place + plain, "sha256") + plain

    def _mac(self, purpose: str, value: bytes) -> bytes:
        key = hashlib.sha256(self.secret + purpose.encode()).digest()
        return hmac.digest(key, value, "sha256")

    def _password_mac(self, salt: str, password: str) -> str:
        return self._mac(salt, unicodedata.normalize("NFKC", password).encode()).hex()
