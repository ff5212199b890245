"""Caregiver PINs: a keyed hash of the digits, and how far each has come."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, update

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.caregiver_tables import caregiver_pin as table
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin
from kiosk.errors import ErrorCode

_PINS: Final = Layout(table, CaregiverPin)
_OPEN: Final = table.c.used_at.is_(None) & table.c.voided_at.is_(None)
_THEIRS: Final = table.c.designation_id == bindparam("designation")
_FIND: Final = _PINS.rows.where(table.c.hash == bindparam("digits"), _OPEN)
_OPEN_OF: Final = _PINS.rows.where(_THEIRS, _OPEN)
_NEWEST: Final = _PINS.rows.order_by(table.c.issued_at.desc(), table.c.number.desc()).limit(1)
_LATEST: Final = _NEWEST.where(_THEIRS)
_BY_REFERENCE: Final = _NEWEST.where(table.c.reference == bindparam("reference"))
_THIS: Final = table.c.id == bindparam("this")
_UNUSED: Final = _PINS.rows.where(_THIS, _OPEN)
_USE: Final = update(table).where(_THIS, _OPEN)


class SqlPins(Repository):
    """The Pins port."""

    def add(self, pin: CaregiverPin, digits: str) -> None:
        row = _PINS.row(self._vault, pin, hash=self._hash(digits))
        with unique(ErrorCode.CONFLICT):
            self._connection.execute(_PINS.insert, row)

    def find(self, digits: str) -> CaregiverPin | None:
        return self._one(_FIND, digits=self._hash(digits))

    def open_of(self, designation_id: UUID) -> CaregiverPin | None:
        return self._one(_OPEN_OF, designation=designation_id)

    def latest_of(self, designation_id: UUID) -> CaregiverPin | None:
        return self._one(_LATEST, designation=designation_id)

    def by_reference(self, reference: str) -> CaregiverPin | None:
        return self._one(_BY_REFERENCE, reference=reference)

    def use(self, pin_id: UUID, at: datetime) -> bool:
        row = self._read_one(table, _UNUSED, this=pin_id)
        return row is not None and self._alter(_USE, row, used_at=at)

    def void(self, designation_id: UUID, at: datetime) -> None:
        for row in self._read(table, _OPEN_OF, designation=designation_id):
            self._alter(_USE, row, voided_at=at)

    def _one(self, statement: Any, **values: object) -> CaregiverPin | None:
        row = self._read_one(table, statement, **values)
        return None if row is None else _PINS.record(row)

    def _hash(self, digits: str) -> bytes:
        """One database has one store's key, so the key identifies the store."""
        return self._vault.blind_index("caregiver_pin", digits)
