"""Wrong tries and what they cost: a lock for identities, a growing wait for log-on."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.policy import Policy


@dataclass(frozen=True)
class Tries:
    """The wrong tries counted against one subject (a keyed hash of account, person or kiosk)."""

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


def wrong_identity(tries: Tries, now: datetime, limit: int, policy: Policy) -> Tries:
    """Count one wrong identity; the limit locks, and a quiet lock time clears the count (R3)."""
    wrong = 1 if _quiet(tries, now, policy.identity_lock) else tries.wrong + 1
    locked_until = now + policy.identity_lock if wrong >= limit else None
    return replace(tries, wrong=wrong, last_at=now, locked_until=locked_until)


def wrong_log_on(tries: Tries, now: datetime, policy: Policy) -> Tries:
    """Count one wrong password: five are free, then 15 s that double up to an hour (T12)."""
    wrong = tries.wrong + 1
    beyond = wrong - policy.log_on_tries
    if beyond < 0:
        return replace(tries, wrong=wrong, last_at=now, locked_until=None)
    wait: timedelta = min(policy.log_on_wait * 2 ** min(beyond, 16), policy.log_on_wait_most)
    return replace(tries, wrong=wrong, last_at=now, locked_until=now + wait)


def _quiet(tries: Tries, now: datetime, span: timedelta) -> bool:
    return tries.last_at is None or now - tries.last_at >= span
