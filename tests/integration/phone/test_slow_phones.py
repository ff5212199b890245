"""A phone that is too slow is cut, with words if it still listens; the others go on."""

import asyncio
import socket

import pytest
import uvicorn

from kiosk.adapters.phone.page import PhonePage
from kiosk.adapters.phone.page_server import PageServer
from kiosk.adapters.phone.serving import SERVER
from kiosk.adapters.phone.slow_clients import ImpatientProtocol
from kiosk.adapters.phone.uploads import Uploads
from kiosk.adapters.phone.wire import MessageWriter

TOKEN_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""Of the empty token."""


class Hasty(ImpatientProtocol):
    head_s = 0.2


async def _answers(said: bytes) -> bytes:
    """What the page says to a client that says this much and then no more."""
    uploads = Uploads(TOKEN_HASH, MessageWriter(b"k" * 32, lambda _message: None))
    page = PhonePage("en", "Photo", "AAAA")
    server_of = PageServer(uploads, page, "http://127.0.0.1", quiet_s=0.2, whole_s=5)
    uploads.knows = lambda token: True  # type: ignore[method-assign]
    uploads.page_key = "k"
    server = uvicorn.Server(uvicorn.Config(server_of.app(), **{**SERVER, "http": Hasty}))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        reader, writer = await asyncio.open_connection(*listening.getsockname())
        writer.write(said)
        answer = await reader.read()
        writer.close()
        server.should_exit = True
        await serving
    return answer


@pytest.mark.req("T7")
@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (b"", b""),
        (b"GET /u/x HT", b""),
        (b"GET /u/x HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ", b""),
        (b"GET /x HTTP/1.1\r\nHost: other\r\n\r\nGET /u/x HT", b"HTTP/1.1 400"),
        (b"GET /x HTTP/1.1\r\nHost: other\r\nContent-Length: 9\r\n\r\nhalf", b"HTTP/1.1 400"),
        (
            b"POST /u/x?page=k HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 999\r\n"
            b"Content-Type: multipart/form-data; boundary=b\r\n\r\n--b",
            b"HTTP/1.1 408",
        ),
    ],
    ids=["silent", "half-a-line", "half-a-head", "half-a-second", "never-done", "half-a-file"],
)
def test_a_phone_that_stays_silent_is_cut(said: bytes, answered: bytes) -> None:
    answer = asyncio.run(_answers(said))
    assert answer[: len(answered) or None] == answered
