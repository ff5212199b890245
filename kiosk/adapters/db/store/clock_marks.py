"""What each kiosk last saw of its clocks."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, select

from kiosk.adapters.db.holding import hold, insert_or_replace
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.desk_tables import clock_mark
from kiosk.domain.store.steady_clock import ClockMark, Reading

_THIS: Final = clock_mark.c.kiosk == bindparam("this")
_OF: Final = select(clock_mark).where(_THIS)
_LATEST: Final = select(func.max(clock_mark.c.steady))


class SqlMarks(Repository):
    """The Marks port."""

    def of(self, kiosk: str) -> ClockMark | None:
        hold(self._connection, clock_mark.name, kiosk)
        row = self._connection.execute(_OF, {"this": kiosk}).one_or_none()
        if row is None:
            return None
        return ClockMark(Reading(row.wall, row.ticks, row.boot), row.steady)

    def latest(self) -> datetime | None:
        return self._connection.execute(_LATEST).scalar()

    def put(self, kiosk: str, mark: ClockMark) -> None:
        reading = mark.reading
        values = {
            "kiosk": kiosk,
            "wall": reading.wall,
            "ticks": reading.ticks,
            "boot": reading.boot,
            "steady": mark.steady,
        }
        self._connection.execute(insert_or_replace(self._connection, clock_mark.c.kiosk), values)
