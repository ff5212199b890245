"""An in-memory outbox."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from math import ceil
from uuid import UUID, uuid4

from kiosk.domain.store.outbox import (
    DROPPED,
    LEASE,
    LEAST_TRIES,
    PATIENCE,
    Claim,
    OutboxItem,
    Topic,
    Undelivered,
)
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from tests.fakes.rows import Rows, Waiting


class FakeOutbox:
    """Deliveries in the order they came."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self._rows = rows.outbox
        self._clock = clock

    def put(self, topic: Topic, subject_id: UUID, payload: dict[str, str]) -> None:
        now = self._clock.now()
        item = OutboxItem(uuid4(), topic, subject_id, dict(payload), now, attempts=0)
        self._rows[item.id] = Waiting(item, due_at=now)

    def claim(self, now: datetime) -> Claim | None:
        ready = self._ready(now)
        if not ready:
            return None
        row = min(ready, key=lambda row: row.due_at or now)
        row.lease_until = now + LEASE
        return Claim(row.item.id, row.item.created_at, row.item.attempts)

    def open(self, item_id: UUID) -> OutboxItem:
        row = self._left(item_id)
        if not row.readable:
            raise KioskError(ErrorCode.RECORD_UNREADABLE)
        return row.item

    def delivered(self, item_id: UUID, at: datetime) -> None:
        row = self._rows[item_id]
        row.item = replace(row.item, payload={})
        row.delivered_at = at
        row.lease_until = row.given_up_at = None

    def failed(self, item_id: UUID, code: str, at: datetime, due_at: datetime | None) -> None:
        if (row := self._rows[item_id]).delivered_at is None and row.failed_code != DROPPED:
            _put_off(row, code, at, due_at)

    def hold_back(self, code: str, at: datetime, due_at: datetime) -> Sequence[UUID]:
        given_up = []
        for row in self._ready(at):
            item = row.item
            long = item.created_at <= at - PATIENCE and item.attempts >= LEAST_TRIES - 1
            given_up += [item.id] * long
            _put_off(row, code, at, None if long else due_at)
        return given_up

    def call_up(self, codes: Collection[str], at: datetime) -> None:
        for row in self._waiting():
            if row.failed_code in codes and row.ready_at(at) != row.lease_until:
                row.due_at = at
                row.item = replace(row.item, attempts=0)

    def retry(self, item_id: UUID, at: datetime) -> None:
        row = self._left(item_id)
        row.item = replace(row.item, attempts=0)
        row.due_at, row.lease_until, row.given_up_at = at, None, None

    def drop(self, item_id: UUID, at: datetime) -> None:
        row = self._left(item_id)
        row.item, row.readable = replace(row.item, payload={}), False
        row.due_at, row.lease_until, row.given_up_at = None, None, at
        row.failed_code = DROPPED

    def _left(self, item_id: UUID) -> Waiting:
        row = self._rows.get(item_id)
        if row is None or row.delivered_at is not None or row.failed_code == DROPPED:
            raise KioskError(ErrorCode.NOT_FOUND)
        return row

    def undelivered(self) -> Sequence[Undelivered]:
        return [
            Undelivered(
                id=row.item.id,
                topic=row.item.topic,
                attempts=row.item.attempts,
                code=row.failed_code,
                created_at=row.item.created_at,
                due_at=row.due_at,
                given_up_at=row.given_up_at,
            )
            for row in self._rows.values()
            if row.delivered_at is None and row.failed_code != DROPPED
        ]

    def seconds_to_next(self, now: datetime) -> int | None:
        ready = [at for row in self._waiting() if (at := row.ready_at(now)) is not None]
        return max(0, ceil((min(ready) - now).total_seconds())) if ready else None

    def _waiting(self) -> list[Waiting]:
        return [
            row
            for row in self._rows.values()
            if row.delivered_at is None and row.due_at is not None
        ]

    def _ready(self, now: datetime) -> list[Waiting]:
        return [row for row in self._waiting() if row.ready_at(now) == now]


def _put_off(row: Waiting, code: str, at: datetime, due_at: datetime | None) -> None:
    row.item = replace(row.item, attempts=row.item.attempts + 1)
    row.failed_code, row.lease_until, row.due_at = code, None, due_at
    row.given_up_at = at if due_at is None else None
