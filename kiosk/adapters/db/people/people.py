"""Persons who identified."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.people_tables import person
from kiosk.domain.people.person import Name, Person
from kiosk.domain.renewal.certification import person_text
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault

_TABLE: Final = "person"
_ADD: Final = insert(person)
_SELECT: Final = select(person, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == person.c.id
)
_GET: Final = _SELECT.where(person.c.id == bindparam("id"))
_FIND: Final = _SELECT.where(person.c.person_index == bindparam("person_index"))
_LOCK: Final = select(person.c.id).where(person.c.id == bindparam("id")).with_for_update()


class SqlPeople:
    """The People port."""

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def find(self, name: Name, date_of_birth: date) -> Person | None:
        index = self._vault.blind_index("person", person_text(name.last, date_of_birth))
        hold(self._connection, _TABLE, index)  # who finds nobody adds them
        found = self._connection.execute(_FIND, {"person_index": index})
        people = (self._person(row) for row in found)
        return next((each for each in people if each.name.key == name.key), None)

    def add(self, person: Person) -> None:
        index = self._vault.blind_index(
            "person", person_text(person.name.last, person.date_of_birth)
        )
        sealed = self._rows.seal_new(_TABLE, person.id, _plain(person))
        self._connection.execute(_ADD, {"id": person.id, "person_index": index, "sealed": sealed})

    def get(self, person_id: UUID) -> Person:
        row = self._connection.execute(_GET, {"id": person_id}).one_or_none()
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return self._person(row)

    def lock(self, person_id: UUID) -> None:
        if self._connection.execute(_LOCK, {"id": person_id}).one_or_none() is None:
            raise KioskError(ErrorCode.NOT_FOUND)

    def _person(self, row: Any) -> Person:
        plain = self._rows.open(_TABLE, row)
        return Person(
            id=row.id,
            name=Name(plain["first"], plain["last"]),
            date_of_birth=date.fromisoformat(plain["date_of_birth"]),
        )


def _plain(person: Person) -> Plain:
    return {
        "first": person.name.first,
        "last": person.name.last,
        "date_of_birth": person.date_of_birth.isoformat(),
    }
