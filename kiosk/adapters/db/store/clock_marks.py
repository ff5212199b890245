"""What each kiosk last saw of its clocks."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select

from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.desk_tables import clock_mark
from kiosk.domain.store.steady_clock import ClockMark, Reading

_THIS: Final = clock_mark.c.kiosk == bindparam("this")
_OF: Final = select(clock_mark).where(_THIS)
_ALL: Final = select(clock_mark)


class SqlMarks(Repository):
    """The Marks port."""

    def of(self, kiosk: str) -> ClockMark | None:
        hold(self._connection, clock_mark.name, kiosk)
        row = self._read_one(clock_mark, _OF, this=kiosk)
        if row is None:
            return None
        return ClockMark(Reading(row.wall, row.ticks, row.boot), row.steady)

    def latest(self) -> datetime | None:
        return max((row.steady for row in self._read(clock_mark, _ALL)), default=None)

    def put(self, kiosk: str, mark: ClockMark) -> None:
        reading = mark.reading
        values = {
            "kiosk": kiosk,
            "wall": reading.wall,
            "ticks": reading.ticks,
            "boot": reading.boot,
            "steady": mark.steady,
        }
        self._replace(clock_mark.c.kiosk, values)
