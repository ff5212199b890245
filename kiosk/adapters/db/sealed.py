"""Sealing and opening rows inside one transaction, each under its record's own key."""

import json
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.adapters.db.tables import record_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import RecordKey, Vault

Plain = dict[str, Any]

_COMPACT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

KEY_COLUMNS: Final = (record_key.c.wrapped, record_key.c.key_version)
"""What a repository selects beside its row, so that opening needs no second query."""

_ADD: Final = insert(record_key)
_GET: Final = select(*KEY_COLUMNS).where(record_key.c.record_id == bindparam("record_id"))
_DROP: Final = delete(record_key).where(record_key.c.record_id == bindparam("this"))


def to_bytes(plain: Plain) -> bytes:
    """Compact JSON in UTF-8."""
    return _COMPACT.encode(plain).encode()


def from_bytes(plain: bytes) -> Plain:
    """What to_bytes was given."""
    opened: Plain = json.loads(plain)
    return opened


def new_key_row(key: RecordKey) -> dict[str, object]:
    """The row of record_key that keeps a wrapped key."""
    return {"record_id": key.record_id, "wrapped": key.wrapped, "key_version": key.key_version}


class SealedRows:
    """Keys are unwrapped once per transaction and forgotten with it."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._keys: dict[UUID, RecordKey] = {}

    def seal_new(self, table: str, record_id: UUID, plain: Plain) -> bytes:
        """Seal a new record's row; its new key is stored in this transaction."""
        key = self._keys[record_id] = self._vault.new_record_key(record_id)
        self._connection.execute(_ADD, new_key_row(key))
        return self._vault.seal(key, table, record_id, to_bytes(plain))

    def seal(self, table: str, record_id: UUID, plain: Plain) -> bytes:
        """Seal a record's row again under the key it has."""
        return self.seal_blob(table, record_id, to_bytes(plain))

    def open(self, table: str, row: Any) -> Plain:
        """What `row.sealed` contains; the row carries KEY_COLUMNS beside its own."""
        key = self._known(row.id, row.wrapped, row.key_version)
        return from_bytes(self._vault.open(key, table, row.id, row.sealed))

    def seal_blob(self, table: str, record_id: UUID, plain: bytes) -> bytes:
        """Seal bytes under the record's key; raises NOT_FOUND when it has none."""
        key = self._keys.get(record_id)
        if key is None:
            row = self._connection.execute(_GET, {"record_id": record_id}).one_or_none()
            if row is None:
                raise KioskError(ErrorCode.NOT_FOUND)
            key = self._known(record_id, row.wrapped, row.key_version)
        return self._vault.seal(key, table, record_id, plain)

    def open_blob(self, table: str, row: Any) -> bytes:
        """The bytes in `row.sealed`; the row carries KEY_COLUMNS beside its own."""
        key = self._known(row.id, row.wrapped, row.key_version)
        return self._vault.open(key, table, row.id, row.sealed)

    def drop_keys(self, record_ids: Sequence[UUID]) -> None:
        """Destroy data keys: what they sealed can no longer be read, not even in copies."""
        for record_id in record_ids:
            self._keys.pop(record_id, None)
        self._connection.execute(_DROP, [{"this": record_id} for record_id in record_ids])

    def _known(self, record_id: UUID, wrapped: bytes, key_version: int) -> RecordKey:
        key = self._keys.get(record_id)
        if key is None:
            key = self._vault.open_record_key(record_id, wrapped, key_version)
            self._keys[record_id] = key
        return key
