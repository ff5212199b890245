"""Joined records: both names sealed, found by the blind index of either."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, delete, or_

from kiosk.adapters.db.binding import Values
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import AddingRepository
from kiosk.adapters.db.tables.people_tables import record_join
from kiosk.domain.people.person import Name
from kiosk.domain.people.record_join import RecordJoin
from kiosk.domain.renewal.certification import person_text
from kiosk.ports.vault import Vault


def _indexes(vault: Vault, made: RecordJoin) -> Values:
    certified, registered = (person_text(name, made.date_of_birth) for name in made.names)
    return {
        "certified_index": vault.blind_index("person", certified),
        "registered_index": vault.blind_index("person", registered),
    }


_JOINS: Final = Layout(record_join, RecordJoin, _indexes)
_INDEX: Final[Any] = bindparam("index")
_OF: Final = _JOINS.rows.where(
    or_(record_join.c.certified_index == _INDEX, record_join.c.registered_index == _INDEX)
).order_by(record_join.c.joined_at, record_join.c.id)
_REMOVE: Final = delete(record_join).where(record_join.c.id == bindparam("this"))


class SqlJoins(AddingRepository[RecordJoin]):
    """The Joins port."""

    layout = _JOINS

    def of(self, name: Name, date_of_birth: date) -> Sequence[RecordJoin]:
        index = self._vault.blind_index("person", person_text(name, date_of_birth))
        found = self._all(_OF, index=index)
        return [each for each in found if name.key in {one.key for one in each.names}]

    def remove(self, join_id: UUID) -> None:
        self._connection.execute(_REMOVE, {"this": join_id})
        self._rows.drop_keys([join_id])
