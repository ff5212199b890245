"""Persons who identified."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, or_, select

from kiosk.adapters.db.binding import Values
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import AddingRepository
from kiosk.adapters.db.tables.application_tables import renewal
from kiosk.adapters.db.tables.caregiver_tables import caregiver_registration, designation
from kiosk.adapters.db.tables.people_tables import person, reminder_sent, reminder_wish
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

_THIS: Final[Any] = bindparam("this")
_NAMED_IN: Final = (
    renewal.c.person_id,
    designation.c.patient_id,
    designation.c.caregiver_id,
    caregiver_registration.c.person_id,
)
_HAS_RECORDS: Final = select(or_(*(exists().where(each == _THIS) for each in _NAMED_IN)))
_REMOVE: Final = (
    delete(reminder_wish).where(reminder_wish.c.person_id == _THIS),
    delete(reminder_sent).where(reminder_sent.c.person_id == _THIS),
    delete(person).where(person.c.id == _THIS),
)


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

    def has_records(self, person_id: UUID) -> bool:
        return bool(self._connection.execute(_HAS_RECORDS, {"this": person_id}).scalar_one())

    def remove(self, person_id: UUID) -> None:
        for statement in _REMOVE:
            self._connection.execute(statement, {"this": person_id})
        self._rows.drop_keys([person_id])
