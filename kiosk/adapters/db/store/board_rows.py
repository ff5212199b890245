"""The line board, the quiet calls for help, and where people are, never who."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select, update

from kiosk.adapters.db.holding import held
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.store_tables import help_call, kiosk_now, line_board
from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.outbox import HelpCall

_BOARD: Final = Layout(line_board, LineBoard)
_CALL: Final = Layout(help_call, HelpCall)
_SEEN: Final = Layout(kiosk_now, KioskSeen)
_CALLS: Final = select(help_call).order_by(help_call.c.number.desc())
_OPEN_CALLS: Final = (
    select(help_call).where(help_call.c.done_at.is_(None)).order_by(help_call.c.number)
)
_THIS: Final = help_call.c.id == bindparam("this")
_THIS_CALL: Final = select(help_call).where(_THIS)
_CHANGE_CALL: Final = update(help_call).where(_THIS)
_KIOSKS: Final = select(kiosk_now).order_by(kiosk_now.c.kiosk)
_KIOSK: Final = select(kiosk_now).where(kiosk_now.c.kiosk == bindparam("this"))


class SqlBoard(Repository):
    """The Board port."""

    def line(self) -> LineBoard:
        row = self._read_one(line_board, _BOARD.rows)
        if row is None:
            return LineBoard(Line.UNKNOWN)
        return _BOARD.record(row)

    def set_line(self, board: LineBoard) -> None:
        self._replace(line_board.c.id, _BOARD.row(self._vault, board, id=1))

    def add_call(self, call: HelpCall) -> None:
        self._connection.execute(_CALL.insert, _CALL.row(self._vault, call))

    def calls(self) -> Iterator[HelpCall]:
        return map(_CALL.record, self._read(help_call, _CALLS))

    def open_calls(self) -> Sequence[HelpCall]:
        return [_CALL.record(row) for row in self._read(help_call, _OPEN_CALLS)]

    def answer_call(self, call_id: UUID, staff_id: UUID | None) -> None:
        self._change_call(call_id, answered_by=staff_id)

    def finish_call(self, call_id: UUID, at: datetime) -> None:
        self._change_call(call_id, done_at=at)

    def _change_call(self, call_id: UUID, **changed: object) -> None:
        row = self._read_one(help_call, held(self._connection, _THIS_CALL, help_call), this=call_id)
        if row is not None:
            self._alter(_CHANGE_CALL, row, **changed)

    def kiosk(self, kiosk: str) -> KioskSeen | None:
        row = self._read_one(kiosk_now, _KIOSK, this=kiosk)
        return None if row is None else _SEEN.record(row)

    def kiosks(self) -> Sequence[KioskSeen]:
        return [_SEEN.record(row) for row in self._read(kiosk_now, _KIOSKS)]

    def put_kiosk(self, seen: KioskSeen) -> None:
        self._replace(kiosk_now.c.kiosk, _SEEN.row(self._vault, seen))
