"""Whatever answers at the printer's address: a refusal in words, never a crash, never a hang."""

import random
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from typing import Final

import pytest
from pyipp.enums import IppTag

from kiosk.adapters.printer import asking
from kiosk.adapters.printer.ipp import IppPrinter
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Job, PrinterState
from kiosk.settings import Paper
from tests.patience import PATIENCE_S
from tests.refusals import refusal_of
from tests.unit.adapters.printer.test_reply import ANSWER, HEAD, attribute


def idle(reason: str, *more: bytes) -> bytes:
    """What an idle printer says about itself, for this reason."""
    state = attribute(IppTag.ENUM, "printer-state", b"\0\0\0\3")
    reasons = attribute(IppTag.KEYWORD, "printer-state-reasons", reason.encode())
    return b"".join([HEAD, bytes([IppTag.PRINTER]), state, reasons, *more, bytes([IppTag.END])])


Answer = Callable[["Stranger"], None]
QUICK_S: Final = 0.1
OK: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"


class Stranger(StreamRequestHandler):
    """Reads a request and answers as the server was told to."""

    server: "Strangers"

    def handle(self) -> None:
        with suppress(OSError):
            self.read_request()
            self.server.answer(self)

    def read_request(self) -> None:
        length = 0
        while (line := self.rfile.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        self.rfile.read(length)

    def say(self, *parts: bytes) -> None:
        for part in parts:
            self.wfile.write(part)
            self.wfile.flush()

    def body(self, content: bytes) -> None:
        self.say(OK + b"Content-Length: %d\r\n\r\n" % len(content), content)


class Strangers(ThreadingTCPServer):
    """Listens on loopback; `over` ends what drips."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Stranger)
        self.answer: Answer = lambda stranger: None
        self.over = Event()

    @property
    def uri(self) -> str:
        return f"ipp://127.0.0.1:{self.server_address[1]}/ipp/print"


@pytest.fixture
def strangers() -> Iterator[Strangers]:
    with Strangers() as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


def drip(stranger: Stranger) -> None:
    """A good answer, for a client that waits for all of it."""
    stranger.say(OK + b"Content-Length: %d\r\n\r\n" % len(ANSWER))
    for byte in ANSWER:
        stranger.server.over.wait(QUICK_S / 4)
        stranger.say(bytes([byte]))


def stall(stranger: Stranger) -> None:
    """A good answer, for a client that waits forever."""
    stranger.server.over.wait(PATIENCE_S)
    stranger.body(ANSWER)


def reset(stranger: Stranger) -> None:
    linger = b"\1\0\0\0\0\0\0\0"
    stranger.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    stranger.connection.close()


ANSWERS: Final[dict[str, Answer]] = {
    "nothing": lambda stranger: None,
    "no HTTP": lambda stranger: stranger.say(b"\x16\x03\x01\x02\x00 not a printer \xff\xfe"),
    "a page": lambda stranger: stranger.body(b"<html>Welcome to your router</html>"),
    "an empty body": lambda stranger: stranger.body(b""),
    "half an answer": lambda stranger: stranger.say(OK + b"Content-Length: 900\r\n\r\n", ANSWER),
    "another status": lambda stranger: stranger.say(
        b"HTTP/1.1 500 Oops\r\nContent-Length: 3\r\n\r\n\xff\xfe\xfd"
    ),
    "an upgrade": lambda stranger: stranger.say(
        b"HTTP/1.1 426 Upgrade\r\nUpgrade: TLS/1.2\r\nContent-Length: 0\r\n\r\n"
    ),
    "a redirection to itself": lambda stranger: stranger.say(
        b"HTTP/1.1 308 There\r\nLocation: /ipp/print\r\nContent-Length: 0\r\n\r\n"
    ),
    "a length that goes back": lambda stranger: stranger.body(
        ANSWER[:9] + b"\x44\xff\xfa\x00\x00" + ANSWER[9:]
    ),
    "drops": drip,
    "silence": stall,
    "a reset": reset,
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_stranger_at_the_address_is_a_printer_that_does_not_answer(
    strangers: Strangers, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(asking, "PATIENCE_S", QUICK_S)
    monkeypatch.setattr(asking, "WAKES_IN_S", QUICK_S)
    strangers.answer = ANSWERS[name]
    printer = IppPrinter(strangers.uri, Paper.LETTER)

    assert printer.status() is PrinterState.DOWN
    for ask in (
        lambda: printer.print(b"%PDF-", "K3-7F2QM"),
        lambda: printer.job(Job("1")),
        lambda: printer.cancel(Job("1")),
        printer.keeps_documents,
    ):
        assert refusal_of(ask).code is ErrorCode.PRINTER_DOWN


@pytest.mark.parametrize("waits", [True, False])
def test_a_printer_asleep_is_waited_for_until_it_wakes_or_no_one_waits(
    strangers: Strangers, monkeypatch: pytest.MonkeyPatch, waits: bool
) -> None:
    awake = Event()

    def wake(stranger: Stranger) -> None:
        awake.wait(PATIENCE_S)
        stranger.body(idle("none"))

    def gone() -> bool:
        awake.set() if waits else None
        return not waits

    monkeypatch.setattr(asking, "PATIENCE_S", 0)
    monkeypatch.setattr(asking, "LOOKS_EVERY_S", 0.01)
    strangers.answer = wake
    found = IppPrinter(strangers.uri, Paper.LETTER).status(gone=gone)
    awake.set()

    assert found is (PrinterState.READY if waits else PrinterState.DOWN)


@pytest.mark.parametrize(
    ("device", "state"),
    [
        ("ipp://Front%20Desk._ipp._tcp.local/", PrinterState.READY),
        ("ipps://Front%20Desk._ipps._tcp.local:631/", PrinterState.READY),
        ("dnssd://Front%20Desk._pdl-datastream._tcp.local/", PrinterState.READY),
        ("usb://Brother/HL-L2350DW?serial=U1", PrinterState.READY),
        ("ipp://127.0.0.1:1/ipp/print", PrinterState.DOWN),
        ("ipp://nowhere.invalid/ipp/print", PrinterState.DOWN),
    ],
)
def test_a_queue_is_believed_of_a_printer_that_only_cups_finds(
    strangers: Strangers, device: str, state: PrinterState
) -> None:
    known = attribute(IppTag.URI, "device-uri", device.encode())
    strangers.answer = saying(idle("connecting-to-device", known))
    printer = IppPrinter(strangers.uri, Paper.LETTER)

    assert printer.status() is state
    assert printer.status(stuck=True) is PrinterState.DOWN


def saying(content: bytes) -> Answer:
    return lambda stranger: stranger.body(content)


def test_fuzzed_answers_are_a_state_or_a_refusal(strangers: Strangers) -> None:
    seeded = random.Random(20261120)
    printer = IppPrinter(strangers.uri, Paper.LETTER)
    for _ in range(150):
        mutated = bytearray(ANSWER)
        for _ in range(seeded.randint(1, 8)):
            mutated[seeded.randrange(len(mutated))] = seeded.randrange(256)
        strangers.answer = saying(bytes(mutated[: seeded.randint(0, len(mutated))]))
        assert printer.status() in PrinterState
        with suppress(KioskError):
            printer.print(b"%PDF-", "K3-7F2QM")
        with suppress(KioskError):
            printer.job(Job("1"))


@pytest.mark.parametrize(
    "uri", ["ipp://127.0.0.1:1/ipp/print", "ipp://nowhere.invalid/x", "ipp://[broken", "ipp://h:x/"]
)
def test_an_address_that_leads_nowhere_is_refused_immediately(uri: str) -> None:
    printer = IppPrinter(uri, Paper.LETTER)

    assert printer.status() is PrinterState.DOWN
    assert refusal_of(printer.print, b"%PDF-", "K3-7F2QM").code is ErrorCode.PRINTER_DOWN


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (0x040A, ErrorCode.PRINTER_WRONG_PAPER),
        (0x040B, ErrorCode.PRINTER_WRONG_PAPER),
        (0x0507, ErrorCode.PRINTER_TROUBLE),
        (0x0500, ErrorCode.PRINTER_TROUBLE),
    ],
)
def test_a_refused_job_says_why(
    strangers: Strangers, monkeypatch: pytest.MonkeyPatch, status: int, code: ErrorCode
) -> None:
    printer = IppPrinter(strangers.uri, Paper.LETTER)
    monkeypatch.setattr(printer, "status", lambda gone: PrinterState.READY)
    answer = b"\2\0" + status.to_bytes(2) + b"\0\0\0\1" + b"\x03"
    strangers.answer = saying(answer)

    assert refusal_of(printer.print, b"%PDF-", "K3-7F2QM").code is code


def test_a_job_in_no_known_state_and_one_without_a_number_are_no_answers(
    strangers: Strangers, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = IppPrinter(strangers.uri, Paper.LETTER)
    monkeypatch.setattr(printer, "status", lambda gone: PrinterState.READY)
    strangers.answer = saying(b"\2\0\0\0\0\0\0\1\x03")

    for ask in (lambda: printer.print(b"%PDF-", "K3"), lambda: printer.job(Job("1"))):
        assert refusal_of(ask).code is ErrorCode.PRINTER_DOWN
