"""S2: what staff say about the line."""

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.line_board import Line, LineBoard, require_fit_board
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports


def set_line_board(
    ports: Ports,
    actor: Actor,
    line: Line,
    minutes: int | None = None,
    patients: str | None = None,
    adult_use: str | None = None,
) -> LineBoard:
    """Set the line now; a note that is not given stays as it is, an empty one is removed.

    Raises LINE_MINUTES or LINE_NOTE for what the home screen cannot show.
    """
    actor.require(Action.SET_LINE_BOARD)
    require_fit_board(minutes, patients, adult_use)
    with ports.uow() as uow:
        before = uow.board.line()
        board = LineBoard(
            line=line,
            updated_at=ports.clock.now(),
            minutes=minutes,
            patients=before.patients if patients is None else patients.strip(),
            adult_use=before.adult_use if adult_use is None else adult_use.strip(),
        )
        uow.board.set_line(board)
        uow.audit.append(Event.LINE_BOARD_SET, actor)
        uow.commit()
    return board
