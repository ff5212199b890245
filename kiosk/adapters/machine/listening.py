"""Where the page for phones is heard."""

import socket
from typing import Final

BACKLOG: Final = 32


def listen_at(host: str, port: int) -> socket.socket:
    """Listen at an IPv4 or IPv6 address; `::` is every address of both."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server(
        (host, port), family=family, backlog=BACKLOG, dualstack_ipv6=host == "::"
    )
