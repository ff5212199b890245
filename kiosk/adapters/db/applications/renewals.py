"""Renewals: one row each, sealed again at every save."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, func, select

from kiosk.adapters.db.binding import require_bound
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.application_tables import document, renewal
from kiosk.adapters.db.tables.store_tables import outbox
from kiosk.adapters.db.tables.trail_tables import audit_entry
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.records import RenewalCounts
from kiosk.services.keeping.one_by_one import readable

_RENEWALS: Final = Layout(renewal, Renewal)
_BY_REFERENCE: Final = _RENEWALS.rows.where(renewal.c.reference == bindparam("reference"))
_OF_PERSON: Final = _RENEWALS.rows.where(renewal.c.person_id == bindparam("person_id")).order_by(
    renewal.c.started_at.desc(), renewal.c.number.desc()
)
_LATEST: Final = _OF_PERSON.limit(1)
_COUNT: Final = (
    select(func.count()).select_from(renewal).where(renewal.c.status == bindparam("status"))
)
_WITH_STATUS: Final = (
    select(renewal.c.id)
    .where(renewal.c.status == bindparam("status"))
    .order_by(renewal.c.started_at.desc(), renewal.c.number.desc())
)
_WAITING: Final = (
    select(renewal.c.id)
    .where(renewal.c.status == Status.SUBMITTED.value)
    .order_by(renewal.c.submitted_at, renewal.c.number)
)


def _how_many(table: Any, column: Any) -> Any:
    return select(func.count()).select_from(table).where(column == renewal.c.id).scalar_subquery()


_COUNTS: Final = _RENEWALS.rows.add_columns(
    _how_many(document, document.c.application_id).label("documents"),
    _how_many(outbox, outbox.c.subject_id).label("outbox"),
    _how_many(audit_entry, audit_entry.c.subject_id).label("audit"),
).order_by(renewal.c.number)


class SqlRenewals(VersionedRepository[Renewal]):
    """The Renewals port."""

    layout = _RENEWALS
    holds = True

    def by_reference(self, reference: str) -> Renewal | None:
        return self._one(self._held(_BY_REFERENCE), reference=reference)

    def of_person(self, person_id: UUID) -> Sequence[Renewal]:
        return self._all(_OF_PERSON, person_id=person_id)

    def count(self, status: Status) -> int:
        return self._connection.execute(_COUNT, {"status": status.value}).scalar_one()

    def with_status(self, status: Status, most: int) -> Sequence[UUID]:
        found = self._connection.execute(_WITH_STATUS.limit(most), {"status": status.value})
        return found.scalars().all()

    def waiting(self, most: int) -> Sequence[UUID]:
        return self._connection.execute(_WAITING.limit(most)).scalars().all()

    def find(self, renewal_id: UUID) -> Renewal | None:
        return self._find(renewal_id)

    def latest_of(self, person_id: UUID) -> Renewal | None:
        return self._one(self._held(_LATEST), person_id=person_id)

    def counts(self, reference: str | None = None) -> Sequence[RenewalCounts]:
        if reference is not None:
            wanted = _COUNTS.where(renewal.c.reference == reference)
            return [self._counted(row) for row in self._connection.execute(wanted)]
        rows = {row.id: row for row in self._connection.execute(_COUNTS)}
        return list(readable(renewal.name, rows, lambda each: self._counted(rows[each])))

    def _counted(self, row: Any) -> RenewalCounts:
        require_bound(self._vault, renewal, row)
        slots = self._rows.open(renewal.name, row)["answers"]
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
