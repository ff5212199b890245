"""Registrations: found by name keys and birth date, replaced by number."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select, update

from kiosk.adapters.db.feeds.feed_rows import write_feed
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.feed_tables import registration
from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.certification import person_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import Written
from kiosk.ports.vault import Vault

TABLE: Final = "registration"
_SELECT: Final = select(registration, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == registration.c.id
)
_GET: Final = _SELECT.where(registration.c.id == bindparam("id"))
_OF_PERSON: Final = _SELECT.where(registration.c.person_index == bindparam("person_index"))
_ENDS: Final = registration.c.expires_on.between(bindparam("first"), bindparam("last"))
_ENDING: Final = _SELECT.where(_ENDS).order_by(registration.c.expires_on, registration.c.id)
_COUNT_ENDING: Final = select(func.count()).select_from(registration).where(_ENDS)
_SAVE: Final = update(registration).where(registration.c.id == bindparam("this"))


class SqlRegistrations:
    """The Registrations port."""

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Registration]:
        index = self._vault.blind_index("person", person_text(name.last, date_of_birth))
        found = self._connection.execute(_OF_PERSON, {"person_index": index})
        opened = [self._opened(row) for row in found]
        theirs = [each for each in opened if each.name.key == name.key]
        return sorted(theirs, key=lambda each: each.submitted_on, reverse=True)

    def get(self, registration_id: UUID) -> Registration:
        row = self._connection.execute(_GET, {"id": registration_id}).one_or_none()
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return self._opened(row)

    def ending(self, first: date, last: date, most: int) -> Sequence[Registration]:
        rows = self._connection.execute(_ENDING.limit(most), {"first": first, "last": last})
        return [self._opened(row) for row in rows]

    def count_ending(self, first: date, last: date) -> int:
        return self._connection.execute(_COUNT_ENDING, {"first": first, "last": last}).scalar_one()

    def save(self, registration: Registration) -> None:
        sealed = self._rows.seal(TABLE, registration.id, plain(registration))
        values = {"sealed": sealed, "expires_on": registration.expires_on}
        self._connection.execute(_SAVE, {"this": registration.id} | values)

    def _opened(self, row: Any) -> Registration:
        return _registration(row, self._rows.open(TABLE, row))

    def put_all(self, sealed: object) -> Written:
        return write_feed(self._connection, registration.c.number_index, sealed)


def indexes(vault: Vault, row: Registration) -> dict[str, object]:
    """What of a row lies beside its sealed part, by column: blind indexes, and when it ends."""
    person = person_text(row.name.last, row.date_of_birth)
    return {
        "number_index": vault.blind_index("number", row.number),
        "person_index": vault.blind_index("person", person),
        "expires_on": row.expires_on,
    }


def plain(row: Registration) -> Plain:
    """What of a row is sealed."""
    address = row.address
    return {
        "number": row.number,
        "first": row.name.first,
        "last": row.name.last,
        "date_of_birth": row.date_of_birth.isoformat(),
        "address": [address.street, address.city, address.state, address.zip],
        "phone": row.phone,
        "email": row.email,
        "submitted_on": row.submitted_on.isoformat(),
        "expires_on": row.expires_on.isoformat(),
    }


def _registration(row: Any, plain: Plain) -> Registration:
    return Registration(
        id=row.id,
        number=plain["number"],
        name=Name(plain["first"], plain["last"]),
        date_of_birth=date.fromisoformat(plain["date_of_birth"]),
        address=Address(*plain["address"]),
        phone=plain["phone"],
        email=plain["email"],
        submitted_on=date.fromisoformat(plain["submitted_on"]),
        expires_on=date.fromisoformat(plain["expires_on"]),
    )
