"""Designations: one row each, what was declared and why it ended sealed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, distinct, func, insert, or_, select, update

from kiosk.adapters.db.applications.application_json import (
    plain_attestation,
    plain_day,
    to_attestation,
    to_day,
)
from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.caregiver_tables import (
    caregiver_pin,
    caregiver_registration,
    designation,
)
from kiosk.domain.caregivers.designation import (
    HOLDS_CAREGIVER,
    HOLDS_SLOT,
    WITH_PROGRAM,
    Declaration,
    Designation,
    DesignationStatus,
    Ending,
)
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.caregiver_records import DesignationCounts

_TABLE: Final = "designation"
_ADD: Final = insert(designation)
_SAVE: Final = update(designation).where(
    designation.c.id == bindparam("this"), designation.c.version == bindparam("known")
)
_SELECT: Final = select(designation, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == designation.c.id
)
_GET: Final = _SELECT.where(designation.c.id == bindparam("id"))
_OF_PATIENT: Final = _SELECT.where(designation.c.patient_id == bindparam("patient_id")).order_by(
    designation.c.number
)
_OUTLIVED: Final = and_(
    designation.c.status == DesignationStatus.APPROVED.value,
    designation.c.valid_until < bindparam("day"),
    or_(
        designation.c.renewal.is_(None),
        designation.c.renewal.not_in(sorted(stage.value for stage in WITH_PROGRAM)),
    ),
)
_HELD: Final = select(func.count(distinct(designation.c.patient_id))).where(
    designation.c.caregiver_id == bindparam("caregiver_id"),
    designation.c.patient_id != bindparam("patient_id"),
    designation.c.status.in_(sorted(status.value for status in HOLDS_CAREGIVER)),
    ~_OUTLIVED,
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


class SqlDesignations:
    """The Designations port."""

    def __init__(self, connection: Connection, rows: SealedRows) -> None:
        self._connection = connection
        self._rows = rows

    def add(self, designation: Designation) -> None:
        sealed = self._rows.seal_new(_TABLE, designation.id, _plain(designation))
        made = {
            "id": designation.id,
            "patient_id": designation.patient_id,
            "created_at": designation.created_at,
            "version": designation.version,
            "sealed": sealed,
        }
        with unique(ErrorCode.CONFLICT):
            self._connection.execute(_ADD, made | _columns(designation))

    def save(self, designation: Designation) -> None:
        known = {"this": designation.id, "known": designation.version}
        sealed = self._rows.seal(_TABLE, designation.id, _plain(designation))
        columns = _columns(designation) | {"sealed": sealed, "version": designation.version + 1}
        with unique(ErrorCode.CONFLICT):
            saved = self._connection.execute(_SAVE, known | columns)
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        designation.version += 1

    def get(self, designation_id: UUID) -> Designation:
        row = self._connection.execute(_GET, {"id": designation_id}).one_or_none()
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return self._designation(row)

    def of_patient(self, patient_id: UUID) -> Sequence[Designation]:
        found = self._connection.execute(_OF_PATIENT, {"patient_id": patient_id})
        return [self._designation(row) for row in found]

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

    def _designation(self, row: Any) -> Designation:
        plain = self._rows.open(_TABLE, row)
        return Designation(
            id=row.id,
            patient_id=row.patient_id,
            created_at=row.created_at,
            changed_at=row.changed_at,
            caregiver_id=row.caregiver_id,
            status=DesignationStatus(row.status),
            renewal=row.renewal and DesignationStatus(row.renewal),
            declaration=_to_declaration(plain["declaration"]),
            ending=plain["ending"] and Ending(plain["ending"]),
            approved_on=to_day(plain["approved_on"]),
            valid_until=row.valid_until,
            version=row.version,
        )


def _columns(designation: Designation) -> dict[str, object]:
    return {
        "caregiver_id": designation.caregiver_id,
        "status": designation.status.value,
        "renewal": designation.renewal and designation.renewal.value,
        "changed_at": designation.changed_at,
        "valid_until": designation.valid_until,
    }


def _plain(designation: Designation) -> Plain:
    declared = designation.declaration
    return {
        "declaration": declared
        and {
            "immediate_family": declared.immediate_family,
            "wording": plain_attestation(declared.wording),
        },
        "ending": designation.ending,
        "approved_on": plain_day(designation.approved_on),
    }


def _to_declaration(plain: Plain | None) -> Declaration | None:
    wording = to_attestation(plain["wording"]) if plain is not None else None
    if plain is None or wording is None:
        return None
    return Declaration(plain["immediate_family"], wording)
