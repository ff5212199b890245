"""Regular work, by the name under which the database keeps when it was last done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

BACKUP: Final = "backup"
REMIND: Final = "remind"
PURGE: Final = "purge"
SETTLE: Final = "settle"
"""Part of the purge: designations learn that the drafts they wait for have expired."""
FORGET_CODES: Final = "forget_codes"
"""Part of the purge: expired codes to confirm an address."""
FAULT: Final = "fault"
"""The code of a record that our own program failed on."""
MAIL_HEADS: Final = "mail_heads"
EVERY: Final = timedelta(days=1)
"""How often the courier reminds, purges, and emails the heads of the audit trail."""


def due(done_at: datetime | None, now: datetime) -> bool:
    """True when a daily chore is due again; a clock set back does not delay it."""
    return done_at is None or not timedelta(0) <= now - done_at < EVERY


@dataclass(frozen=True)
class RecordFault:
    """A record that a chore could not work on when it was last done."""

    record_id: UUID
    chore: str
    code: str
    seen_at: datetime
