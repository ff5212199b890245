"""How long a staff member stays unlocked: 30 minutes without a touch, 12 hours at most.

VotingWorks has published the same limits for its machines. Times are monotonic seconds.
"""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.domain.people.roles import Actor

IDLE_S: Final = 30 * 60
LONGEST_S: Final = 12 * 60 * 60


@dataclass(frozen=True)
class StaffSession:
    """A verified staff member at a desk, since when, and when they last touched anything."""

    actor: Actor
    began: float
    touched: float

    @classmethod
    def begin(cls, actor: Actor, now: float) -> "StaffSession":
        """A session that starts now."""
        return cls(actor, now, now)

    def touch(self, now: float) -> "StaffSession":
        """The session after a key or a tap; one that has ended stays ended."""
        return self if self.ended(now) else replace(self, touched=now)

    def ended(self, now: float) -> bool:
        """True once the PIN must be asked for again."""
        return self.seconds_left(now) <= 0

    def seconds_left(self, now: float) -> float:
        """Seconds until it ends on its own if no one touches anything; 0 or less once ended."""
        return min(self.touched + IDLE_S, self.began + LONGEST_S) - now
