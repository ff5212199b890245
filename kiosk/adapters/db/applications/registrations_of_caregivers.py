"""Caregivers' registrations: one row each, sealed again at every save."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, func, select

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.caregiver_tables import caregiver_registration as table
from kiosk.adapters.db.tables.caregiver_tables import designation
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.renewal.application import Status

_REGISTRATIONS: Final = Layout(table, CaregiverRegistration)
_SELECT: Final = _REGISTRATIONS.rows
_BY_REFERENCE: Final = _SELECT.where(table.c.reference == bindparam("reference"))
_OF_ACCOUNT: Final = _SELECT.where(table.c.account_id == bindparam("account")).order_by(
    table.c.started_at, table.c.number
)
_OF_DESIGNATION: Final = _SELECT.where(table.c.designation_id == bindparam("designation")).order_by(
    table.c.started_at, table.c.number
)

_stage: Final = func.coalesce(designation.c.renewal, designation.c.status)
_WAITING: Final = (
    select(table.c.id)
    .join(designation, designation.c.id == table.c.designation_id)
    .where(table.c.status == Status.SUBMITTED.value, _stage == DesignationStatus.VALIDATED.value)
    .order_by(table.c.submitted_at, table.c.number)
)


class SqlCaregivers(VersionedRepository[CaregiverRegistration]):
    """The Caregivers port."""

    layout = _REGISTRATIONS

    def find(self, registration_id: UUID) -> CaregiverRegistration | None:
        return self._find(registration_id)

    def waiting(self, most: int) -> Sequence[UUID]:
        return self._connection.execute(_WAITING.limit(most)).scalars().all()

    def by_reference(self, reference: str) -> CaregiverRegistration | None:
        return self._one(_BY_REFERENCE, reference=reference)

    def of_account(self, account_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._all(_OF_ACCOUNT, account=account_id)

    def of_designation(self, designation_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._all(_OF_DESIGNATION, designation=designation_id)
