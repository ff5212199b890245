"""The page for phones seen from the session: its process started, listened to and ended."""

import hashlib
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, cast

import kiosk
from kiosk.adapters.phone.wire import BrokenMessageError, Kind, MessageReader, Opening
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.phone_uploads import MOST_FILES, SLOT_LIFE_S, Invitation, PhoneState
from kiosk.settings import PhoneSettings

COMMAND: Final = (sys.executable, "-m", "kiosk.adapters.phone.child")
ROOT: Final = Path(kiosk.__file__).parent.parent
START_S: Final = 10.0
"""Seconds until the page must listen."""

TOKEN_BYTES: Final = 16
"""128 bits: 22 characters of an address."""

MATCH_LETTERS: Final = "ACDEFHJKMNPQRTUVWXY34679"
"""None of them is taken for another one."""

STATES: Final = {
    Kind.SENDING: PhoneState.SENDING,
    Kind.FILE: PhoneState.CONNECTED,
    Kind.INTERRUPTED: PhoneState.INTERRUPTED,
}


class ChildPhoneUploads:
    """PhoneUploads in a process of its own; what is sent never touches a disk."""

    def __init__(
        self,
        settings: PhoneSettings,
        life_s: float = SLOT_LIFE_S,
        command: Sequence[str] = COMMAND,
        start_s: float = START_S,
    ) -> None:
        self._settings, self._life_s = settings, life_s
        self._command, self._start_s = tuple(command), start_s

    def available(self) -> bool:
        """Whether an address is set; settings that are not safe are refused when they are read."""
        return bool(self._settings.address)

    def open(self, language: str, title: str, on_change: Callable[[], None]) -> "ChildSlot":
        """Start the page; raises PHONE_UNAVAILABLE when it does not listen within START_S."""
        if not self.available():
            raise KioskError(ErrorCode.PHONE_UNAVAILABLE)
        token, key = secrets.token_urlsafe(TOKEN_BYTES), secrets.token_bytes(32)
        match_code = "".join(secrets.choice(MATCH_LETTERS) for _ in range(4))
        how = self._settings
        opening = Opening(
            key=key.hex(),
            token_hash=hashlib.sha256(token.encode()).hexdigest(),
            match_code=match_code,
            language=language,
            title=title,
            address=how.address,
            listen=how.listen,
            port=how.port,
            certificate=str(how.certificate or ""),
            certificate_key=str(how.certificate_key or ""),
            life_s=self._life_s,
        )
        return ChildSlot(self._command, self._start_s, opening, token, on_change)


class ChildSlot:
    """One running page; a thread hears what it says until it ends."""

    def __init__(
        self,
        command: Sequence[str],
        start_s: float,
        opening: Opening,
        token: str,
        on_change: Callable[[], None],
    ) -> None:
        self._on_change = on_change
        self._state, self._files = PhoneState.AWAITED, list[bytes]()
        self._listening = threading.Event()
        self._port = 0
        self._lock = threading.Lock()
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={},
            start_new_session=True,
        )
        stdin, stdout = cast(IO[bytes], self._child.stdin), cast(IO[bytes], self._child.stdout)
        reader = MessageReader(bytes.fromhex(opening.key), stdout)
        self._hearing = threading.Thread(target=self._hear, args=(reader,), daemon=True)
        self._hearing.start()
        with suppress(OSError):  # of a process that is gone, which is heard
            stdin.write(opening.line())
            stdin.flush()
        if not self._listening.wait(start_s) or self.state() is PhoneState.ENDED:
            self.close()
            raise KioskError(ErrorCode.PHONE_UNAVAILABLE)
        address = f"{opening.told_address(self._port)}/u/{token}"
        self.invitation = Invitation(address, opening.match_code)

    def state(self) -> PhoneState:
        """How far the phone is."""
        with self._lock:
            return self._state

    def files(self) -> tuple[bytes, ...]:
        """What has come whole."""
        with self._lock:
            return tuple(self._files)

    def close(self) -> None:
        """End the process and forget what came."""
        with self._lock:
            self._state, self._files = PhoneState.ENDED, []
        self._child.kill()
        self._child.wait()
        self._hearing.join()
        for stream in (self._child.stdin, self._child.stdout):
            with suppress(OSError):
                cast(IO[bytes], stream).close()

    def _hear(self, reader: MessageReader) -> None:
        try:
            while (message := reader.next()) is not None and self._note(*message):
                self._on_change()
        except (BrokenMessageError, OSError, ValueError):
            pass  # it is not the page that speaks any more, so the slot is over
        with self._lock:
            ended, self._state = self._state is PhoneState.ENDED, PhoneState.ENDED
        self._child.kill()
        self._listening.set()
        if not ended:
            self._on_change()

    def _note(self, kind: Kind, payload: bytes) -> bool:
        """Whether the slot goes on."""
        with self._lock:
            if self._state is PhoneState.ENDED:
                return False
            if kind is Kind.LISTENING:
                self._port = int(payload)
                self._listening.set()
            elif kind is Kind.OPENED:
                first = self._state is PhoneState.AWAITED
                self._state = PhoneState.CONNECTED if first else PhoneState.REOPENED
            else:
                self._state = STATES[kind]
            if kind is Kind.FILE:
                self._files.append(payload)
            return len(self._files) <= MOST_FILES
