"""What is counted for reports: a row for each hour and thing, and how often it happened."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import bindparam, select

from kiosk.adapters.db.holding import insert_or_count
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.columns import UtcMoment
from kiosk.adapters.db.tables.store_tables import tally
from kiosk.domain.store.tally import Tallied, Tally

_SINCE: Final = (
    select(tally.c.hour, tally.c.detail, tally.c.seconds, tally.c.count)
    .where(tally.c.what == bindparam("this"), tally.c.hour >= bindparam("from", type_=UtcMoment))
    .order_by(tally.c.hour, tally.c.detail, tally.c.seconds)
)


class SqlTallies(Repository):
    """The Tallies port."""

    def add(self, what: Tallied, at: datetime, detail: str = "", seconds: int = 0) -> None:
        row = {"what": what.value, "hour": _hour(at), "detail": detail, "seconds": seconds}
        self._connection.execute(insert_or_count(self._connection, tally.c.count), row)

    def since(self, what: Tallied, at: datetime) -> Sequence[Tally]:
        rows = self._connection.execute(_SINCE, {"this": what.value, "from": _hour(at)})
        return [Tally(*row) for row in rows]


def _hour(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
