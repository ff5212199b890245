"""The vault over a key file or a systemd credential."""

import os
from functools import cached_property
from typing import Final
from uuid import UUID

from kiosk.adapters.vault.master_key import read_key
from kiosk.adapters.vault.passwords import Passwords
from kiosk.adapters.vault.sealing import (
    KEY_BYTES,
    decrypt,
    encrypt,
    key_context,
    keyed_hash,
    row_context,
    sub_key,
)
from kiosk.domain.desk.key_escrow import groups_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import RecordKey
from kiosk.settings import Settings

BLIND_INDEX_BYTES: Final = 16


class FileVault:
    """The Vault port: every key it uses comes from one master key, read when it is made.

    Raises KEY_MISSING or KEY_EXPOSED when it is made; see ports/vault.py for the rest.
    """

    def __init__(self, settings: Settings) -> None:
        master = read_key(settings)
        self._version = master.version
        self._master = master.secret
        self._wrapping = sub_key(master.secret, "wrap")
        self._audit = sub_key(master.secret, "audit")
        self._derived: dict[str, bytes] = {}
        self._cost = settings.password

    def new_record_key(self, record_id: UUID) -> RecordKey:
        plain = os.urandom(KEY_BYTES)
        context = key_context(record_id, self._version)
        return RecordKey(record_id, encrypt(self._wrapping, plain, context), self._version, plain)

    def open_record_key(self, record_id: UUID, wrapped: bytes, key_version: int) -> RecordKey:
        if key_version != self._version:
            raise KioskError(ErrorCode.KEY_WRONG)
        context = key_context(record_id, key_version)
        plain = decrypt(self._wrapping, wrapped, context, "record_key", record_id)
        return RecordKey(record_id, wrapped, key_version, plain)

    def seal(self, key: RecordKey, table: str, row_id: UUID, plain: bytes) -> bytes:
        return encrypt(key.plain, plain, row_context(table, row_id))

    def open(self, key: RecordKey, table: str, row_id: UUID, sealed: bytes) -> bytes:
        return decrypt(key.plain, sealed, row_context(table, row_id), table, row_id)

    def blind_index(self, purpose: str, value: str) -> bytes:
        return keyed_hash(self._key(f"blind/{purpose}"), value.encode())[:BLIND_INDEX_BYTES]

    def mac(self, value: bytes) -> bytes:
        return keyed_hash(self._audit, value)

    def row_mac(self, table: str, row: bytes) -> bytes:
        return keyed_hash(self._key(f"row/{table}"), row)

    def fingerprint(self) -> bytes:
        return sub_key(self._master, "fingerprint")

    def escrow(self) -> tuple[str, ...]:
        return groups_of(self._version, self._master)

    def hash_password(self, password: str) -> str:
        return self._passwords.hash(password)

    def verify_password(self, password: str, stored: str | None) -> bool:
        return self._passwords.verify(password, stored)

    def _key(self, purpose: str) -> bytes:
        key = self._derived.get(purpose)
        if key is None:
            key = self._derived[purpose] = sub_key(self._master, purpose)
        return key

    @cached_property
    def _passwords(self) -> Passwords:
        return Passwords(sub_key(self._master, "pepper"), self._cost)
