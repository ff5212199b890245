"""What is done once in a while, by the name under which the database keeps when it was."""

from datetime import datetime, timedelta
from typing import Final

BACKUP: Final = "backup"
REMIND: Final = "remind"
PURGE: Final = "purge"
EVERY: Final = timedelta(days=1)
"""How often the courier reminds and purges."""


def due(done_at: datetime | None, now: datetime) -> bool:
    """True when a daily chore is to be done again; a clock that was put back does not keep it."""
    return done_at is None or not timedelta(0) <= now - done_at < EVERY
