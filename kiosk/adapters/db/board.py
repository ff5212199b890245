"""The line board and the quiet calls for help; nothing in them tells of a person."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, insert, select

from kiosk.adapters.db.holding import insert_or_replace
from kiosk.adapters.db.tables.store import help_call, line_board
from kiosk.domain.line_board import Line, LineBoard
from kiosk.domain.outbox import HelpCall

_GET: Final = select(line_board)
_ADD_CALL: Final = insert(help_call)
_CALLS: Final = select(help_call).order_by(help_call.c.number.desc())


class SqlBoard:
    """The Board port."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def line(self) -> LineBoard:
        row = self._connection.execute(_GET).one_or_none()
        if row is None:
            return LineBoard(Line.UNKNOWN)
        return LineBoard(Line(row.line), row.updated_at, row.minutes, row.patients, row.adult_use)

    def set_line(self, board: LineBoard) -> None:
        values = {
            "id": 1,
            "line": board.line.value,
            "updated_at": board.updated_at,
            "minutes": board.minutes,
            "patients": board.patients,
            "adult_use": board.adult_use,
        }
        self._connection.execute(insert_or_replace(self._connection, line_board.c.id), values)

    def add_call(self, call: HelpCall) -> None:
        values = {"id": call.id, "kiosk": call.kiosk, "step": call.step, "at": call.at}
        self._connection.execute(_ADD_CALL, values)

    def calls(self) -> Iterator[HelpCall]:
        for row in self._connection.execute(_CALLS).all():
            yield HelpCall(id=row.id, kiosk=row.kiosk, step=row.step, at=row.at)
