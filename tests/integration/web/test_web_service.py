"""What another house's server may do to us: nothing but make us wait until the deadline."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.adapters.web.web_service import (
    MOST_BYTES,
    NotReachedError,
    NotTrustedError,
    WebAnswer,
    WebService,
)
from kiosk.errors import ErrorCode
from tests.certificates import server_certificate
from tests.patience import PATIENCE_S
from tests.refusals import refusal_of
from tests.web_server import Talk, WebServer

SOON_S = 0.05
"""An answer that never ends is never in time, however slow the machine is."""
OK = b"HTTP/1.1 200 OK\r\n"
BROKEN: dict[str, Callable[[Talk], None]] = {
    "nonsense": lambda talk: talk.raw(b"\x00\xff no protocol of ours\r\n\r\n"),
    "nothing": lambda talk: talk.raw(b""),
    "half a body": lambda talk: talk.raw(OK + b"Content-Length: 90\r\n\r\n", b'{"half": '),
    "too much": lambda talk: talk.say(200, b"x" * (MOST_BYTES + 1)),
    "too much, in chunks": lambda talk: talk.drip(
        OK + b"Transfer-Encoding: chunked\r\n\r\n", b"fff\r\n" + b"x" * 0xFFF + b"\r\n"
    ),
    "headers without end": lambda talk: talk.drip(OK, b"X-More: and more\r\n"),
}
NEVER: dict[str, Callable[[Talk], None]] = {
    "a body that drips": lambda talk: _drip(talk, OK + b"Content-Length: 99999\r\n\r\n", b"x"),
    "headers that drip": lambda talk: _drip(talk, OK, b"X"),
}
GONE = Event()


def _drip(talk: Talk, first: bytes, each: bytes) -> None:
    """A byte at a time, so that every read alone is in time."""
    try:
        talk.raw(first)
        while not GONE.wait(SOON_S / 50):
            talk.raw(each)
    except OSError:
        """The client has gone, as it should."""


def service(url: str, timeout_s: float = PATIENCE_S, ca_file: Path | None = None) -> WebService:
    return WebService("registry", url, ca_file, timeout_s)


@pytest.mark.parametrize("how", BROKEN)
def test_an_answer_that_is_not_whole_is_none(how: str) -> None:
    with WebServer(BROKEN[how]) as server, pytest.raises(NotReachedError):
        service(server.url).ask("GET", "/ready", {})


@pytest.mark.parametrize("how", NEVER)
def test_one_deadline_is_over_the_whole_answer(how: str) -> None:
    with WebServer(NEVER[how]) as server, pytest.raises(NotReachedError):
        service(server.url, SOON_S).ask("GET", "/ready", {})


def test_nobody_there_is_nobody_reached() -> None:
    with WebServer(lambda talk: talk.say(204)) as server:
        gone = server.url
    with pytest.raises(NotReachedError):
        service(gone).ask("GET", "/ready", {})


def test_a_redirect_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with WebServer(lambda talk: talk.say(204)) as elsewhere:
        monkeypatch.setenv("HTTP_PROXY", elsewhere.url)
        to = f"{elsewhere.url}/submissions"
        with WebServer(lambda talk: talk.say(307, Location=to)) as server:
            answer = service(server.url).ask("POST", "/submissions", {}, b"secret")
        assert (answer.status, elsewhere.talks) == (307, [])


def test_the_server_proves_who_it_is(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    own, other = server_certificate(tmp_path), server_certificate(tmp_path / "other")
    with WebServer(lambda talk: talk.say(200, b"{}"), own) as server:
        answer = service(server.url, ca_file=own).ask("GET", "/ready", {})
        assert answer == WebAnswer(200, "application/json", b"{}")
        for wrong in (other, None):
            with pytest.raises(NotTrustedError):
                service(server.url, ca_file=wrong).ask("GET", "/ready", {})
    refused = refusal_of(service, "https://127.0.0.1", ca_file=tmp_path / "none.pem")
    assert (refused.code, refused.facts["key"]) == (ErrorCode.SETTINGS_VALUE, "registry.ca_file")


def test_closing_ends_every_question_and_all_later_ones() -> None:
    asked, ended = Event(), list[bool]()

    def hang(talk: Talk) -> None:
        asked.set()
        talk.handler.rfile.read(1)

    with WebServer(hang) as server:
        made = service(server.url)

        def ask() -> None:
            with pytest.raises(NotReachedError):
                made.ask("GET", "/ready", {})
            ended.append(True)

        asking = Thread(target=ask)
        asking.start()
        assert asked.wait(PATIENCE_S)
        made.close()
        asking.join(PATIENCE_S)
        ask()
        assert (ended, len(server.talks)) == ([True, True], 1)
