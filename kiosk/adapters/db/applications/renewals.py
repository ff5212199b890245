"""Renewals: one row each, sealed again at every save."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from kiosk.adapters.db.applications.application_json import columns_of
from kiosk.adapters.db.applications.renewal_json import to_plain, to_renewal
from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.holding import held
from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.page_tables import document
from kiosk.adapters.db.tables.renewal_tables import renewal
from kiosk.adapters.db.tables.store_tables import outbox
from kiosk.adapters.db.tables.trail_tables import audit_entry
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import RenewalCounts

_TABLE: Final = "renewal"
_ADD: Final = insert(renewal)
_SAVE: Final = update(renewal).where(
    renewal.c.id == bindparam("this"), renewal.c.version == bindparam("known")
)
_SELECT: Final = select(renewal, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == renewal.c.id
)
_GET: Final = _SELECT.where(renewal.c.id == bindparam("id"))
_BY_REFERENCE: Final = _SELECT.where(renewal.c.reference == bindparam("reference"))
_OF_PERSON: Final = _SELECT.where(renewal.c.person_id == bindparam("person_id")).order_by(
    renewal.c.number.desc()
)
_LATEST: Final = _OF_PERSON.limit(1)
_COUNT: Final = (
    select(func.count()).select_from(renewal).where(renewal.c.status == bindparam("status"))
)


def _how_many(table: Any, column: Any) -> Any:
    return select(func.count()).select_from(table).where(column == renewal.c.id).scalar_subquery()


_COUNTS: Final = _SELECT.add_columns(
    _how_many(document, document.c.application_id).label("documents"),
    _how_many(outbox, outbox.c.subject_id).label("outbox"),
    _how_many(audit_entry, audit_entry.c.subject_id).label("audit"),
).order_by(renewal.c.number)


class SqlRenewals:
    """The Renewals port."""

    def __init__(self, connection: Connection, rows: SealedRows) -> None:
        self._connection = connection
        self._rows = rows

    def add(self, renewal: Renewal) -> None:
        with unique(ErrorCode.CONFLICT):
            sealed = self._rows.seal_new(_TABLE, renewal.id, to_plain(renewal))
            made = {"id": renewal.id, "started_at": renewal.started_at, "sealed": sealed}
            self._connection.execute(_ADD, made | _columns(renewal) | {"version": renewal.version})

    def save(self, renewal: Renewal) -> None:
        sealed = self._rows.seal(_TABLE, renewal.id, to_plain(renewal))
        known = {"this": renewal.id, "known": renewal.version}
        columns = _columns(renewal) | {"sealed": sealed, "version": renewal.version + 1}
        with unique(ErrorCode.CONFLICT):
            saved = self._connection.execute(_SAVE, known | columns)
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        renewal.version += 1

    def get(self, renewal_id: UUID) -> Renewal:
        found = self._one(_GET, id=renewal_id)
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def by_reference(self, reference: str) -> Renewal | None:
        return self._one(_BY_REFERENCE, reference=reference)

    def of_person(self, person_id: UUID) -> Sequence[Renewal]:
        rows = self._connection.execute(_OF_PERSON, {"person_id": person_id})
        return [to_renewal(row, self._rows.open(_TABLE, row)) for row in rows]

    def count(self, status: Status) -> int:
        return self._connection.execute(_COUNT, {"status": status.value}).scalar_one()

    def latest_of(self, person_id: UUID) -> Renewal | None:
        return self._one(_LATEST, person_id=person_id)

    def _one(self, wanted: Select[Any], **said: object) -> Renewal | None:
        wanted = held(self._connection, wanted, renewal)
        row = self._connection.execute(wanted, said).one_or_none()
        return None if row is None else to_renewal(row, self._rows.open(_TABLE, row))

    def counts(self, reference: str | None = None) -> Sequence[RenewalCounts]:
        wanted = _COUNTS
        if reference is not None:
            wanted = wanted.where(renewal.c.reference == reference)
        return [self._counted(row) for row in self._connection.execute(wanted)]

    def _counted(self, row: Any) -> RenewalCounts:
        slots = self._rows.open(_TABLE, row)["answers"]
        return RenewalCounts(
            id=row.id,
            reference=row.reference,
            status=row.status,
            submission_id=row.submission_id,
            person_id=row.person_id,
            submitted_on=row.submitted_on,
            documents=row.documents,
            outbox=row.outbox,
            audit=row.audit,
            saved_steps=tuple(dict.fromkeys(slot.partition(".")[0] for slot in slots)),
        )


def _columns(renewal: Renewal) -> dict[str, object]:
    return columns_of(renewal) | {"person_id": renewal.person_id}
