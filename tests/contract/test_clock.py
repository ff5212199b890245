"""What every clock promises, checked against the machine's, the moved one and the fake."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.clock import ShiftedClock, SystemClock, clock_of
from kiosk.errors import ErrorCode
from kiosk.ports.clock import Clock
from kiosk.settings import Settings, parse
from tests.fakes.clock import FakeClock
from tests.refusals import refusal_of

NEW_YORK = "America/New_York"
STARTS = datetime(2026, 11, 20, 10, 36)  # noqa: DTZ001 - a local time, as settings give it
BEGAN = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)

CLOCKS: dict[str, Callable[[], Clock]] = {
    "system": lambda: SystemClock(NEW_YORK),
    "shifted": lambda: ShiftedClock(NEW_YORK, STARTS, BEGAN),
    "fake": FakeClock,
}


@pytest.fixture(params=CLOCKS)
def clock(request: pytest.FixtureRequest) -> Clock:
    return CLOCKS[request.param]()


def settings(**demo: str) -> Settings:
    return parse({"demo": demo, "kiosk": {"time_zone": NEW_YORK}}, Path("config.toml"))


def test_now_is_utc_and_durations_never_go_back(clock: Clock) -> None:
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic() <= clock.monotonic()


def test_local_time_is_the_store_s_also_in_summer(clock: Clock) -> None:
    local = clock.local(datetime(2026, 11, 21, 3, 36, tzinfo=UTC))
    assert (local.date(), local.hour, local.minute) == (date(2026, 11, 20), 22, 36)
    assert clock.local(datetime(2026, 7, 1, 12, 0, tzinfo=UTC)).hour == 8


def test_today_is_the_store_s_day(clock: Clock) -> None:
    before, today, after = clock.now(), clock.today(), clock.now()

    assert clock.local(before).date() <= today <= clock.local(after).date()


def test_a_moved_clock_runs_beside_the_machine_s() -> None:
    real, moved = SystemClock(NEW_YORK), ShiftedClock(NEW_YORK, STARTS, BEGAN)
    shift = datetime(2026, 11, 20, 15, 36, tzinfo=UTC) - BEGAN

    before, shown, after = real.now(), moved.now(), real.now()

    assert before + shift <= shown <= after + shift


def test_settings_of_a_demonstration_give_the_moved_clock_and_others_the_machine_s() -> None:
    assert type(clock_of(settings())) is SystemClock
    made = clock_of(settings(starts_at="2026-11-20T10:36:00", began_at="2026-11-22T02:00:00Z"))
    same = ShiftedClock(NEW_YORK, STARTS, BEGAN)
    before, shown, after = same.now(), made.now(), same.now()
    assert before <= shown <= after


@pytest.mark.parametrize(
    ("key", "demo"),
    [
        ("demo.began_at", {"starts_at": "2026-11-20T10:36:00"}),
        ("demo.starts_at", {"began_at": "2026-11-22T02:00:00Z"}),
        ("demo.starts_at", {"starts_at": "9999-12-31T23:59", "began_at": "2026-11-22T02:00Z"}),
        ("demo.began_at", {"starts_at": "2026-11-20T10:36", "began_at": "0001-01-01T00:00Z"}),
        ("demo.starts_at", {"starts_at": "Friday", "began_at": "2026-11-22T02:00:00Z"}),
        ("demo.starts_at", {"starts_at": "2026-11-20T10:36Z", "began_at": "2026-11-22T02:00Z"}),
        ("demo.began_at", {"starts_at": "2026-11-20T10:36", "began_at": "2026-11-22T02:00"}),
    ],
)
def test_a_time_that_cannot_be_read_is_named(key: str, demo: dict[str, str]) -> None:
    raised = refusal_of(clock_of, settings(**demo))

    assert raised.code is ErrorCode.SETTINGS_VALUE
    assert raised.facts["key"] == key


@pytest.mark.parametrize("zone", ["Boston", "", "../etc/passwd"])
def test_an_unknown_time_zone_is_named(zone: str) -> None:
    raised = refusal_of(SystemClock, zone)

    assert raised.code is ErrorCode.SETTINGS_VALUE
    assert raised.facts["key"] == "kiosk.time_zone"
