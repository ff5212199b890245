"""When backups, reminders and purges were last done, and the records they failed on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.store_tables import chore, record_fault
from kiosk.domain.store.chores import RecordFault

_CHORE: Final = select(chore).where(chore.c.name == bindparam("this"))
_FAULT: Final = Layout(record_fault, RecordFault)
_ITS_FAULTS: Final = delete(record_fault).where(record_fault.c.chore == bindparam("this"))
_FAULTS: Final = select(record_fault).order_by(record_fault.c.chore, record_fault.c.record_id)


class SqlChores(Repository):
    """The Chores port."""

    def done_at(self, name: str) -> datetime | None:
        row: Any = self._read_one(chore, _CHORE, this=name)
        return None if row is None else row.done_at

    def done(self, name: str, at: datetime) -> None:
        self._replace(chore.c.name, {"name": name, "done_at": at})


class SqlFaults(Repository):
    """The Faults port."""

    def put_all(self, chore: str, faults: Mapping[UUID, str], at: datetime) -> None:
        self._connection.execute(_ITS_FAULTS, {"this": chore})
        if faults:
            rows = [
                {"chore": chore, "record_id": record_id, "code": code, "seen_at": at}
                for record_id, code in faults.items()
            ]
            self._put(record_fault, *rows)

    def all(self) -> Sequence[RecordFault]:
        return [_FAULT.record(row) for row in self._read(record_fault, _FAULTS)]
