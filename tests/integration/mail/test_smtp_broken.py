"""Servers that aren't servers, say nothing, drip, or are not there."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.errors import ErrorCode
from kiosk.settings import Tls
from tests.integration.mail.mailers import MAIL, PLAIN, mailer_to, password_file, refusal
from tools.mail_server import HOST


@contextmanager
def saying(*answers: bytes, drip: float = 0.0) -> Iterator[int]:
    """A server that says these lines, one for each line it hears, or drips the last."""
    over = Event()

    def serve(listening: socket.socket) -> None:
        talk, _ = listening.accept()
        with talk, talk.makefile("rb") as heard:
            for answer in answers[:-1]:
                talk.sendall(answer)
                heard.readline()
            last = answers[-1]
            for part in [bytes([byte]) for byte in last] if drip else [last]:
                talk.sendall(part)
                over.wait(drip)

    with socket.create_server((HOST, 0)) as listening:
        thread = Thread(target=lambda: _quietly(serve, listening))
        thread.start()
        yield listening.getsockname()[1]
        over.set()
        thread.join()


def _quietly(serve: Callable[[socket.socket], None], listening: socket.socket) -> None:
    try:
        serve(listening)
    except OSError:
        return


def test_an_address_that_is_none_is_refused_before_the_server_is_called(tmp_path: Path) -> None:
    with mailer_to(9, tmp_path) as mailer:
        assert refusal(lambda: mailer.send(replace(MAIL, to="alma"))) is ErrorCode.MAIL_REFUSED
        assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_DOWN
        assert refusal(mailer.check) is ErrorCode.MAIL_DOWN


def test_a_server_that_never_greets_is_down(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as silent:
        port = silent.getsockname()[1]
        with mailer_to(port, tmp_path, replace(PLAIN, timeout_s=1)) as mailer:
            assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_DOWN


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ((b"554 Go away\r\n",), ErrorCode.MAIL_DOWN),
        ((b"HTTP/1.1 400 Bad Request\r\n",), ErrorCode.MAIL_DOWN),
        ((b"x" * 100_000,), ErrorCode.MAIL_DOWN),
        ((b"220 hello\r\n", b"502 No\r\n", b"502 No\r\n"), ErrorCode.MAIL_DOWN),
        ((b"220 hello\r\n", b""), ErrorCode.MAIL_DOWN),
    ],
)
def test_no_mail_server_is_down(
    tmp_path: Path, answers: tuple[bytes, ...], code: ErrorCode
) -> None:
    with saying(*answers) as port, mailer_to(port, tmp_path) as mailer:
        assert refusal(mailer.check) is code


WELCOME = b"250-" + b"x" * 300 + b"\r\n250 hello\r\n"
HANDSHAKE = b"\x16\x03\x03\x3f\xff" + b"x" * 300
"""The head of a TLS record that is longer than what comes."""


@pytest.mark.parametrize(
    ("answers", "tls"),
    [
        ((b"220-" + b"x" * 300,), Tls.NONE),
        ((b"220 hello\r\n", WELCOME), Tls.NONE),
        ((HANDSHAKE,), Tls.TLS),
        ((b"220 hello\r\n", b"250 STARTTLS\r\n", b"220 go\r\n" + HANDSHAKE), Tls.STARTTLS),
    ],
    ids=["greeting", "welcome", "handshake", "handshake after STARTTLS"],
)
def test_a_server_that_drips_is_cut_off(
    tmp_path: Path, answers: tuple[bytes, ...], tls: Tls
) -> None:
    settings = replace(PLAIN, timeout_s=1, tls=tls)
    with saying(*answers, drip=0.1) as port, mailer_to(port, tmp_path, settings) as mailer:
        assert refusal(mailer.check) in (ErrorCode.MAIL_DOWN, ErrorCode.MAIL_TLS)


def test_a_greeting_that_never_ends_is_not_kept(tmp_path: Path) -> None:
    said: list[int] = []

    def greet_for_ever(listening: socket.socket) -> None:
        talk, _ = listening.accept()
        with talk:
            while True:
                said.append(talk.send(b"220-" + b"x" * 60 + b"\r\n"))

    with socket.create_server((HOST, 0)) as listening:
        thread = Thread(target=lambda: _quietly(greet_for_ever, listening))
        thread.start()
        with mailer_to(listening.getsockname()[1], tmp_path) as mailer:
            assert refusal(mailer.check) is ErrorCode.MAIL_DOWN
        thread.join()
    # What the kernel buffers for a reader that is gone comes on top of MOST_BYTES.
    assert sum(said) < 20_000_000


def test_a_server_that_offers_no_log_on_gets_no_password(tmp_path: Path) -> None:
    settings = replace(PLAIN, username="kiosk", password_file=password_file(tmp_path))
    with (
        saying(b"220 hello\r\n", b"250 hello\r\n") as port,
        mailer_to(port, tmp_path, settings) as mailer,
    ):
        assert refusal(mailer.check) is ErrorCode.MAIL_LOG_ON
