"""Sub-keys of the master key, and AES-256-GCM with its authenticated context."""

import hmac
import os
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from kiosk.errors import ErrorCode, KioskError

NONCE_BYTES: Final = 12
KEY_BYTES: Final = 32


def sub_key(master: bytes, purpose: str) -> bytes:
    """HKDF-Expand (RFC 5869) of a uniform master key: 32 bytes, unrelated for each purpose."""
    info = f"renewal-kiosk/{purpose}".encode()
    return HKDFExpand(algorithm=SHA256(), length=KEY_BYTES, info=info).derive(master)


def keyed_hash(key: bytes, value: bytes) -> bytes:
    """HMAC-SHA-256: 32 bytes."""
    return hmac.digest(key, value, "sha256")


def row_context(table: str, row_id: UUID) -> bytes:
    """What binds a sealed value to its place."""
    return table.encode() + b"\0" + row_id.bytes


def key_context(record_id: UUID, version: int) -> bytes:
    """What binds a wrapped data key to its record and to the key that wraps it."""
    return row_context("record_key", record_id) + version.to_bytes(4, "big")


def encrypt(key: bytes, plain: bytes, context: bytes) -> bytes:
    """A fresh nonce followed by the ciphertext and its tag."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def decrypt(key: bytes, sealed: bytes, context: bytes, table: str, row_id: UUID) -> bytes:
    """The plain bytes; raises RECORD_UNREADABLE, which names the row, if sealed otherwise."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except (InvalidTag, ValueError):
        raise KioskError(ErrorCode.RECORD_UNREADABLE, table=table, id=str(row_id)) from None
