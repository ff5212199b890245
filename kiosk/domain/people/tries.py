"""Wrong tries and what they cost: a lock for identities and PINs, a growing wait for log-on."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.store.policy import Policy


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
    """Count one wrong identity; the limit locks, a lock time without tries clears it (R3)."""
    wrong = 1 if _quiet(tries, now, policy.identity_lock) else tries.wrong + 1
    locked_until = now + policy.identity_lock if wrong >= limit else None
    return replace(tries, wrong=wrong, last_at=now, locked_until=locked_until)


def wrong_log_on(tries: Tries, now: datetime, policy: Policy) -> Tries:
    """Count one wrong password: five are free, then waits double from 15 s up to an hour (T12)."""
    wrong = tries.wrong + 1
    wait = _wait(wrong - policy.log_on_tries, policy.log_on_wait, policy.log_on_wait_most)
    return replace(tries, wrong=wrong, last_at=now, locked_until=now + wait if wait else None)


def wrong_pin_at_kiosk(tries: Tries, now: datetime, policy: Policy) -> Tries:
    """Count one wrong caregiver PIN at a kiosk: a few are free, then waits double (C7)."""
    wrong = 1 if _quiet(tries, now, policy.caregiver_pin_quiet) else tries.wrong + 1
    beyond = wrong - policy.caregiver_pin_tries_kiosk
    wait = _wait(beyond, policy.caregiver_pin_wait, policy.caregiver_pin_wait_most)
    return replace(tries, wrong=wrong, last_at=now, locked_until=now + wait if wait else None)


def wrong_today(tries: Tries, now: datetime, began: datetime) -> Tries:
    """Count one wrong try on the day that began at this time; earlier days are forgotten (C7)."""
    today = tries.last_at is not None and tries.last_at >= began
    return replace(tries, wrong=tries.wrong + 1 if today else 1, last_at=now, locked_until=None)


def locked_at(tries: Tries, limit: int, until: datetime) -> Tries:
    """The count, locked until this time once it has reached the limit."""
    return replace(tries, locked_until=until) if tries.wrong >= limit else tries


def _wait(beyond: int, first: timedelta, most: timedelta) -> timedelta | None:
    """Doubles with each try beyond the free ones; None before the first of them."""
    return None if beyond < 0 else min(first * 2 ** min(beyond, 16), most)


def _quiet(tries: Tries, now: datetime, span: timedelta) -> bool:
    return tries.last_at is None or now - tries.last_at >= span
