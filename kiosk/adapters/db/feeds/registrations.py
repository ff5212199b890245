"""Registrations: found by name keys and birth date, replaced by number."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, func, select, update

from kiosk.adapters.db.feeds.feed import Feed, SqlFeed
from kiosk.adapters.db.feeds.feed_rows import Values
from kiosk.adapters.db.tables.feed_tables import registration
from kiosk.domain.renewal.certification import person_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault


def _beside(vault: Vault, row: Registration) -> Values:
    person = person_text(row.name.last, row.date_of_birth)
    return {
        "number_index": vault.blind_index("number", row.number),
        "person_index": vault.blind_index("person", person),
        "expires_on": row.expires_on,
    }


REGISTRATIONS: Final = Feed(
    Registration, registration.c.number_index, _beside, since="submitted_on"
)
_GET: Final = REGISTRATIONS.rows.where(registration.c.id == bindparam("id"))
_ENDS: Final = registration.c.expires_on.between(bindparam("first"), bindparam("last"))
_ENDING: Final = REGISTRATIONS.rows.where(_ENDS).order_by(
    registration.c.expires_on, registration.c.id
)
_COUNT_ENDING: Final = select(func.count()).select_from(registration).where(_ENDS)
_SAVE: Final = update(registration).where(registration.c.id == bindparam("this"))


class SqlRegistrations(SqlFeed[Registration]):
    """The Registrations port."""

    feed = REGISTRATIONS

    def get(self, registration_id: UUID) -> Registration:
        for found in self._find(_GET, id=registration_id):
            return found
        raise KioskError(ErrorCode.NOT_FOUND)

    def ending(self, first: date, last: date, most: int) -> Sequence[Registration]:
        return self._find(_ENDING.limit(most), first=first, last=last)

    def count_ending(self, first: date, last: date) -> int:
        return self._connection.execute(_COUNT_ENDING, {"first": first, "last": last}).scalar_one()

    def save(self, registration: Registration) -> None:
        plain = REGISTRATIONS.plain(registration)
        sealed = self._rows.seal(REGISTRATIONS.index.table.name, registration.id, plain)
        values = {"sealed": sealed, "expires_on": registration.expires_on}
        self._connection.execute(_SAVE, {"this": registration.id} | values)
