"""What the page's process and the session say to each other, each message with its MAC."""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import IO, Final

from kiosk.ports.ingester import MAX_BYTES

MAC_BYTES: Final = 32
HEAD_BYTES: Final = 9
"""Eight of the message's number and one of its kind."""


class Kind(StrEnum):
    """What a message says; each is one letter."""

    LISTENING = "L"
    """The payload is the port."""
    OPENED = "O"
    """A phone opened the page; once more is another phone, or the page drawn again."""
    SENDING = "S"
    FILE = "F"
    """The payload is a whole file."""
    INTERRUPTED = "I"


@dataclass(frozen=True)
class Opening:
    """What the page's process is told on its stdin: everything it may know."""

    key: str
    """Of the MACs, in hex."""
    token_hash: str
    """SHA-256 of the token, in hex; the token itself stays with the session."""
    match_code: str
    language: str
    title: str
    address: str
    listen: str
    port: int
    certificate: str
    certificate_key: str
    life_s: float

    def told_address(self, port: int) -> str:
        """What phones open; a port that the system chose is part of it."""
        return self.address if self.port else f"{self.address}:{port}"

    def line(self) -> bytes:
        """One line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def of(cls, line: bytes) -> "Opening":
        return cls(**json.loads(line))


class BrokenMessageError(Exception):
    """A message that the other side did not write."""


class MessageWriter:
    """Writes numbered messages; whoever holds the key can tell them from any others."""

    def __init__(self, key: bytes, write: Callable[[bytes], object]) -> None:
        self._key, self._write, self._number = key, write, 0

    def say(self, kind: Kind, payload: bytes = b"") -> None:
        """Write one message; blocks while the other side does not read."""
        body = self._number.to_bytes(8, "big") + kind.value.encode() + payload
        self._number += 1
        mac = hmac.digest(self._key, body, hashlib.sha256)
        self._write(len(body).to_bytes(4, "big") + mac + body)


class MessageReader:
    """Reads what a MessageWriter wrote; raises BrokenMessageError for anything else."""

    def __init__(self, key: bytes, stream: IO[bytes]) -> None:
        self._key, self._stream, self._number = key, stream, 0

    def next(self) -> tuple[Kind, bytes] | None:
        """The next message, or None at the end of the stream."""
        length = self._stream.read(4)
        if not length:
            return None
        size = int.from_bytes(length, "big")
        if not HEAD_BYTES <= size <= HEAD_BYTES + MAX_BYTES:
            raise BrokenMessageError
        mac, body = self._stream.read(MAC_BYTES), self._stream.read(size)
        if not hmac.compare_digest(mac, hmac.digest(self._key, body, hashlib.sha256)):
            raise BrokenMessageError
        if int.from_bytes(body[:8], "big") != self._number:
            raise BrokenMessageError
        self._number += 1
        try:
            return Kind(body[8:9].decode("latin-1")), body[HEAD_BYTES:]
        except ValueError as error:
            raise BrokenMessageError from error
