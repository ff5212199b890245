"""S2: the board shows what staff said, for an hour."""

from datetime import timedelta

import pytest

from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.policy import Policy
from tests.factories import NOW, POLICY

SECOND = timedelta(seconds=1)
HOUR = timedelta(minutes=60)


@pytest.mark.req("S2")
@pytest.mark.parametrize("line", list(Line))
def test_a_line_is_shown_for_an_hour_or_as_long_as_the_policy_says(line: Line) -> None:
    board = LineBoard(line, NOW, minutes=10)
    for later, seen in ((-SECOND, Line.UNKNOWN), (0 * SECOND, line), (HOUR - SECOND, line)):
        assert board.seen_at(NOW + later, POLICY) is seen
    assert board.seen_at(NOW + HOUR, POLICY) is Line.UNKNOWN
    policy = Policy(line_stale=timedelta(minutes=5))
    assert board.seen_at(NOW + timedelta(minutes=5), policy) is Line.UNKNOWN
    assert LineBoard(line).seen_at(NOW, POLICY) is Line.UNKNOWN
