"""Locks keep their length when the clock is set, at a restart, and at a second kiosk."""

from datetime import timedelta

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.errors import ErrorCode
from kiosk.services.account.create_account import confirm_account, create_account, send_code_again
from kiosk.services.account.log_on import log_on
from tests.factories import NOW
from tests.fakes.clock import FakeClock
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import CODE, PASSWORD

SECOND = timedelta(seconds=1)
YEAR = timedelta(days=365)


def wait(ports: FakePorts, password: str = "wrong") -> int:
    """The seconds that a try is told to wait; 0 for just a wrong password."""
    refused = refusal_of(log_on, ports, VISITOR, "maria", password, "en")
    return int(refused.facts.get("seconds", 0))


@pytest.fixture
def locked(ports: FakePorts, account: Actor) -> FakePorts:
    """Maria's log-on has just been locked for 15 s."""
    assert [wait(ports) for _ in range(5)] == [0, 0, 0, 0, 15]
    return ports


@pytest.mark.req("R2")
@pytest.mark.parametrize("moved", [-YEAR, YEAR, -SECOND, timedelta(hours=-1)])
def test_a_clock_set_in_a_lock_leaves_it_its_length(locked: FakePorts, moved: timedelta) -> None:
    locked.clock.advance(5 * SECOND)
    locked.clock.moment += moved
    assert wait(locked, PASSWORD) == 10
    locked.clock.advance(9 * SECOND)
    assert wait(locked, PASSWORD) == 1
    locked.clock.advance(SECOND)
    assert log_on(locked, VISITOR, "maria", PASSWORD, "en").confirmed


@pytest.mark.req("R2")
@pytest.mark.parametrize(("passed", "back", "left"), [(6, 0, 9), (0, 365, 15)])
def test_a_lock_outlives_a_restart_also_with_the_clock_set_back(
    locked: FakePorts, passed: int, back: int, left: int
) -> None:
    locked.clock.advance(passed * SECOND)
    locked.clock.restart("boot-2")
    locked.clock.set_back(timedelta(days=back))
    assert wait(locked, PASSWORD) == left
    locked.clock.advance(left * SECOND)
    assert log_on(locked, VISITOR, "maria", PASSWORD, "en").confirmed


@pytest.mark.req("R2")
@pytest.mark.parametrize("skew", [-YEAR, timedelta(0), timedelta(minutes=-3)])
def test_a_lock_holds_at_a_second_kiosk(locked: FakePorts, skew: timedelta) -> None:
    second = FakePorts(kiosk_id="K4", clock=FakeClock(NOW + skew, seconds=7.0, run="other"))
    second.database = locked.database
    assert wait(second, PASSWORD) == 15
    for clock in (locked.clock, second.clock):
        clock.advance(15 * SECOND)
    assert log_on(second, VISITOR, "maria", PASSWORD, "en").confirmed


@pytest.mark.req("R2")
@pytest.mark.parametrize("moved", [-YEAR, YEAR])
def test_a_code_lives_its_quarter_of_an_hour_whatever_the_clock_says(
    ports: FakePorts, moved: timedelta
) -> None:
    ports.random.next_codes = [CODE]
    made = create_account(ports, VISITOR, "m@example.org", "maria", PASSWORD, "en").actor
    ports.clock.moment += moved
    assert send_code_again(ports, made, "en").seconds == 30
    image = ports.database.image()
    ports.clock.advance(timedelta(minutes=15) - SECOND)
    assert confirm_account(ports, made, CODE).confirmed
    ports.database.load(image)
    ports.clock.advance(timedelta(minutes=1))
    ports.clock.set_back(timedelta(minutes=10))
    assert refusal_of(confirm_account, ports, made, CODE).code is ErrorCode.CODE_EXPIRED
