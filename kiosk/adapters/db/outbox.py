"""What waits for delivery, with sealed payloads."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import Connection, bindparam, func, insert, null, select, update

from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.store import outbox
from kiosk.domain.outbox import OutboxItem, Topic
from kiosk.ports.clock import Clock

_TABLE: Final = "outbox"
_WAITING: Final = outbox.c.delivered_at.is_(None) & outbox.c.due_at.is_not(None)
_ADD: Final = insert(outbox)
_DUE: Final = (
    select(outbox, *KEY_COLUMNS)
    .join(record_key, record_key.c.record_id == outbox.c.id)
    .where(_WAITING, outbox.c.due_at <= bindparam("now"))
    .order_by(outbox.c.number)
)
_NEXT: Final = select(func.min(outbox.c.due_at)).where(_WAITING)
_THIS: Final = outbox.c.id == bindparam("this")
_DELIVERED: Final = update(outbox).where(_THIS).values(sealed=null())
_FAILED: Final = update(outbox).where(_THIS).values(attempts=outbox.c.attempts + 1)


class SqlOutbox:
    """The Outbox port."""

    def __init__(self, connection: Connection, clock: Clock, rows: SealedRows) -> None:
        self._connection = connection
        self._clock = clock
        self._rows = rows

    def put(self, topic: Topic, subject_id: UUID, payload: dict[str, str]) -> None:
        item_id, now = uuid4(), self._clock.now()
        row = {
            "id": item_id,
            "topic": topic.value,
            "subject_id": subject_id,
            "created_at": now,
            "due_at": now,
            "attempts": 0,
            "sealed": self._rows.seal_new(_TABLE, item_id, dict(payload)),
        }
        self._connection.execute(_ADD, row)

    def due(self, now: datetime) -> Sequence[OutboxItem]:
        return [self._item(row) for row in self._connection.execute(_DUE, {"now": now})]

    def delivered(self, item_id: UUID, at: datetime) -> None:
        self._connection.execute(_DELIVERED, {"this": item_id, "delivered_at": at})
        self._rows.drop_keys([item_id])

    def failed(self, item_id: UUID, code: str, due_at: datetime | None) -> None:
        values = {"this": item_id, "failed_code": code, "due_at": due_at}
        self._connection.execute(_FAILED, values)

    def seconds_to_next(self, now: datetime) -> int | None:
        due_at = self._connection.execute(_NEXT).scalar()
        return None if due_at is None else max(0, ceil((due_at - now).total_seconds()))

    def _item(self, row: Any) -> OutboxItem:
        return OutboxItem(
            id=row.id,
            topic=Topic(row.topic),
            subject_id=row.subject_id,
            payload=self._rows.open(_TABLE, row),
            created_at=row.created_at,
            attempts=row.attempts,
        )
