"""Regular work, by the name under which the database keeps when it was last done."""

from datetime import datetime, timedelta
from typing import Final

BACKUP: Final = "backup"
REMIND: Final = "remind"
PURGE: Final = "purge"
MAIL_HEADS: Final = "mail_heads"
EVERY: Final = timedelta(days=1)
"""How often the courier reminds, purges, and mails the heads of the audit trail."""


def due(done_at: datetime | None, now: datetime) -> bool:
    """True when a daily chore is due again; a clock that was set back does not delay it."""
    return done_at is None or not timedelta(0) <= now - done_at < EVERY
