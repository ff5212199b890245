"""S2, S5: the line board as staff see it, with a reminder before it goes stale."""

from datetime import timedelta
from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking
from kiosk.services.desk.desk_views import BoardView

REMIND_BEFORE: Final = timedelta(minutes=10)


def see_board(ports: Ports, actor: Actor) -> BoardView:
    """What the board says, how old it is, and whether it is time to check the line again."""
    actor.require(Action.SET_LINE_BOARD)
    with looking(ports) as (uow, at):
        board = uow.board.line()
    age = None if board.updated_at is None else max(timedelta(0), at.now - board.updated_at)
    return BoardView(
        line=board.line,
        shown=board.seen_at(at.now, at.policy),
        minutes=board.minutes,
        patients=board.patients,
        adult_use=board.adult_use,
        updated_at=board.updated_at and ports.clock.local(board.updated_at),
        age_minutes=None if age is None else int(age.total_seconds() // 60),
        remind=age is None or age >= at.policy.line_stale - REMIND_BEFORE,
    )
