"""The line board, the quiet calls for help, and where people are; nothing tells who."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select, update

from kiosk.adapters.db.holding import insert_or_replace
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
_CHANGE_CALL: Final = update(help_call).where(help_call.c.id == bindparam("this"))
_KIOSKS: Final = select(kiosk_now).order_by(kiosk_now.c.kiosk)
_KIOSK: Final = select(kiosk_now).where(kiosk_now.c.kiosk == bindparam("this"))


class SqlBoard(Repository):
    """The Board port."""

    def line(self) -> LineBoard:
        row = self._connection.execute(_BOARD.rows).one_or_none()
        if row is None:
            return LineBoard(Line.UNKNOWN)
        return _BOARD.record(row)

    def set_line(self, board: LineBoard) -> None:
        put = insert_or_replace(self._connection, line_board.c.id)
        self._connection.execute(put, _BOARD.columns(board) | {"id": 1})

    def add_call(self, call: HelpCall) -> None:
        self._connection.execute(_CALL.insert, _CALL.columns(call))

    def calls(self) -> Iterator[HelpCall]:
        return map(_CALL.record, self._connection.execute(_CALLS).all())

    def open_calls(self) -> Sequence[HelpCall]:
        return [_CALL.record(row) for row in self._connection.execute(_OPEN_CALLS)]

    def answer_call(self, call_id: UUID, staff_id: UUID | None) -> None:
        self._connection.execute(_CHANGE_CALL, {"this": call_id, "answered_by": staff_id})

    def finish_call(self, call_id: UUID, at: datetime) -> None:
        self._connection.execute(_CHANGE_CALL, {"this": call_id, "done_at": at})

    def kiosk(self, kiosk: str) -> KioskSeen | None:
        row = self._connection.execute(_KIOSK, {"this": kiosk}).one_or_none()
        return None if row is None else _SEEN.record(row)

    def kiosks(self) -> Sequence[KioskSeen]:
        return [_SEEN.record(row) for row in self._connection.execute(_KIOSKS)]

    def put_kiosk(self, seen: KioskSeen) -> None:
        put = insert_or_replace(self._connection, kiosk_now.c.kiosk)
        self._connection.execute(put, _SEEN.columns(seen))
