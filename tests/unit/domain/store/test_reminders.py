"""Thresholds of expiry reminders."""

import pytest

from kiosk.domain.store.reminders import threshold
from tests.factories import TODAY, days


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("left", "expected"),
    [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, None)],
)
def test_the_nearest_threshold_that_has_come(left: int, expected: int | None) -> None:
    assert threshold(days(left), TODAY) == expected


def test_what_is_not_on_record_reaches_no_threshold() -> None:
    assert threshold(None, TODAY) is None
