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
def test_a_fresh_update_is_shown(line: Line) -> None:
    board = LineBoard(line, NOW, minutes=10)
    assert board.seen_at(NOW, POLICY) is line
    assert board.seen_at(NOW + HOUR - SECOND, POLICY) is line


@pytest.mark.req("S2")
def test_after_sixty_minutes_the_line_is_not_known() -> None:
    assert LineBoard(Line.NONE, NOW).seen_at(NOW + HOUR, POLICY) is Line.UNKNOWN


@pytest.mark.req("S2")
def test_a_board_never_set_is_not_known() -> None:
    assert LineBoard(Line.NONE).seen_at(NOW, POLICY) is Line.UNKNOWN


def test_an_update_from_the_future_is_not_believed() -> None:
    assert LineBoard(Line.NONE, NOW).seen_at(NOW - SECOND, POLICY) is Line.UNKNOWN


def test_the_hour_follows_the_policy() -> None:
    policy = Policy(line_stale=timedelta(minutes=5))
    assert LineBoard(Line.LONG, NOW).seen_at(NOW + 5 * timedelta(minutes=1), policy) is Line.UNKNOWN
