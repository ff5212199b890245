"""uvicorn's protocol with a deadline for a request's head: it has none of its own."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S: Final = 10.0
"""Seconds that a client may take from connecting to the end of its request's head."""


class ImpatientProtocol(H11Protocol):
    """Cuts a client that connects and then says nothing, or too little for too long."""

    head_s = HEAD_S

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._deadline = self.loop.call_later(self.head_s, transport.abort)

    def handle_events(self) -> None:
        super().handle_events()
        if self.cycle is not None:
            self._deadline.cancel()

    def connection_lost(self, exc: Exception | None) -> None:
        self._deadline.cancel()
        super().connection_lost(exc)


SERVER: Final[dict[str, Any]] = {
    "http": ImpatientProtocol,
    "loop": "asyncio",
    "ws": "none",
    "lifespan": "off",
    "log_config": None,
    "access_log": False,
    "server_header": False,
    "date_header": False,
    "proxy_headers": False,
    "limit_concurrency": 24,
    "backlog": 32,
    "timeout_keep_alive": 5,
    "timeout_graceful_shutdown": 1,
    "h11_max_incomplete_event_size": 16 * 1024,
}
"""How uvicorn is run."""
