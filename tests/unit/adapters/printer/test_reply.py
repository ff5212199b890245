"""Reading IPP answers: what a printer says, and whatever else comes over the wire."""

import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyipp.enums import IppTag

from kiosk.adapters.printer.reply import BadReplyError, read_reply

HEAD = struct.pack(">HHI", 0x0200, 0x0000, 1)


def attribute(tag: int, name: str, value: bytes) -> bytes:
    spelt = name.encode()
    return struct.pack(">BH", tag, len(spelt)) + spelt + struct.pack(">H", len(value)) + value


ANSWER = (
    HEAD
    + bytes([IppTag.OPERATION])
    + attribute(IppTag.CHARSET, "attributes-charset", b"utf-8")
    + bytes([IppTag.PRINTER])
    + attribute(IppTag.ENUM, "printer-state", struct.pack(">i", 3))
    + attribute(IppTag.KEYWORD, "printer-state-reasons", b"media-empty-warning")
    + attribute(IppTag.KEYWORD, "", b"cover-open-error")
    + attribute(IppTag.BOOLEAN, "printer-is-accepting-jobs", b"\1")
    + attribute(IppTag.TEXT, "printer-info", "Büro".encode("latin-1"))
    + bytes([IppTag.JOB])
    + attribute(IppTag.INTEGER, "job-id", struct.pack(">i", 7))
    + bytes([IppTag.JOB])
    + attribute(IppTag.INTEGER, "job-id", struct.pack(">i", 8))
    + bytes([IppTag.END])
    + b"data behind the end"
)


def test_groups_and_values_are_read() -> None:
    reply = read_reply(ANSWER)
    printer = reply.first(IppTag.PRINTER)

    assert reply.status == 0
    assert printer.number("printer-state") == 3
    assert printer.texts("printer-state-reasons") == ("media-empty-warning", "cover-open-error")
    assert printer.number("printer-is-accepting-jobs") == 1
    assert printer.texts("printer-info") == ("B\ufffdro",)
    assert [job.number("job-id") for job in reply.every(IppTag.JOB)] == [7, 8]


def test_what_is_not_there_is_none() -> None:
    empty = read_reply(HEAD + bytes([IppTag.END])).first(IppTag.PRINTER)

    assert empty.number("printer-state") is None
    assert empty.texts("printer-state-reasons") == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK",
        HEAD,
        HEAD + bytes([IppTag.PRINTER]),
        HEAD + attribute(IppTag.KEYWORD, "orphan", b"value") + bytes([IppTag.END]),
        HEAD + bytes([IppTag.PRINTER]) + attribute(IppTag.KEYWORD, "cut", b"value")[:-2],
        # A length of -6 sends a reader that takes it as signed back to where it came from.
        HEAD + bytes([IppTag.PRINTER]) + struct.pack(">Bhh", IppTag.KEYWORD, -6, 0),
        HEAD + bytes([IppTag.PRINTER]) * 30_000,
    ],
)
def test_what_is_no_answer_is_refused(raw: bytes) -> None:
    with pytest.raises(BadReplyError):
        read_reply(raw)


@given(st.binary(max_size=400))
def test_no_bytes_do_more_than_being_refused(raw: bytes) -> None:
    try:
        read_reply(HEAD + raw)
    except BadReplyError:
        return


@given(st.data())
@example(None)
def test_a_mutated_answer_is_read_or_refused(data: st.DataObject | None) -> None:
    mutated = bytearray(ANSWER)
    if data is not None:
        for _ in range(data.draw(st.integers(1, 6))):
            at = data.draw(st.integers(0, len(mutated) - 1))
            mutated[at] = data.draw(st.integers(0, 255))
        del mutated[data.draw(st.integers(0, len(mutated))) :]
    try:
        reply = read_reply(bytes(mutated))
    except BadReplyError:
        return
    for group in reply.groups:
        for name in group.attributes:
            group.texts(name)
            group.number(name)
