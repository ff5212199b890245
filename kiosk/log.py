"""JSON lines to standard error or a file, with an allow-list of fields and no personal data."""

import json
import logging
from datetime import UTC, datetime
from typing import Final

LOGGER_NAME: Final = "kiosk"
FIELDS: Final = frozenset(
    {
        "action",
        "attempt",
        "code",
        "count",
        "device",
        "event",
        "exit_code",
        "id",
        "kind",
        "outbox_id",
        "pid",
        "process",
        "record_id",
        "reference",
        "seconds",
        "step",
        "table",
        "topic",
        "where",
    }
)


class JsonFormatter(logging.Formatter):
    """One JSON object a record: the constant message and the allowed extra fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Format a record; arguments and unknown fields are left out, never printed."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "message": str(record.msg),
        }
        line |= {name: str(value) for name, value in vars(record).items() if name in FIELDS}
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            line["where"] = _where(record)
        return json.dumps(line)


def _where(record: logging.LogRecord) -> str:
    """Files and lines of the traceback, without the values that an exception text could contain."""
    places: list[str] = []
    trace = record.exc_info[2] if record.exc_info else None
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places)


def logger() -> logging.Logger:
    """The product's logger; it propagates, so that tests see every record."""
    return logging.getLogger(LOGGER_NAME)


def log_to_stderr() -> None:
    """Send the product's log to standard error as JSON lines (warnings and worse)."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.getLogger().handlers = [handler]
    logging.getLogger().setLevel(logging.WARNING)
