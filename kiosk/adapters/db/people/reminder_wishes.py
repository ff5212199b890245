"""Who asked to be reminded, and of what they were."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.holding import insert_once, insert_or_replace
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.people_tables import reminder_sent, reminder_wish

_WISHES: Final = select(reminder_wish).order_by(reminder_wish.c.person_id)
_WISHED: Final = select(reminder_wish.c.language).where(
    reminder_wish.c.person_id == bindparam("this")
)
_NO_WISH: Final = delete(reminder_wish).where(reminder_wish.c.person_id == bindparam("this"))


class SqlReminders(Repository):
    """The Reminders port."""

    def wish(self, person_id: UUID, language: str | None) -> None:
        if language is None:
            self._connection.execute(_NO_WISH, {"this": person_id})
            return
        put = insert_or_replace(self._connection, reminder_wish.c.person_id)
        self._connection.execute(put, {"person_id": person_id, "language": language})

    def wished(self, person_id: UUID) -> str | None:
        return self._connection.execute(_WISHED, {"this": person_id}).scalar()

    def wishes(self) -> Sequence[tuple[UUID, str]]:
        return [(row.person_id, row.language) for row in self._connection.execute(_WISHES)]

    def first(self, person_id: UUID, expires_on: date, days: int) -> bool:
        values = {"person_id": person_id, "expires_on": expires_on, "days": days}
        put = insert_once(self._connection, reminder_sent).returning(reminder_sent.c.days)
        return self._connection.execute(put, values).first() is not None
