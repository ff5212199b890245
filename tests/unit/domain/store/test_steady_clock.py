"""Steady time: it runs as time does, whatever is done to the wall clock."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.store.steady_clock import ClockMark, Reading, next_mark
from tests.factories import NOW

SECOND = timedelta(seconds=1)
YEAR = timedelta(days=365)


def reading(wall: timedelta = timedelta(0), ticks: float = 100.0, boot: str = "one") -> Reading:
    return Reading(NOW + wall, ticks, boot)


def test_it_starts_with_the_wall() -> None:
    assert next_mark(reading(), None, None) == ClockMark(reading(), NOW)


def test_a_kiosk_that_comes_later_starts_where_the_others_are() -> None:
    assert next_mark(reading(-YEAR), None, NOW).steady == NOW
    assert next_mark(reading(YEAR), None, NOW).steady == NOW + YEAR


@pytest.mark.parametrize("moved", [timedelta(0), -YEAR, YEAR, -SECOND])
def test_within_one_boot_a_moved_wall_changes_nothing(moved: timedelta) -> None:
    mark = next_mark(reading(), None, None)
    assert next_mark(reading(moved, ticks=107.5), mark, NOW).steady == NOW + 7.5 * SECOND


@pytest.mark.parametrize(
    ("wall", "ticks", "boot", "passed"),
    [
        (60 * SECOND, 3.0, "two", 60 * SECOND),
        (-YEAR, 500.0, "two", 0 * SECOND),
        (9 * SECOND, 1.0, "one", 9 * SECOND),
    ],
)
def test_after_a_restart_also_under_the_same_name_the_wall_tells_how_long_it_took(
    wall: timedelta, ticks: float, boot: str, passed: timedelta
) -> None:
    mark = next_mark(reading(), None, None)
    assert next_mark(reading(wall, ticks, boot), mark, NOW).steady == NOW + passed


@given(
    st.lists(
        st.tuples(st.timedeltas(-YEAR, YEAR), st.floats(0, 1e6), st.sampled_from(["one", "two"])),
        max_size=30,
    )
)
def test_it_never_goes_back(seen: list[tuple[timedelta, float, str]]) -> None:
    mark = next_mark(reading(), None, None)
    for wall, ticks, boot in seen:
        following = next_mark(reading(wall, ticks, boot), mark, mark.steady)
        assert following.steady >= mark.steady
        mark = following
