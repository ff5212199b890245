"""T7: whoever is on the store's network tries the page for phones: wrong, old, huge, half, late."""

import contextlib
import socket
from collections.abc import Callable
from random import Random
from typing import Final
from urllib.parse import urlsplit

import httpx

from kiosk.adapters.phone.phone_page import COMMAND, ChildPhoneUploads, ChildSlot
from kiosk.ports.ingester import MAX_BYTES
from kiosk.settings import PhoneSettings
from tests.integration.phone.phone import JPEG, Phone

SETTINGS: Final = PhoneSettings(address="http://127.0.0.1", port=0)
TRUSTING: Final = (
    COMMAND[0],
    "-c",
    "from kiosk.adapters.phone import child, uploads\n"
    "uploads.Uploads.knows = lambda self, token: True\n"
    "uploads.Uploads.begin = lambda self, key: None\n"
    "child.main()",
)
"""A build broken on purpose: whoever asks may send."""


class PhoneAttack:
    """One open slot whose own phone waits, and hostile requests of every kind against it."""

    def __init__(self, seed: int, command: tuple[str, ...] = COMMAND) -> None:
        self._random = Random(seed)
        uploads = ChildPhoneUploads(SETTINGS, command=command)
        old = uploads.open("en", "", lambda: None)
        self._old = old.invitation.address.rsplit("/", 1)[1]
        old.close()
        self.slot: ChildSlot = uploads.open("en", "", lambda: None)
        self._client = httpx.Client(timeout=30)
        self.phone = Phone(self._client, self.slot.invitation.address)
        self.phone.open()
        self._origin, self._token = self.phone.address.rsplit("/u/", 1)
        self.kinds: tuple[Callable[[], object], ...] = (
            lambda: self._send(self._guess()),
            lambda: self._send(self._old),
            lambda: self._send(self._token[:-1] + "~"),
            lambda: self._send(self._token, self._guess()),
            lambda: self._send(self._token, host="evil.example"),
            lambda: self._send(self._token, origin="https://evil.example"),
            lambda: self.phone.send(b"MZ" + self._random.randbytes(64)),
            self._babble,
            self._leave,
        )
        self.rare: tuple[Callable[[], object], ...] = (self._huge, self._half)

    def run(self, count: int) -> list[str]:
        """So many hostile requests; what was wrong afterwards."""
        for at in range(count):
            kinds = self.rare if at % 100 == 99 else self.kinds
            with contextlib.suppress(httpx.HTTPError, OSError):
                self._random.choice(kinds)()
        return list(self._faults())

    def close(self) -> list[str]:
        """End the slot; what is wrong if something still listens."""
        self.slot.close()
        self._client.close()
        host = urlsplit(self._origin)
        with contextlib.suppress(OSError):
            socket.create_connection((host.hostname or "", host.port or 0)).close()
            return ["something still listens"]
        return []

    def _faults(self) -> list[str]:
        return [f"{len(self.slot.files())} files were accepted"] if self.slot.files() else []

    def _guess(self) -> str:
        letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
        return "".join(self._random.choices(letters, k=22))

    def _send(self, token: str, key: str = "", host: str = "", origin: str = "") -> None:
        headers = {"Host": host} if host else {}
        if origin:
            headers["Origin"] = origin
        own = self.phone.form.rsplit("=", 1)[1]
        url = f"{self._origin}/u/{token}?page={key or own}"
        self._client.post(url, files={"file": ("a.jpg", JPEG)}, headers=headers)

    def _huge(self) -> None:
        self.phone.send(JPEG[:3] + bytes(MAX_BYTES + 4096))

    def _half(self) -> None:
        with self._wire() as wire:
            path = self.phone.form.removeprefix(self._origin)
            wire.sendall(
                f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n"
                "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n".encode()
            )

    def _babble(self) -> None:
        with self._wire() as wire:
            wire.sendall(self._random.randbytes(200) + b"\r\n\r\n")
            wire.recv(1024)

    def _leave(self) -> None:
        self._wire().close()

    def _wire(self) -> socket.socket:
        host = urlsplit(self._origin)
        return socket.create_connection((host.hostname or "", host.port or 0), timeout=30)
