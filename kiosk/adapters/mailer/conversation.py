"""A conversation with a mail server that can't last or say more than it may."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from threading import Timer
from typing import Final

MOST_BYTES: Final = 65_536
"""The most a server may say between two emails; what it has to say takes a hundredth of it."""
GREETS: Final = 220


class Conversation(smtplib.SMTP):
    """smtplib's conversation, from the connection's first byte within `timeout_s` and MOST_BYTES.

    smtplib itself limits each read and each line, but neither their number nor their sum.
    """

    def __init__(self, domain: str, timeout_s: float, tls: ssl.SSLContext | None) -> None:
        """`domain` is in our greeting; with `tls` the connection starts with a handshake."""
        super().__init__(local_hostname=domain, timeout=timeout_s)
        self._most_s, self._tls = timeout_s, tls
        self._wire: socket.socket | None = None
        self._over = False
        self.heard = 0

    def open(self, host: str, port: int) -> None:
        """Connect and be greeted; closed after raising SMTPConnectError or OSError."""
        self._host = host
        try:
            with self.in_time():
                code, reply = self.connect(host, port)
            if code != GREETS:
                raise smtplib.SMTPConnectError(code, reply)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def in_time(self) -> Iterator[None]:
        """Cut the connection when the block takes too long, as with a server that drips."""
        self.heard, self._over = 0, False
        timer = Timer(self._most_s, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:
            self.file = _Bounded(self, self.sock.makefile("rb"))
        return super().getreply()

    def close(self) -> None:
        super().close()
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        sock = socket.create_connection((host, port), timeout)
        # A second handle on it: a TLS socket is not safe in a second thread, and while a
        # handshake runs there is none yet.
        self._wire = sock.dup()
        if self._over:
            sock.close()
            raise TimeoutError
        return self._tls.wrap_socket(sock, server_hostname=host) if self._tls else sock

    def _cut(self) -> None:
        self._over = True
        if self._wire is not None:
            with suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)


class _Bounded:
    """The server's words, up to the limit; OSError beyond."""

    def __init__(self, talk: Conversation, words: BufferedReader) -> None:
        self._talk, self._words = talk, words

    def readline(self, most: int) -> bytes:
        line = self._words.readline(most)
        self._talk.heard += len(line)
        if self._talk.heard > MOST_BYTES:
            raise OSError("the server says too much")
        return line

    def close(self) -> None:
        self._words.close()
