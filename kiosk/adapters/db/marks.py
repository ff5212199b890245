"""What each kiosk last saw of its clocks."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, func, insert, select, update

from kiosk.adapters.db.tables.desk import clock_mark
from kiosk.domain.steady import Mark, Reading

_THIS: Final = clock_mark.c.kiosk == bindparam("this")
_OF: Final = select(clock_mark).where(_THIS)
_LATEST: Final = select(func.max(clock_mark.c.steady))
_ADD: Final = insert(clock_mark)
_SAVE: Final = update(clock_mark).where(_THIS)


class SqlMarks:
    """The Marks port."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, kiosk: str) -> Mark | None:
        row = self._connection.execute(_OF, {"this": kiosk}).one_or_none()
        if row is None:
            return None
        return Mark(Reading(row.wall, row.ticks, row.boot), row.steady)

    def latest(self) -> datetime | None:
        return self._connection.execute(_LATEST).scalar()

    def put(self, kiosk: str, mark: Mark) -> None:
        reading = mark.reading
        values = {
            "wall": reading.wall,
            "ticks": reading.ticks,
            "boot": reading.boot,
            "steady": mark.steady,
        }
        if self._connection.execute(_SAVE, values | {"this": kiosk}).rowcount == 0:
            self._connection.execute(_ADD, values | {"kiosk": kiosk})
