"""The process of one slot's page: told on stdin, answers on stdout, ends with its stdin."""

import asyncio
import socket
import ssl
import sys
from contextlib import suppress

import uvicorn

from kiosk.adapters.machine.listening import listen_at
from kiosk.adapters.phone.confinement import confine
from kiosk.adapters.phone.page import PhonePage
from kiosk.adapters.phone.page_server import PageServer
from kiosk.adapters.phone.serving import SERVER
from kiosk.adapters.phone.uploads import Uploads
from kiosk.adapters.phone.wire import Kind, MessageWriter, Opening


def main() -> None:
    """Serve one page until stdin ends or its time is over."""
    opening = Opening.of(sys.stdin.buffer.readline())
    writer = MessageWriter(bytes.fromhex(opening.key), _write)
    listening = listen_at(opening.listen, opening.port)
    port = listening.getsockname()[1]
    page = PhonePage(opening.language, opening.title, opening.match_code)
    uploads = Uploads(opening.token_hash, writer)
    app = PageServer(uploads, page, opening.told_address(port)).app()
    config = uvicorn.Config(
        app,
        ssl_certfile=opening.certificate or None,
        ssl_keyfile=opening.certificate_key or None,
        **SERVER,
    )
    config.load()
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    confine()
    writer.say(Kind.LISTENING, str(port).encode())
    asyncio.run(_serve(uvicorn.Server(config), listening, opening.life_s))


async def _serve(server: uvicorn.Server, listening: socket.socket, life_s: float) -> None:
    loop = asyncio.get_running_loop()
    over = asyncio.Event()
    loop.add_reader(sys.stdin.fileno(), over.set)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    with suppress(TimeoutError):
        async with asyncio.timeout(life_s):
            await over.wait()
    server.should_exit = True
    await serving


def _write(message: bytes) -> None:
    sys.stdout.buffer.write(message)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
