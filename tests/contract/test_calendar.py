"""What every calendar promises, checked against Massachusetts' own and the fake."""

from datetime import date

import pytest

from kiosk.adapters.calendar.massachusetts import MassachusettsCalendar
from kiosk.ports.clock import Calendar
from tests.fakes.calendar import FakeCalendar

FRIDAY = date(2026, 11, 20)
THANKSGIVING = date(2026, 11, 26)


@pytest.fixture(params=["massachusetts", "fake"])
def calendar(request: pytest.FixtureRequest) -> Calendar:
    if request.param == "massachusetts":
        return MassachusettsCalendar()
    return FakeCalendar(frozenset({THANKSGIVING}))


@pytest.mark.req("R11")
@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, date(2026, 11, 23)),
        (FRIDAY, 3, date(2026, 11, 25)),
        (FRIDAY, 4, date(2026, 11, 27)),
        (FRIDAY, 5, date(2026, 11, 30)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 22), 1, date(2026, 11, 23)),
    ],
)
def test_weekends_and_holidays_do_not_count_and_days_are_counted_forward_only(
    calendar: Calendar, start: date, days: int, expected: date
) -> None:
    assert calendar.add_business_days(start, days) == expected
    with pytest.raises(ValueError, match="forward"):
        calendar.add_business_days(start, -1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (date(2026, 4, 17), date(2026, 4, 21)),  # Patriots' Day, a holiday of this state
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 12, 31), date(2027, 1, 4)),
        (date(2027, 7, 2), date(2027, 7, 6)),  # Independence Day on a Sunday is observed on Monday
    ],
)
def test_the_state_s_holidays_are_known_in_every_year(before: date, after: date) -> None:
    assert MassachusettsCalendar().add_business_days(before, 1) == after
