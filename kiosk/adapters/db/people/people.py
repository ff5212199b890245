"""Persons who identified."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select

from kiosk.adapters.db.binding import Values
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import AddingRepository
from kiosk.adapters.db.tables.people_tables import person
from kiosk.domain.people.person import Name, Person
from kiosk.domain.renewal.certification import person_text
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault


def _indexes(vault: Vault, made: Person) -> Values:
    text = person_text(made.name, made.date_of_birth)
    return {"person_index": vault.blind_index("person", text)}


_PEOPLE: Final = Layout(person, Person, _indexes)
_FIND: Final = _PEOPLE.rows.where(person.c.person_index == bindparam("index"))
_LOCK: Final = select(person.c.id).where(person.c.id == bindparam("id")).with_for_update()


class SqlPeople(AddingRepository[Person]):
    """The People port."""

    layout = _PEOPLE

    def find(self, name: Name, date_of_birth: date) -> Person | None:
        index = self._vault.blind_index("person", person_text(name, date_of_birth))
        hold(self._connection, person.name, index)  # a caller that finds no one adds them
        found = self._all(_FIND, index=index)
        return next((each for each in found if each.name.key == name.key), None)

    def lock(self, person_id: UUID) -> None:
        if self._connection.execute(_LOCK, {"id": person_id}).one_or_none() is None:
            raise KioskError(ErrorCode.NOT_FOUND)
