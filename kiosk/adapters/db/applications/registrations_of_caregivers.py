"""Caregivers' registrations: one row each, sealed again at every save."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.adapters.db.applications.application_json import columns_of, plain_of, values_of
from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.caregiver_tables import caregiver_registration as table
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.errors import ErrorCode, KioskError

_TABLE: Final = "caregiver_registration"
_ADD: Final = insert(table)
_SAVE: Final = update(table).where(
    table.c.id == bindparam("this"), table.c.version == bindparam("known")
)
_SELECT: Final = select(table, *KEY_COLUMNS).join(record_key, record_key.c.record_id == table.c.id)
_GET: Final = _SELECT.where(table.c.id == bindparam("id"))
_BY_REFERENCE: Final = _SELECT.where(table.c.reference == bindparam("reference"))
_THEIRS: Final = _SELECT.where(table.c.account_id == bindparam("account_id"))
_OF_ACCOUNT: Final = _THEIRS.order_by(table.c.number)
_LATEST: Final = _THEIRS.order_by(table.c.number.desc()).limit(1)
_OF_DESIGNATION: Final = _SELECT.where(
    table.c.designation_id == bindparam("designation_id")
).order_by(table.c.number)


class SqlCaregivers:
    """The Caregivers port."""

    def __init__(self, connection: Connection, rows: SealedRows) -> None:
        self._connection = connection
        self._rows = rows

    def add(self, registration: CaregiverRegistration) -> None:
        made = {
            "id": registration.id,
            "account_id": registration.account_id,
            "started_at": registration.started_at,
            "version": registration.version,
            "sealed": self._rows.seal_new(_TABLE, registration.id, _plain(registration)),
        }
        with unique(ErrorCode.CONFLICT):
            self._connection.execute(_ADD, made | _columns(registration))

    def save(self, registration: CaregiverRegistration) -> None:
        sealed = self._rows.seal(_TABLE, registration.id, _plain(registration))
        known = {"this": registration.id, "known": registration.version}
        columns = _columns(registration) | {"sealed": sealed, "version": registration.version + 1}
        with unique(ErrorCode.CONFLICT):
            saved = self._connection.execute(_SAVE, known | columns)
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        registration.version += 1

    def get(self, registration_id: UUID) -> CaregiverRegistration:
        found = self.find(registration_id)
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def find(self, registration_id: UUID) -> CaregiverRegistration | None:
        return self._one(_GET, {"id": registration_id})

    def by_reference(self, reference: str) -> CaregiverRegistration | None:
        return self._one(_BY_REFERENCE, {"reference": reference})

    def of_account(self, account_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._all(_OF_ACCOUNT, {"account_id": account_id})

    def of_designation(self, designation_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._all(_OF_DESIGNATION, {"designation_id": designation_id})

    def latest_of_account(self, account_id: UUID) -> CaregiverRegistration | None:
        return self._one(_LATEST, {"account_id": account_id})

    def _all(self, statement: Any, values: dict[str, object]) -> list[CaregiverRegistration]:
        return [self._registration(row) for row in self._connection.execute(statement, values)]

    def _one(self, statement: Any, values: dict[str, object]) -> CaregiverRegistration | None:
        row = self._connection.execute(statement, values).one_or_none()
        return None if row is None else self._registration(row)

    def _registration(self, row: Any) -> CaregiverRegistration:
        plain = self._rows.open(_TABLE, row)
        return CaregiverRegistration(
            **values_of(row, plain),
            account_id=row.account_id,
            person_id=row.person_id,
            designation_id=row.designation_id,
            patient=plain["patient"],
            redeemed_as=plain["redeemed_as"],
            renews=plain["renews"],
            agreed_id=plain["agreed_id"],
            agreed_version=plain["agreed_version"],
        )


def _columns(registration: CaregiverRegistration) -> dict[str, object]:
    return columns_of(registration) | {
        "person_id": registration.person_id,
        "designation_id": registration.designation_id,
    }


def _plain(registration: CaregiverRegistration) -> dict[str, Any]:
    return plain_of(registration) | {
        "patient": registration.patient,
        "redeemed_as": registration.redeemed_as,
        "renews": registration.renews,
        "agreed_id": registration.agreed_id,
        "agreed_version": registration.agreed_version,
    }
