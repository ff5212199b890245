"""When backups, reminders and purges were done last."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select

from kiosk.adapters.db.holding import insert_or_replace
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.store_tables import chore

_DONE_AT: Final = select(chore.c.done_at).where(chore.c.name == bindparam("this"))


class SqlChores(Repository):
    """The Chores port."""

    def done_at(self, name: str) -> datetime | None:
        return self._connection.execute(_DONE_AT, {"this": name}).scalar()

    def done(self, name: str, at: datetime) -> None:
        statement = insert_or_replace(self._connection, chore.c.name)
        self._connection.execute(statement, {"name": name, "done_at": at})
