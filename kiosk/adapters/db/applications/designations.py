"""Designations: one row each, what was declared and why it ended sealed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, func, select

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.caregiver_tables import (
    caregiver_pin,
    caregiver_registration,
    designation,
)
from kiosk.domain.caregivers.designation import (
    HOLDS_SLOT,
    Designation,
)
from kiosk.ports.records.caregiver_records import DesignationCounts

_DESIGNATIONS: Final = Layout(designation, Designation)
_OF_PATIENT: Final = _DESIGNATIONS.rows.where(
    designation.c.patient_id == bindparam("patient_id")
).order_by(designation.c.created_at, designation.c.number)
_OF_OTHERS: Final = _DESIGNATIONS.rows.where(
    designation.c.caregiver_id == bindparam("caregiver_id"),
    designation.c.patient_id != bindparam("patient_id"),
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
        asked = {"caregiver_id": caregiver_id, "patient_id": patient_id}
        found = self._all(_OF_OTHERS, **asked)  # all states: each row is trusted as written
        return len({each.patient_id for each in found if each.holds_caregiver(day)})

    def counts(self) -> Sequence[DesignationCounts]:
        # Not checked here, so that one bad row hides no other: the caller opens each on its own.
        return [
            DesignationCounts(
                row.id, row.reference, row.status, row.patient_id, row.caregiver_id, row.slots
            )
            for row in self._connection.execute(_COUNTS)
        ]
