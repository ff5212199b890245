"""Who asked to be reminded, and which reminders they got."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.binding import signed
from kiosk.adapters.db.holding import insert_once
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.people_tables import reminder_sent, reminder_wish

_WISHES: Final = select(reminder_wish).order_by(reminder_wish.c.person_id)
_WISHED: Final = select(reminder_wish).where(reminder_wish.c.person_id == bindparam("this"))
_NO_WISH: Final = delete(reminder_wish).where(reminder_wish.c.person_id == bindparam("this"))
_SENT: Final = select(reminder_sent).where(
    *(key == bindparam(key.name) for key in reminder_sent.primary_key)
)


class SqlReminders(Repository):
    """The Reminders port."""

    def wish(self, person_id: UUID, language: str | None) -> None:
        if language is None:
            self._connection.execute(_NO_WISH, {"this": person_id})
            return
        wish = {"person_id": person_id, "language": language}
        self._replace(reminder_wish.c.person_id, wish)

    def wished(self, person_id: UUID) -> str | None:
        row = self._read_one(reminder_wish, _WISHED, this=person_id)
        return None if row is None else row.language

    def wishes(self) -> Sequence[tuple[UUID, str]]:
        return [(row.person_id, row.language) for row in self._read(reminder_wish, _WISHES)]

    def first(self, person_id: UUID, expires_on: date, days: int) -> bool:
        values = {"person_id": person_id, "expires_on": expires_on, "days": days}
        put = insert_once(self._connection, reminder_sent).returning(reminder_sent.c.days)
        row = signed(self._vault, reminder_sent, values)
        if self._connection.execute(put, row).first() is not None:
            return True
        self._read(reminder_sent, _SENT, **values)
        return False
