"""The decoding child seen from outside: started, fed, watched and ended."""

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import IO, Final, cast

import kiosk
from kiosk.adapters.imaging.wire import GLANCE, unpack
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES, Ingested

COMMAND: Final = (sys.executable, "-m", "kiosk.adapters.imaging.child")
ROOT: Final = Path(kiosk.__file__).parent.parent
PATIENCE: Final = 7.0
"""Seconds from start to answer; the contract allows 8 in all."""

MOST_ANSWER: Final = 128 * 1024 * 1024
CHUNK: Final = 1 << 16


class ChildIngester:
    """Ingester that decodes each file in its own process and keeps nothing of it."""

    def __init__(self, command: Sequence[str] = COMMAND, patience: float = PATIENCE) -> None:
        self._command = tuple(command)
        self._patience = patience

    def ingest(self, content: bytes) -> Ingested:
        """Clean pages, or the refusal as KioskError; a child that dies, hangs or babbles too."""
        return self._asked(content, ())

    def glance(self, content: bytes) -> bytes:
        return self._asked(content, (GLANCE,)).pages[0].thumbnail

    def _asked(self, content: bytes, how: Sequence[str]) -> Ingested:
        if not content:
            raise KioskError(ErrorCode.FILE_EMPTY)
        if len(content) >= MAX_BYTES:
            raise KioskError(ErrorCode.FILE_TOO_LARGE)
        return unpack(self._answer(content, how))

    def _answer(self, content: bytes, how: Sequence[str]) -> bytes:
        deadline = monotonic() + self._patience
        child = subprocess.Popen(
            (*self._command, *how),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={},
            start_new_session=True,
        )
        with child:
            try:
                stdin, stdout = cast(IO[bytes], child.stdin), cast(IO[bytes], child.stdout)
                return _exchanged(stdin, stdout, content, deadline)
            finally:
                _end(child)


def _exchanged(stdin: IO[bytes], stdout: IO[bytes], content: bytes, deadline: float) -> bytes:
    """Feed the child and collect its answer; FILE_UNREADABLE when it takes or returns too much."""
    unsent, answer = memoryview(content), bytearray()
    os.set_blocking(stdin.fileno(), False)
    with selectors.DefaultSelector() as ready:
        ready.register(stdin, selectors.EVENT_WRITE)
        ready.register(stdout, selectors.EVENT_READ)
        while monotonic() < deadline and len(answer) <= MOST_ANSWER:
            for key, _ in ready.select(deadline - monotonic()):
                if key.fileobj is stdout:
                    part = os.read(stdout.fileno(), CHUNK)
                    if not part:
                        return bytes(answer)
                    answer += part
                else:
                    unsent = _fed(stdin, unsent)
                    if not unsent:
                        ready.unregister(stdin)
                        stdin.close()
    raise KioskError(ErrorCode.FILE_UNREADABLE)


def _fed(stdin: IO[bytes], unsent: memoryview) -> memoryview:
    try:
        return unsent[os.write(stdin.fileno(), unsent[:CHUNK]) :]
    except BrokenPipeError:
        return unsent[:0]  # the child is gone; the end of its stdout says the rest


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child's whole group; harmless when it has ended but is not yet waited for."""
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
