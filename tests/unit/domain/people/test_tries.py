"""Wrong tries: the lock of identities and the ladder of log-on waits."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.domain.people.tries import (
    Tries,
    locked_at,
    wrong_identity,
    wrong_log_on,
    wrong_pin_at_kiosk,
    wrong_today,
)
from kiosk.domain.store.policy import Policy
from tests.factories import NOW, POLICY

FRESH = Tries(b"subject")
MINUTE = timedelta(minutes=1)


def wrong_five_times(now: datetime = NOW) -> Tries:
    tries = FRESH
    for _ in range(POLICY.identity_tries):
        tries = wrong_identity(tries, now, POLICY.identity_tries, POLICY)
    return tries


@pytest.mark.req("R3")
def test_the_fifth_wrong_identity_locks_for_fifteen_minutes() -> None:
    tries = FRESH
    for count in range(5):
        assert (tries.wrong, tries.locked(NOW), tries.seconds_left(NOW)) == (count, False, 0)
        tries = wrong_identity(tries, NOW, 5, POLICY)
    assert (tries.locked(NOW), tries.seconds_left(NOW)) == (True, 15 * 60)
    assert tries.locked(NOW - timedelta(days=365))
    assert tries.seconds_left(NOW + 15 * MINUTE - timedelta(milliseconds=1)) == 1
    assert not tries.locked(NOW + 15 * MINUTE)
    assert tries.seconds_left(NOW + 15 * MINUTE) == 0


@pytest.mark.req("R3")
def test_fifteen_quiet_minutes_clear_the_count() -> None:
    four = FRESH
    for _ in range(4):
        four = wrong_identity(four, NOW, 5, POLICY)
    assert wrong_identity(four, NOW + 15 * MINUTE, 5, POLICY).wrong == 1
    assert wrong_identity(four, NOW + 14 * MINUTE, 5, POLICY).locked(NOW + 14 * MINUTE)
    after_lock = wrong_identity(wrong_five_times(), NOW + 15 * MINUTE, 5, POLICY)
    assert (after_lock.wrong, after_lock.locked(NOW + 15 * MINUTE)) == (1, False)


@pytest.mark.req("R2", "T12")
def test_a_log_on_waits_from_the_fifth_wrong_password_and_twice_as_long_each_time() -> None:
    tries, waits = FRESH, []
    for _ in range(14):
        tries = wrong_log_on(tries, NOW, POLICY)
        waits.append(tries.seconds_left(NOW))
    assert waits == [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert wrong_log_on(Tries(b"", wrong=100_000), NOW, POLICY).seconds_left(NOW) == 3600
    strict = Policy(log_on_tries=1, log_on_wait=timedelta(seconds=2))
    assert wrong_log_on(FRESH, NOW, strict).seconds_left(NOW) == 2


@pytest.mark.req("C7")
def test_the_wrong_tries_of_a_day_are_counted_from_its_first_moment() -> None:
    began = NOW - MINUTE
    yesterday = replace(FRESH, wrong=4, last_at=began - timedelta(microseconds=1))
    assert wrong_today(yesterday, NOW, began).wrong == 1
    assert wrong_today(replace(yesterday, last_at=began), NOW, began).wrong == 5
    assert wrong_today(FRESH, NOW, began).wrong == 1


@pytest.mark.req("C7")
def test_a_count_locks_at_its_limit() -> None:
    four, until = replace(FRESH, wrong=4), NOW + MINUTE
    assert locked_at(four, 5, until) == four
    assert locked_at(replace(four, wrong=5), 5, until).locked(NOW)


@pytest.mark.req("C7")
def test_a_kiosk_s_wait_for_wrong_pins_doubles_up_to_its_most() -> None:
    tries, waits = FRESH, []
    for _ in range(13):
        tries = wrong_pin_at_kiosk(tries, NOW, POLICY)
        waits.append(tries.seconds_left(NOW))
    assert waits == [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]
    hour = timedelta(hours=1)
    assert wrong_pin_at_kiosk(tries, NOW + hour - timedelta(seconds=1), POLICY).wrong == 14
    assert wrong_pin_at_kiosk(tries, NOW + hour, POLICY).wrong == 1
