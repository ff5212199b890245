"""Destroying what has outlived its time: rows, and the keys of everything they sealed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, bindparam, delete, exists, func, or_, select, update

from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.application_tables import decision, document, renewal
from kiosk.adapters.db.tables.caregiver_tables import (
    caregiver_pin,
    caregiver_registration,
    designation,
)
from kiosk.adapters.db.tables.columns import MAC, UtcMoment
from kiosk.adapters.db.tables.desk_tables import desk_code, reset_code
from kiosk.adapters.db.tables.store_tables import outbox, tally, try_count
from kiosk.domain.caregivers.designation import OVER
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.outbox import Channel

_BEFORE: Final = bindparam("before", type_=UtcMoment)
_THIS: Final[Any] = bindparam("this")
_APPLICATIONS: Final = (renewal, caregiver_registration)
_NEVER_SENT: Final = (Status.DRAFT.value, Status.EXPIRED.value, Status.WITHDRAWN.value)
_DECIDED: Final = (Status.APPROVED.value, Status.DENIED.value)


def _keyed(table: Table) -> Any:
    return exists().where(record_key.c.record_id == table.c.id)


def _outlived(table: Table) -> Any:
    """Applications that were never submitted and no longer can be."""
    unsent = table.c.submission_id.is_(None) & table.c.status.in_(_NEVER_SENT)
    return select(table.c.id).where(unsent, table.c.started_at <= _BEFORE, _keyed(table))


def _without_key(table: Table) -> Any:
    return select(table.c.id).where(~_keyed(table))


def _empty(table: Table) -> dict[str, Any]:
    """What is left of an application without its key: no one reads it, so nothing binds it."""
    left = {"status": Status.EXPIRED.value, "version": table.c.version + 1}
    return left | {"sealed": b"", MAC: b""}


_LAST: Final = (
    select(func.max(decision.c.recorded_at))
    .where(decision.c.application_id == document.c.application_id)
    .scalar_subquery()
)
_CLOSED: Final = or_(
    *(
        document.c.application_id.in_(select(table.c.id).where(table.c.status.in_(_DECIDED)))
        for table in _APPLICATIONS
    )
)
_GONE: Final = or_(*(document.c.application_id.in_(_without_key(each)) for each in _APPLICATIONS))
_PAGES: Final = select(document.c.id).where(or_(_GONE, _CLOSED & (_LAST <= _BEFORE)))
_REDEEMED: Final = (
    select(designation.c.id)
    .join(caregiver_registration, caregiver_registration.c.designation_id == designation.c.id)
    .where(
        caregiver_registration.c.status == Status.DRAFT.value,
        caregiver_registration.c.started_at <= _BEFORE,
    )
)
_PINS: Final = (
    select(caregiver_pin.c.id)
    .join(designation, designation.c.id == caregiver_pin.c.designation_id)
    .where(designation.c.status.in_(sorted(OVER)), designation.c.changed_at <= _BEFORE)
)
_MAILS: Final = select(outbox.c.id).where(
    outbox.c.channel == Channel.MAIL.value,
    or_(
        outbox.c.delivered_at <= _BEFORE,
        outbox.c.given_up_at <= bindparam("given_up", type_=UtcMoment),
    ),
)
"""What was handed over stays: its rows say when, and hold nothing of the person."""

_TRIES: Final = delete(try_count).where(
    try_count.c.last_at <= _BEFORE,
    or_(try_count.c.locked_until.is_(None), try_count.c.locked_until <= _BEFORE),
)


class SqlRetention(Repository):
    """The Retention port."""

    def redeemed_before(self, started: datetime) -> Sequence[UUID]:
        return self._connection.execute(_REDEEMED, {"before": started}).scalars().all()

    def drafts(self, started: datetime, most: int) -> int:
        gone = 0
        for table in _APPLICATIONS:
            found = self._found(_outlived(table), most - gone, before=started)
            self._each(update(table).where(table.c.id == _THIS).values(_empty(table)), found)
            self._drop_keys(found)
            gone += len(found)
        return gone

    def pages(self, decided: datetime, most: int) -> int:
        found = self._found(_PAGES, most, before=decided)
        self._each(delete(document).where(document.c.id == _THIS), found)
        self._drop_keys(found)
        return len(found)

    def pins(self, ended: datetime, most: int) -> int:
        found = self._found(_PINS, most, before=ended)
        self._each(delete(caregiver_pin).where(caregiver_pin.c.id == _THIS), found)
        return len(found)

    def codes(self, now: datetime) -> int:
        gone = 0
        for table in (desk_code, reset_code):
            over = delete(table).where(table.c.expires_at <= _BEFORE)
            gone += self._connection.execute(over, {"before": now}).rowcount
        return gone

    def tries(self, tried: datetime) -> int:
        return self._connection.execute(_TRIES, {"before": tried}).rowcount

    def tallies(self, counted: datetime) -> int:
        gone = delete(tally).where(tally.c.hour <= _BEFORE)
        return self._connection.execute(gone, {"before": counted}).rowcount

    def mails(self, delivered: datetime, given_up: datetime, most: int) -> int:
        found = self._found(_MAILS, most, before=delivered, given_up=given_up)
        self._each(delete(outbox).where(outbox.c.id == _THIS), found)
        self._drop_keys(found)
        return len(found)

    def _found(self, wanted: Any, most: int, **limits: datetime) -> Sequence[UUID]:
        return self._connection.execute(wanted.limit(most), limits).scalars().all()

    def _each(self, statement: Any, ids: Sequence[UUID]) -> None:
        if ids:
            self._connection.execute(statement, [{"this": each} for each in ids])

    def _drop_keys(self, ids: Sequence[UUID]) -> None:
        if ids:
            self._rows.drop_keys(ids)
