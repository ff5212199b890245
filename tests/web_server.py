"""A real HTTP server on loopback that answers as it is told, and the two services of the API."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final, Self
from uuid import UUID

from tests.certificates import server_context
from tests.openapi import complaints

TOKEN: Final = "a-token-of-the-service"
JSON: Final = "application/json"


@dataclass
class Talk:
    """One request, and the way to answer it."""

    handler: BaseHTTPRequestHandler
    content: bytes

    @property
    def asked(self) -> str:
        """Method and address."""
        return f"{self.handler.command} {self.handler.path}"

    @property
    def may(self) -> bool:
        """Whether it carries the token."""
        return self.handler.headers["Authorization"] == f"Bearer {TOKEN}"

    @property
    def key(self) -> str:
        """Its Idempotency-Key."""
        return self.handler.headers["Idempotency-Key"] or ""

    def say(self, status: int, content: bytes = b"", kind: str = JSON, **headers: str) -> None:
        """A whole answer."""
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, value)
        self.handler.send_header("Content-Type", kind)
        self.handler.send_header("Content-Length", str(len(content)))
        self.handler.end_headers()
        self.handler.wfile.write(content)

    def raw(self, *parts: bytes) -> None:
        """These bytes, whatever they are, and the end."""
        for part in parts:
            self.handler.wfile.write(part)
            self.handler.wfile.flush()
        self.handler.close_connection = True

    def drip(self, first: bytes, each: bytes) -> None:
        """Bytes without an end, until nobody listens any more."""
        try:
            self.raw(first)
            while True:
                self.raw(each)
        except OSError:
            self.handler.close_connection = True


class WebServer:
    """Runs while it is the context; `talks` holds what it was asked, as a log would show it."""

    def __init__(self, answer: Callable[[Talk], None], certificate: Path | None = None) -> None:
        talks = self.talks = list[str]()

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                length = int(self.headers["Content-Length"] or 0)
                talk = Talk(self, self.rfile.read(length))
                talks.append(talk.asked)
                answer(talk)

            def do_GET(self) -> None:
                self._answer()

            def do_POST(self) -> None:
                self._answer()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """A client that goes in the middle is what is tested."""

        self._server = Server(("127.0.0.1", 0), Handler)
        scheme = "http"
        if certificate is not None:
            scheme = "https"
            context = server_context(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = f"{scheme}://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@dataclass
class RegistryService:
    """The service of docs/registry-api.json: takes each round once."""

    taken: dict[UUID, bytes] = field(default_factory=dict)

    def __call__(self, talk: Talk) -> None:
        if not talk.may:
            talk.say(401)
        elif talk.asked == "GET /ready":
            talk.say(204)
        elif talk.asked != "POST /submissions":
            talk.say(404)
        else:
            self._take(talk)

    def _take(self, talk: Talk) -> None:
        made = json.loads(talk.content)
        if complaints("Submission", made) or made["submission_id"] != talk.key:
            return talk.say(422)
        known = UUID(talk.key) in self.taken
        self.taken.setdefault(UUID(talk.key), talk.content)
        receipt = {name: made[name] for name in ("submission_id", "reference")}
        return talk.say(200 if known else 201, json.dumps(receipt).encode())


@dataclass
class RmvService:
    """The RMV's service of docs/registry-api.json: knows one person's photo, and can be down."""

    number: str
    born: str
    picture: bytes
    down: bool = False

    def __call__(self, talk: Talk) -> None:
        if self.down or not talk.may:
            talk.say(503 if self.down else 401)
        elif talk.asked == "GET /ready":
            talk.say(204)
        elif talk.asked != "POST /photo-requests":
            talk.say(404)
        else:
            asked = json.loads(talk.content)
            known = (self.number, self.born)
            if complaints("PhotoRequest", asked):
                talk.say(422)
            elif (_plain(asked["licence_number"]), asked["date_of_birth"]) == known:
                talk.say(200, self.picture, "image/jpeg")
            else:
                talk.say(204)


def _plain(number: str) -> str:
    return "".join(filter(str.isalnum, number.upper()))


def token_file(folder: Path) -> Path:
    """The token, alone in a file for its owner."""
    file = folder / "token"
    file.write_text(TOKEN + "\n")
    file.chmod(0o400)
    return file
