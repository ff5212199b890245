"""Printers at ipps addresses: trusted with a good certificate, and named without."""

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from pyipp.enums import IppTag

from kiosk.adapters.printer.ipp import IppPrinter
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import PrinterState
from kiosk.settings import Paper
from tests.certificates import server_certificate, server_context
from tests.integration.printing.test_garbage import OK, Stranger, Strangers
from tests.unit.adapters.printer.test_reply import HEAD, attribute

IDLE = (
    HEAD
    + bytes([IppTag.PRINTER])
    + attribute(IppTag.ENUM, "printer-state", struct.pack(">i", 3))
    + attribute(IppTag.BOOLEAN, "printer-is-accepting-jobs", b"\1")
)


@contextmanager
def printer(answer: Callable[[Stranger], None], certificate: Path | None = None) -> Iterator[str]:
    """A printer that answers this; with a certificate at an ipps address."""
    with Strangers() as server:
        server.answer = answer
        if certificate is not None:
            context = server_context(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server.uri.replace("ipp:", "ipps:") if certificate else server.uri
        finally:
            server.shutdown()
            thread.join()


def saying(content: bytes) -> Callable[[Stranger], None]:
    return lambda stranger: stranger.body(content + bytes([IppTag.END]))


def test_a_printer_is_believed_only_with_a_certificate_that_is_trusted(tmp_path: Path) -> None:
    certificate = server_certificate(tmp_path)
    with printer(saying(IDLE), certificate) as uri:
        assert IppPrinter(uri, Paper.LETTER, certificate).status() is PrinterState.READY
        stranger = IppPrinter(uri, Paper.LETTER)
        assert stranger.status() is PrinterState.UNTRUSTED
        with pytest.raises(KioskError) as refused:
            stranger.print(b"%PDF-", "K3-7F2QM")
    assert refused.value.code is ErrorCode.PRINTER_TLS


def test_a_queue_is_believed_of_a_printer_whose_certificate_only_the_spooler_knows(
    tmp_path: Path,
) -> None:
    with printer(saying(IDLE), server_certificate(tmp_path)) as device:
        behind = attribute(IppTag.TEXT, "device-uri", device.encode())
        with printer(saying(IDLE + behind)) as queue:
            assert IppPrinter(queue, Paper.LETTER).status() is PrinterState.READY


def test_an_answer_that_never_ends_is_not_kept() -> None:
    said: list[int] = []

    def answer(stranger: Stranger) -> None:
        stranger.say(OK + b"\r\n")
        while True:
            said.append(stranger.wfile.write(b"x" * 65_536))

    with printer(answer) as uri:
        assert IppPrinter(uri, Paper.LETTER).status() is PrinterState.DOWN
    assert sum(said) < 40_000_000


def test_a_file_that_holds_no_certificate_is_named(tmp_path: Path) -> None:
    with pytest.raises(KioskError) as refused:
        IppPrinter("ipps://localhost/", Paper.LETTER, tmp_path / "none.pem")
    assert refused.value.facts["key"] == "printer.ca_file"
