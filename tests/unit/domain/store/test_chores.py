"""Daily chores: due once a day, whatever the clock does."""

from datetime import timedelta

import pytest

from kiosk.domain.store.chores import due
from tests.factories import NOW


@pytest.mark.parametrize(
    ("hours", "expected"), [(0, False), (23, False), (24, True), (-1, True), (-48, True)]
)
def test_a_chore_is_due_after_a_day_or_a_clock_set_back(hours: int, expected: bool) -> None:
    assert due(NOW, NOW + timedelta(hours=hours)) is expected
    assert due(None, NOW)
