"""What is in a database, as tests look at it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from uuid import UUID

from sqlalchemy import Column, select, text

from kiosk.adapters.db.tables.application_tables import decision, document, renewal
from kiosk.adapters.db.tables.caregiver_tables import caregiver_registration, designation
from kiosk.adapters.db.tables.desk_tables import desk_code, staff
from kiosk.adapters.db.tables.feed_tables import registration
from kiosk.adapters.db.tables.people_tables import account, person
from kiosk.adapters.db.tables.store_tables import outbox
from kiosk.adapters.db.tables.trail_tables import audit_entry
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import Account
from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import OutboxItem, Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import SettingRow
from kiosk.ports.records.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from tests.fakes.records import MemoryDatabase

Row = TypeVar("Row")
_TRAIL: Final = select(audit_entry).order_by(audit_entry.c.chain, audit_entry.c.seq)


@dataclass(frozen=True)
class Entry:
    """One line of the audit trail."""

    event: Event
    actor: Actor
    subject_id: UUID | None
    at: datetime
    reason: str


@dataclass(frozen=True)
class Page:
    """A stored page and its two pictures."""

    document: Document
    content: bytes
    thumbnail: bytes


@dataclass(frozen=True)
class Waiting:
    """A row of the outbox; what was delivered or cannot be read has no payload."""

    item: OutboxItem
    due_at: datetime | None
    delivered_at: datetime | None
    failed_code: str | None
    lease_until: datetime | None
    given_up_at: datetime | None


class Rows:
    """Every record, in the order in which they came, each kind read when first looked at."""

    def __init__(self, database: "MemoryDatabase") -> None:
        self._database = database

    @cached_property
    def accounts(self) -> Mapping[UUID, Account]:
        return self._each(account.c.id, lambda uow, found: uow.accounts.get(found))

    @cached_property
    def people(self) -> Mapping[UUID, Person]:
        return self._each(person.c.id, lambda uow, found: uow.people.get(found))

    @cached_property
    def registrations(self) -> Mapping[UUID, Registration]:
        return self._each(registration.c.id, lambda uow, found: uow.registrations.get(found))

    @cached_property
    def renewals(self) -> Mapping[UUID, Renewal]:
        return self._each(renewal.c.id, lambda uow, found: uow.renewals.get(found))

    @cached_property
    def designations(self) -> Mapping[UUID, Designation]:
        return self._each(designation.c.id, lambda uow, found: uow.designations.get(found))

    @cached_property
    def caregivers(self) -> Mapping[UUID, CaregiverRegistration]:
        return self._each(caregiver_registration.c.id, lambda uow, found: uow.caregivers.get(found))

    @cached_property
    def staff(self) -> Mapping[UUID, Staff]:
        return self._each(staff.c.id, lambda uow, found: uow.staff.get(found))

    @cached_property
    def desk_codes(self) -> Sequence[str]:
        return self._keys(desk_code.c.code)

    @cached_property
    def pages(self) -> Mapping[UUID, Page]:
        return self._each(document.c.id, _page)

    @cached_property
    def decisions(self) -> Sequence[Decision]:
        decided = dict.fromkeys(self._keys(decision.c.application_id))
        with self._database.reading() as uow:
            return [each for found in decided for each in uow.decisions.of(found)]

    @cached_property
    def settings(self) -> Sequence[SettingRow]:
        with self._database.reading() as uow:
            return uow.settings.rows()

    @cached_property
    def outbox(self) -> Mapping[UUID, Waiting]:
        with self._database.connected() as connection:
            rows = connection.execute(select(outbox).order_by(outbox.c.number)).all()
        with self._database.reading() as uow:
            return {row.id: _waiting(uow, row) for row in rows}

    @cached_property
    def audit(self) -> Sequence[Entry]:
        with self._database.connected() as connection:
            return [_entry(row) for row in connection.execute(_TRAIL)]

    def _each(
        self, key: Column[Any], load: Callable[[UnitOfWork, UUID], Row]
    ) -> Mapping[UUID, Row]:
        rows: dict[UUID, Row] = {}
        keys = self._keys(key)
        with self._database.reading() as uow:
            for found in keys:
                try:
                    rows[found] = load(uow, found)
                except KioskError as error:
                    if error.code is not ErrorCode.NOT_FOUND:
                        raise  # a lane may remove a row between the two looks
        return rows

    def _keys(self, key: Column[Any]) -> Sequence[Any]:
        with self._database.connected() as connection:
            return connection.execute(select(key).order_by(text("rowid"))).scalars().all()


def _page(uow: UnitOfWork, page_id: UUID) -> Page:
    pages = uow.documents
    return Page(pages.get(page_id), pages.content(page_id), pages.thumbnail(page_id))


def _waiting(uow: UnitOfWork, row: Any) -> Waiting:
    payload = cast("Payload", {})
    with suppress(KioskError):
        payload = uow.outbox.open(row.id).payload
    topic = Topic(row.topic)
    return Waiting(
        OutboxItem(row.id, topic, row.subject_id, payload, row.created_at, row.attempts),
        row.due_at,
        row.delivered_at,
        row.failed_code,
        row.lease_until,
        row.given_up_at,
    )


def _entry(row: Any) -> Entry:
    return Entry(
        Event(row.event),
        Actor(Role(row.role), row.account_id, assisted_by=row.assisted_by),
        row.subject_id,
        datetime.fromisoformat(row.at),
        row.reason or "",
    )
