"""Tries that are counted, and what they cost: a wait, or a lock that only staff end.

Time and staff clear a count; one's own right try never does. It would pay for guesses at
others.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

UNTIL_STAFF: Final = timedelta(days=3650)
"""A lock that lasts longer than any attacker could wait."""
_DOUBLINGS: Final = 16


@dataclass(frozen=True)
class Tries:
    """The tries counted against one subject (a keyed hash of account, person or kiosk)."""

    subject: bytes
    wrong: int = 0
    last_at: datetime | None = None
    locked_until: datetime | None = None

    def locked(self, now: datetime) -> bool:
        """True while the subject has to wait."""
        return self.locked_until is not None and now < self.locked_until

    def seconds_left(self, now: datetime) -> int:
        """Whole seconds to wait, at least 1 while locked and 0 when not."""
        if self.locked_until is None or not self.locked(now):
            return 0
        return max(1, round((self.locked_until - now).total_seconds()))

    def unlocked(self) -> "Tries":
        """The count without its lock."""
        return replace(self, locked_until=None)

    def waits_for_staff(self, now: datetime) -> bool:
        """True while only staff can end the lock."""
        return self.seconds_left(now) > UNTIL_STAFF.total_seconds() / 2


@dataclass(frozen=True)
class StoreDay:
    """A moment, and the store's calendar day around it, in steady time."""

    now: datetime
    began: datetime
    ends: datetime


@dataclass(frozen=True)
class Rule:
    """How many tries a subject has, what the last of them costs, and how long they count."""

    most: int
    """This try locks, and each one after it."""
    wait: timedelta | None = None
    """The first lock; None lasts until the store's next day."""
    longest: timedelta | None = None
    """Each further lock is twice as long, up to this; None keeps them all as long as the first."""
    memory: timedelta | None = None
    """This long without a try clears them; None clears them at the end of the store's day."""

    def counted(self, tries: Tries, day: StoreDay) -> Tries:
        """The count with one more try, locked if that was one too many."""
        wrong = 1 if self._forgotten(tries, day) else tries.wrong + 1
        until = self._until(wrong - self.most, day) if wrong >= self.most else None
        return replace(tries, wrong=wrong, last_at=day.now, locked_until=until)

    def _forgotten(self, tries: Tries, day: StoreDay) -> bool:
        if tries.last_at is None:
            return True
        if self.memory is None:
            return tries.last_at < day.began
        return day.now - tries.last_at >= self.memory

    def _until(self, beyond: int, day: StoreDay) -> datetime:
        if self.wait is None:
            return day.ends
        doubled: timedelta = self.wait * 2 ** min(beyond, _DOUBLINGS)
        return day.now + min(doubled, self.longest or self.wait)
