"""What is counted: when each counter locks, for how long, and when it is cleared."""

from datetime import datetime, timedelta
from typing import Final

import pytest

from kiosk.domain.people.tries import UNTIL_STAFF, Rule, StoreDay, Tries
from kiosk.domain.people.try_counters import Counter, rules
from kiosk.domain.store.policy_rules import LIMITS
from kiosk.domain.store.retention import TRIES_KEPT
from tests.factories import NOW, POLICY

FRESH: Final = Tries(b"subject")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TICK: Final = timedelta(microseconds=1)
BEGAN, ENDS = NOW - 10 * HOUR, NOW + 14 * HOUR
TOMORROW: Final = ENDS - NOW
QUARTER: Final = 15 * MINUTE
PASSWORDS: Final = (15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600)
PINS: Final = (15, 30, 60, 120, 240, 480, 900, 900)
BY_THE_DAY: Final = None
TABLE: Final[dict[Counter, tuple[int, tuple[timedelta, ...], timedelta | None]]] = {
    Counter.IDENTITY_ACCOUNT: (5, (QUARTER, QUARTER), QUARTER),
    Counter.IDENTITY_PERSON: (5, (QUARTER, QUARTER), QUARTER),
    Counter.IDENTITY_PERSON_DAY: (10, (UNTIL_STAFF, UNTIL_STAFF), DAY),
    Counter.IDENTITY_KIOSK: (20, (QUARTER, QUARTER), QUARTER),
    Counter.LOG_ON: (5, tuple(timedelta(seconds=each) for each in PASSWORDS), DAY),
    Counter.STAFF: (5, tuple(timedelta(seconds=each) for each in PASSWORDS), DAY),
    Counter.CODE: (5, (TOMORROW, TOMORROW), BY_THE_DAY),
    Counter.PIN_ACCOUNT: (5, (TOMORROW, TOMORROW), BY_THE_DAY),
    Counter.PIN_KIOSK: (5, tuple(timedelta(seconds=each) for each in PINS), HOUR),
    Counter.PIN_STORE: (10, (UNTIL_STAFF, UNTIL_STAFF), BY_THE_DAY),
    Counter.PIN_STORE_DAY: (100, (UNTIL_STAFF, UNTIL_STAFF), BY_THE_DAY),
    Counter.MAIL_PERSON: (10, (TOMORROW, TOMORROW), BY_THE_DAY),
    Counter.MAIL_ADDRESS: (5, (TOMORROW, TOMORROW), BY_THE_DAY),
    Counter.MAIL_KIOSK: (200, (TOMORROW, TOMORROW), BY_THE_DAY),
}
"""The try that locks first, the locks from there on, and what it takes to be cleared."""


def day_at(now: datetime) -> StoreDay:
    return StoreDay(now, BEGAN, ENDS) if now < ENDS else StoreDay(now, ENDS, ENDS + DAY)


def counted(rule: Rule, times: int) -> Tries:
    tries = FRESH
    for _ in range(times):
        tries = rule.counted(tries, day_at(NOW))
    return tries


@pytest.mark.req("R2", "R3", "C7", "T8", "T12")
@pytest.mark.parametrize("counter", Counter)
def test_each_counter_locks_and_forgets_as_the_table_says(counter: Counter) -> None:
    most, locks, memory = TABLE[counter]
    rule = rules(POLICY)[counter]
    before = counted(rule, most - 1)
    assert (before.wrong, before.locked(NOW), before.seconds_left(NOW)) == (most - 1, False, 0)
    for number, lock in enumerate(locks):
        tries = counted(rule, most + number)
        assert tries.locked_until == NOW + lock
        assert tries.waits_for_staff(NOW) is (lock is UNTIL_STAFF)
        assert tries.unlocked().locked_until is None
    forgotten_at = ENDS if memory is None else NOW + memory
    assert rule.counted(before, day_at(forgotten_at - TICK)).wrong == most
    assert rule.counted(before, day_at(forgotten_at)).wrong == 1
    assert counted(rule, 100_000).locked_until == NOW + locks[-1]


def test_a_lock_ends_at_its_moment_and_a_clock_set_back_does_not_end_it() -> None:
    locked = counted(rules(POLICY)[Counter.IDENTITY_PERSON], 5)
    assert locked.locked(NOW - 365 * DAY)
    assert locked.seconds_left(NOW + QUARTER - timedelta(milliseconds=1)) == 1
    assert not locked.locked(NOW + QUARTER)
    assert locked.seconds_left(NOW + QUARTER) == 0


def test_counts_are_kept_longer_than_any_rule_remembers_them() -> None:
    longest = max(LIMITS[name][1] or 0 for name in LIMITS if name.endswith(("_quiet", "_lock")))
    assert timedelta(seconds=longest) < TRIES_KEPT
    assert TRIES_KEPT > 25 * HOUR
