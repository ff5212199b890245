"""The line board, the quiet calls for help, and where people are; nothing tells who."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.adapters.db.holding import insert_or_replace
from kiosk.adapters.db.tables.store_tables import help_call, kiosk_now, line_board
from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.outbox import HelpCall

_GET: Final = select(line_board)
_ADD_CALL: Final = insert(help_call)
_CALLS: Final = select(help_call).order_by(help_call.c.number.desc())
_OPEN_CALLS: Final = (
    select(help_call).where(help_call.c.done_at.is_(None)).order_by(help_call.c.number)
)
_CHANGE_CALL: Final = update(help_call).where(help_call.c.id == bindparam("this"))
_KIOSKS: Final = select(kiosk_now).order_by(kiosk_now.c.kiosk)
_KIOSK: Final = select(kiosk_now).where(kiosk_now.c.kiosk == bindparam("this"))


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
        values = {
            "id": call.id,
            "kiosk": call.kiosk,
            "step": call.step,
            "at": call.at,
            "language": call.language,
        }
        self._connection.execute(_ADD_CALL, values)

    def calls(self) -> Iterator[HelpCall]:
        return map(_call, self._connection.execute(_CALLS).all())

    def open_calls(self) -> Sequence[HelpCall]:
        return [_call(row) for row in self._connection.execute(_OPEN_CALLS)]

    def answer_call(self, call_id: UUID, staff_id: UUID | None) -> None:
        self._connection.execute(_CHANGE_CALL, {"this": call_id, "answered_by": staff_id})

    def finish_call(self, call_id: UUID, at: datetime) -> None:
        self._connection.execute(_CHANGE_CALL, {"this": call_id, "done_at": at})

    def kiosk(self, kiosk: str) -> KioskSeen | None:
        row = self._connection.execute(_KIOSK, {"this": kiosk}).one_or_none()
        return None if row is None else _seen(row)

    def kiosks(self) -> Sequence[KioskSeen]:
        return [_seen(row) for row in self._connection.execute(_KIOSKS)]

    def put_kiosk(self, seen: KioskSeen) -> None:
        self._connection.execute(
            insert_or_replace(self._connection, kiosk_now.c.kiosk), asdict(seen)
        )


def _call(row: Any) -> HelpCall:
    return HelpCall(
        id=row.id,
        kiosk=row.kiosk,
        step=row.step,
        at=row.at,
        language=row.language or "",
        answered_by=row.answered_by,
    )


def _seen(row: Any) -> KioskSeen:
    return KioskSeen(row.kiosk, row.step, row.language, row.visit_since, row.seen_at)
