"""Caregiver PINs: a keyed hash of the digits, and how far each has come."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.tables.caregiver_tables import caregiver_pin
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.errors import ErrorCode
from kiosk.ports.vault import Vault

_OPEN: Final = caregiver_pin.c.used_at.is_(None) & caregiver_pin.c.voided_at.is_(None)
_THEIRS: Final = caregiver_pin.c.designation_id == bindparam("designation")
_ADD: Final = insert(caregiver_pin)
_FIND: Final = select(caregiver_pin).where(caregiver_pin.c.hash == bindparam("digits"), _OPEN)
_OPEN_OF: Final = select(caregiver_pin).where(_THEIRS, _OPEN)
_LATEST: Final = (
    select(caregiver_pin).where(_THEIRS).order_by(caregiver_pin.c.number.desc()).limit(1)
)
_BY_REFERENCE: Final = (
    select(caregiver_pin)
    .where(caregiver_pin.c.reference == bindparam("reference"))
    .order_by(caregiver_pin.c.number.desc())
    .limit(1)
)
_USE: Final = update(caregiver_pin).where(caregiver_pin.c.id == bindparam("this"), _OPEN)
_VOID: Final = update(caregiver_pin).where(_THEIRS, _OPEN)


class SqlPins:
    """The Pins port."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def add(self, pin: CaregiverPin, digits: str) -> None:
        row = {
            "id": pin.id,
            "designation_id": pin.designation_id,
            "hash": self._hash(digits),
            "delivery": pin.delivery.value,
            "issued_at": pin.issued_at,
            "expires_at": pin.expires_at,
            "reference": pin.reference,
            "used_at": pin.used_at,
            "voided_at": pin.voided_at,
        }
        with unique(ErrorCode.CONFLICT):
            self._connection.execute(_ADD, row)

    def find(self, digits: str) -> CaregiverPin | None:
        return self._one(_FIND, {"digits": self._hash(digits)})

    def open_of(self, designation_id: UUID) -> CaregiverPin | None:
        return self._one(_OPEN_OF, {"designation": designation_id})

    def latest_of(self, designation_id: UUID) -> CaregiverPin | None:
        return self._one(_LATEST, {"designation": designation_id})

    def by_reference(self, reference: str) -> CaregiverPin | None:
        return self._one(_BY_REFERENCE, {"reference": reference})

    def use(self, pin_id: UUID, at: datetime) -> bool:
        used = self._connection.execute(_USE.values(used_at=at), {"this": pin_id})
        return used.rowcount == 1

    def void(self, designation_id: UUID, at: datetime) -> None:
        self._connection.execute(_VOID.values(voided_at=at), {"designation": designation_id})

    def _one(self, statement: Any, values: dict[str, object]) -> CaregiverPin | None:
        row = self._connection.execute(statement, values).one_or_none()
        if row is None:
            return None
        return CaregiverPin(
            id=row.id,
            designation_id=row.designation_id,
            delivery=PinDelivery(row.delivery),
            issued_at=row.issued_at,
            expires_at=row.expires_at,
            reference=row.reference,
            used_at=row.used_at,
            voided_at=row.voided_at,
        )

    def _hash(self, digits: str) -> bytes:
        """One database has one store's key, so the key stands for the store."""
        return self._vault.blind_index("caregiver_pin", digits)
