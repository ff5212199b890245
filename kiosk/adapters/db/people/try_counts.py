"""Wrong tries; a subject is kept as a keyed hash only."""

from typing import Final

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.store_tables import try_count
from kiosk.domain.people.tries import Tries

_THIS: Final = try_count.c.subject_index == bindparam("this")
_GET: Final = select(try_count).where(_THIS)
_CLEAR: Final = delete(try_count).where(_THIS)


class SqlTryCounts(Repository):
    """The TryCounts port."""

    def get(self, kind: str, subject: str) -> Tries:
        index = self._index(kind, subject)
        hold(self._connection, try_count.name, index)
        row = self._read_one(try_count, _GET, this=index)
        if row is None:
            return Tries(index)
        return Tries(index, row.wrong, row.last_at, row.locked_until)

    def put(self, tries: Tries) -> None:
        values = {
            "subject_index": tries.subject,
            "wrong": tries.wrong,
            "last_at": tries.last_at,
            "locked_until": tries.locked_until,
        }
        self._replace(try_count.c.subject_index, values)

    def clear(self, kind: str, subject: str) -> None:
        self.lift(self._index(kind, subject))

    def lift(self, subject: bytes) -> None:
        self._connection.execute(_CLEAR, {"this": subject})

    def _index(self, kind: str, subject: str) -> bytes:
        return self._vault.blind_index("tries", f"{kind}|{subject}")
