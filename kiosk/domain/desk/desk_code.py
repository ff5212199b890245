"""Codes that a page shows and a staff member types, and what each one lets staff do."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

LENGTH: Final = 6
"""Thirty bits: enough to tell live codes apart; without a staff member's PIN it opens nothing."""
CONFIRM_LIFE: Final = timedelta(hours=1)
"""Longer than a session, so that a code never expires while its page is on the screen (ours)."""


class Purpose(StrEnum):
    """What staff do with a code."""

    CONFIRM = "confirm"
    UNLOCK = "unlock"


@dataclass(frozen=True)
class DeskCode:
    """A code and what it is for, until a point in steady time.

    `subjects` is the account's id to confirm, or the hashes of all counts that locked together.
    """

    code: str
    purpose: Purpose
    subjects: tuple[bytes, ...]
    expires_at: datetime
