"""What reports say of counted hours: weeks, days and hours that add up, kinds, medians."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.desk.hidden_cells import LEAST
from kiosk.domain.desk.report import Cell, Grain, Measure, first_day, reports_of
from kiosk.domain.store.tally import Tally

pytestmark = pytest.mark.req("S5")
NOW = datetime(2026, 11, 20, 22, 38, tzinfo=UTC)
"""A Friday."""


def busy(*hours: tuple[int, int]) -> list[Tally]:
    """So many visits today in an hour."""
    return [Tally(NOW.replace(hour=hour, minute=0), "", 0, count) for hour, count in hours]


def of(cells: Sequence[Cell]) -> dict[str, int | None]:
    return {cell.name: cell.value for cell in cells}


def test_hours_days_and_weeks_count_the_same() -> None:
    reports = reports_of(Measure.VISITS, NOW, busy((20, 22), (21, 15), (22, 8)))
    hours = of(reports[Grain.HOUR].spans)
    assert next(iter(hours)) == "2026-11-20T00:00"
    assert [hours[f"2026-11-20T{hour}:00"] for hour in (20, 21, 22)] == [22, 15, 8]
    days, weeks = of(reports[Grain.DAY].spans), of(reports[Grain.WEEK].spans)
    assert (min(days), max(days), days["2026-11-20"]) == ("2026-10-26", "2026-11-20", 45)
    assert (len(weeks), max(weeks), weeks["2026-11-16"]) == (53, "2026-11-16", 45)
    assert {report.total for report in reports.values()} == {45}


def test_what_happened_before_the_days_is_in_the_weeks_alone() -> None:
    before = Tally(datetime(2025, 12, 1, 9, tzinfo=UTC), "", 0, 30)
    reports = reports_of(Measure.RENEWALS, NOW, [before, *busy((20, 9), (21, 9))])
    assert of(reports[Grain.WEEK].spans)["2025-12-01"] == 30
    assert (reports[Grain.WEEK].total, reports[Grain.DAY].total) == (48, 18)
    assert str(first_day(date(2026, 11, 20))) == "2025-11-17"


def test_kinds_come_largest_first_and_hidden_ones_last() -> None:
    tallies = [Tally(NOW, kind, 0, count) for kind, count in (("a", 7), ("b", 12), ("c", 2))]
    tallies.append(Tally(NOW, "d", 0, 4))
    report = reports_of(Measure.PRINTS, NOW, tallies)[Grain.DAY]
    assert report.kinds == (Cell("b", 12), Cell("a", 7), Cell("c", None), Cell("d", None))
    assert report.total == 25
    stops = reports_of(Measure.STOPS, NOW, tallies)[Grain.DAY]
    assert (stops.spans, stops.kinds) == ((), report.kinds)


def test_a_kind_is_hidden_where_the_time_before_would_tell_a_small_count() -> None:
    earlier = [Tally(NOW - timedelta(weeks=9), kind, 0, 2) for kind in ("a", "b")]
    today = [Tally(NOW, kind, 0, 9) for kind in ("a", "b")]
    reports = reports_of(Measure.ERRORS, NOW, earlier + today)
    for kind in ("a", "b"):
        told = [of(reports[grain].kinds)[kind] for grain in (Grain.WEEK, Grain.DAY)]
        assert None in told


def test_the_median_is_the_time_that_half_of_them_took() -> None:
    times = [Tally(NOW, "photo", seconds, 1) for seconds in (10, 90, 20, 30, 40, 50)]
    few = [Tally(NOW, "review", seconds, 1) for seconds in (10, 20, 30, 40)]
    long_ago = [Tally(NOW - timedelta(days=90), "photo", 500, 9)]
    report = reports_of(Measure.STEP_TIMES, NOW, times + few + long_ago)[Grain.HOUR]
    assert report.kinds == (Cell("photo", 30), Cell("review", None))
    assert (report.spans, report.total) == ((), None)


def random_year(random: Random) -> Iterator[Tally]:
    for _ in range(random.randint(1, 60)):
        ago = timedelta(hours=random.choice((1, 30, 400, 8000)) * random.random())
        hour = (NOW - ago).replace(minute=0)
        yield Tally(hour, random.choice("abc"), 0, random.randint(1, 9))


@given(st.randoms(use_true_random=False))
def test_whatever_is_shown_adds_up_and_is_never_small(random: Random) -> None:
    tallies = [each for each in random_year(random) if each.hour.date() >= first_day(NOW.date())]
    reports = reports_of(Measure.ERRORS, NOW, tallies)
    for report in reports.values():
        values = [cell.value for cell in (*report.spans, *report.kinds)] + [report.total]
        assert all(value is None or value >= LEAST for value in values)
        for cells in (report.spans, report.kinds):
            seen = [cell.value for cell in cells if cell.value is not None]
            if report.total is not None:
                left = report.total - sum(seen)
                assert left == 0 or left >= LEAST
