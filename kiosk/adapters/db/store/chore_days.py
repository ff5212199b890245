"""When backups, reminders and purges were done last, and the records that they failed on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select

from kiosk.adapters.db.holding import insert_or_replace
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.store_tables import chore, record_fault
from kiosk.domain.store.chores import RecordFault

_DONE_AT: Final = select(chore.c.done_at).where(chore.c.name == bindparam("this"))
_ITS_FAULTS: Final = delete(record_fault).where(record_fault.c.chore == bindparam("this"))
_FAULTS: Final = select(record_fault).order_by(record_fault.c.chore, record_fault.c.record_id)


class SqlChores(Repository):
    """The Chores port."""

    def done_at(self, name: str) -> datetime | None:
        return self._connection.execute(_DONE_AT, {"this": name}).scalar()

    def done(self, name: str, at: datetime) -> None:
        statement = insert_or_replace(self._connection, chore.c.name)
        self._connection.execute(statement, {"name": name, "done_at": at})


class SqlFaults(Repository):
    """The Faults port."""

    def put_all(self, chore: str, faults: Mapping[UUID, str], at: datetime) -> None:
        self._connection.execute(_ITS_FAULTS, {"this": chore})
        if faults:
            rows = [
                {"chore": chore, "record_id": record_id, "code": code, "seen_at": at}
                for record_id, code in faults.items()
            ]
            self._connection.execute(insert(record_fault), rows)

    def all(self) -> Sequence[RecordFault]:
        return [RecordFault(**row._mapping) for row in self._connection.execute(_FAULTS)]
