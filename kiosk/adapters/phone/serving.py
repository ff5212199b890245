"""How uvicorn is run, and what every answer carries."""

from typing import Any, Final

from kiosk.adapters.machine.listening import BACKLOG
from kiosk.adapters.phone.slow_clients import ImpatientProtocol

HEADERS: Final = [
    ("content-security-policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob:; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    ("cache-control", "no-store"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-robots-tag", "noindex"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
]  # fmt: skip
SERVER: Final[dict[str, Any]] = {
    "http": ImpatientProtocol,
    "headers": HEADERS,
    "loop": "asyncio",
    "ws": "none",
    "lifespan": "off",
    "log_config": None,
    "access_log": False,
    "server_header": False,
    "date_header": False,
    "proxy_headers": False,
    "limit_concurrency": 24,
    "backlog": BACKLOG,
    "timeout_keep_alive": 5,
    "timeout_graceful_shutdown": 1,
    "h11_max_incomplete_event_size": 16 * 1024,
}
