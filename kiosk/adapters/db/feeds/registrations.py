"""Registrations: found by name keys and birth date, replaced by number."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import bindparam, func, select, update

from kiosk.adapters.db.feeds.feed import FeedTable, SqlFeed
from kiosk.adapters.db.layout import Layout, Values
from kiosk.adapters.db.tables.feed_tables import registration
from kiosk.domain.renewal.certification import person_text
from kiosk.domain.renewal.registration import Registration
from kiosk.ports.vault import Vault


def _indexes(vault: Vault, row: Registration) -> Values:
    person = person_text(row.name.last, row.date_of_birth)
    return {
        "number_index": vault.blind_index("number", row.number),
        "person_index": vault.blind_index("person", person),
    }


_LAYOUT: Final = Layout(registration, Registration, _indexes)
REGISTRATIONS: Final = FeedTable(_LAYOUT, registration.c.number_index, since="submitted_on")
_ENDS: Final = registration.c.expires_on.between(bindparam("first"), bindparam("last"))
_ENDING: Final = _LAYOUT.rows.where(_ENDS).order_by(registration.c.expires_on, registration.c.id)
_COUNT_ENDING: Final = select(func.count()).select_from(registration).where(_ENDS)
_SAVE: Final = update(registration).where(registration.c.id == bindparam("this"))


class SqlRegistrations(SqlFeed[Registration]):
    """The Registrations port."""

    feed, layout = REGISTRATIONS, _LAYOUT

    def ending(self, first: date, last: date, most: int) -> Sequence[Registration]:
        return self._all(_ENDING.limit(most), first=first, last=last)

    def count_ending(self, first: date, last: date) -> int:
        return self._connection.execute(_COUNT_ENDING, {"first": first, "last": last}).scalar_one()

    def save(self, made: Registration) -> None:
        sealed = self._rows.seal(registration.name, made.id, _LAYOUT.plain(made))
        values = {"sealed": sealed, "expires_on": made.expires_on}
        self._connection.execute(_SAVE, {"this": made.id} | values)
