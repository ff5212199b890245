"""Designations: one row each, what was declared and why it ended sealed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, bindparam, distinct, func, or_, select

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.caregiver_tables import (
    caregiver_pin,
    caregiver_registration,
    designation,
)
from kiosk.domain.caregivers.designation import (
    HOLDS_CAREGIVER,
    HOLDS_SLOT,
    Designation,
    DesignationStatus,
)
from kiosk.ports.records.caregiver_records import DesignationCounts

_DESIGNATIONS: Final = Layout(designation, Designation)
_OF_PATIENT: Final = _DESIGNATIONS.rows.where(
    designation.c.patient_id == bindparam("patient_id")
).order_by(designation.c.number)
_YEAR_OVER: Final = and_(
    designation.c.status == DesignationStatus.APPROVED.value,
    designation.c.valid_until < bindparam("day"),
)
_HOLDS: Final = sorted(status.value for status in HOLDS_CAREGIVER)
_HELD: Final = select(func.count(distinct(designation.c.patient_id))).where(
    designation.c.caregiver_id == bindparam("caregiver_id"),
    designation.c.patient_id != bindparam("patient_id"),
    or_(
        and_(designation.c.status.in_(_HOLDS), ~_YEAR_OVER),
        and_(designation.c.renewal.in_(_HOLDS), _YEAR_OVER),
    ),
)


def _latest(table: Any) -> Any:
    """The reference of a designation's newest row in another table."""
    theirs = select(table.c.reference).where(table.c.designation_id == designation.c.id)
    return theirs.order_by(table.c.number.desc()).limit(1).scalar_subquery()


_OTHER: Final = designation.alias("other")
_SLOTS: Final = (
    select(func.count())
    .select_from(_OTHER)
    .where(
        _OTHER.c.patient_id == designation.c.patient_id,
        _OTHER.c.status.in_(sorted(status.value for status in HOLDS_SLOT)),
    )
    .scalar_subquery()
)
_COUNTS: Final = select(
    designation,
    func.coalesce(_latest(caregiver_registration), _latest(caregiver_pin), "").label("reference"),
    _SLOTS.label("slots"),
).order_by(designation.c.number)


class SqlDesignations(VersionedRepository[Designation]):
    """The Designations port."""

    layout = _DESIGNATIONS

    def of_patient(self, patient_id: UUID) -> Sequence[Designation]:
        return self._all(_OF_PATIENT, patient_id=patient_id)

    def held_by_others(self, caregiver_id: UUID, patient_id: UUID, day: date) -> int:
        asked = {"caregiver_id": caregiver_id, "patient_id": patient_id, "day": day}
        return int(self._connection.execute(_HELD, asked).scalar_one())

    def counts(self) -> Sequence[DesignationCounts]:
        return [
            DesignationCounts(
                row.id, row.reference, row.status, row.patient_id, row.caregiver_id, row.slots
            )
            for row in self._connection.execute(_COUNTS)
        ]
