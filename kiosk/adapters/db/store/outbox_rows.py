"""What waits for delivery, with sealed payloads, each row leased to one courier at a time."""

from collections.abc import Collection, Sequence
from datetime import datetime
from math import ceil
from typing import Any, Final, cast
from uuid import UUID, uuid4

from sqlalchemy import (
    and_,
    bindparam,
    case,
    func,
    not_,
    null,
    or_,
    select,
    type_coerce,
    update,
)

from kiosk.adapters.db.binding import unreadable
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.sealed import KEY_COLUMNS
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.columns import UtcMoment
from kiosk.adapters.db.tables.store_tables import outbox
from kiosk.domain.store.outbox import (
    DROPPED,
    LEASE,
    LEAST_TRIES,
    LONGEST_WAIT,
    OVERTAKEN,
    PATIENCE,
    Channel,
    Claim,
    Fate,
    HandingOver,
    OutboxItem,
    Payload,
    Topic,
    Undelivered,
)
from kiosk.errors import ErrorCode, KioskError

_TABLE: Final = "outbox"
_NOW: Final = bindparam("now", type_=UtcMoment)
_LAST_LEASE: Final = bindparam("last_lease", type_=UtcMoment)
_LAST_WAIT: Final = bindparam("last_wait", type_=UtcMoment)
_OLD: Final = bindparam("old", type_=UtcMoment)

_WAITING: Final = and_(outbox.c.delivered_at.is_(None), outbox.c.due_at.is_not(None))
_FREE: Final = or_(
    outbox.c.lease_until.is_(None),
    outbox.c.lease_until <= _NOW,
    outbox.c.lease_until > _LAST_LEASE,
)
_DUE: Final = or_(
    outbox.c.due_at <= _NOW,
    outbox.c.due_at > _LAST_WAIT,
    and_(outbox.c.attempts == 0, outbox.c.created_at > _NOW),
)
_READY: Final = and_(_WAITING, _FREE, _DUE)
_ON_CHANNEL: Final = outbox.c.channel == bindparam("on_channel")
_TRIED_LONG: Final = and_(outbox.c.created_at <= _OLD, outbox.c.attempts >= LEAST_TRIES - 1)
_THIS: Final = outbox.c.id == bindparam("this")

_NEXT: Final = (
    select(outbox.c.id, outbox.c.created_at, outbox.c.attempts)
    .where(_ON_CHANNEL, _READY)
    .order_by(outbox.c.due_at, outbox.c.number)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM: Final = update(outbox).where(_THIS).values(lease_until=_LAST_LEASE)
_OPEN: Final = (
    select(outbox, *KEY_COLUMNS)
    .join(record_key, record_key.c.record_id == outbox.c.id)
    .where(_THIS, outbox.c.sealed.is_not(None))
)
_DELIVERED: Final = (
    update(outbox).where(_THIS).values(sealed=null(), lease_until=null(), given_up_at=null())
)
_ONE_MORE: Final = update(outbox).values(attempts=outbox.c.attempts + 1, lease_until=null())
_LEFT: Final = and_(outbox.c.delivered_at.is_(None), outbox.c.failed_code.is_distinct_from(DROPPED))
_FAILED: Final = _ONE_MORE.where(_THIS, _LEFT)
_RETRY: Final = (
    update(outbox)
    .where(_THIS, _LEFT)
    .values(due_at=_NOW, attempts=0, given_up_at=null(), lease_until=null())
)
_DROP: Final = (
    update(outbox)
    .where(_THIS, _LEFT)
    .values(due_at=null(), given_up_at=_NOW, lease_until=null(), sealed=null(), failed_code=DROPPED)
)
_GIVE_UP: Final = (
    _ONE_MORE.where(_ON_CHANNEL, _READY, _TRIED_LONG)
    .values(due_at=null(), given_up_at=_NOW, failed_code=bindparam("code"))
    .returning(outbox.c.id)
)
_HOLD_BACK: Final = _ONE_MORE.where(_ON_CHANNEL, _READY).values(
    due_at=bindparam("until", type_=UtcMoment), failed_code=bindparam("code")
)
_CALL_UP: Final = (
    update(outbox)
    .where(_ON_CHANNEL, _WAITING, _FREE)
    .where(outbox.c.failed_code.in_(bindparam("codes", expanding=True)))
    .values(due_at=_NOW, attempts=0)
)
_LAST_ABOUT: Final = (
    select(outbox.c.delivered_at, outbox.c.due_at)
    .where(outbox.c.topic == bindparam("topic"), outbox.c.subject_id == bindparam("subject"))
    .order_by(outbox.c.number.desc())
    .limit(1)
)
_UNDELIVERED: Final = select(outbox).where(_LEFT).order_by(outbox.c.number)
_HANDED_OVER: Final = (
    select(outbox)
    .where(outbox.c.channel.in_(bindparam("channels", expanding=True)))
    .where(outbox.c.failed_code.is_distinct_from(DROPPED))
    .order_by(outbox.c.number.desc())
    .limit(bindparam("most"))
)
_READY_AT: Final = case((_READY, _NOW), (not_(_FREE), outbox.c.lease_until), else_=outbox.c.due_at)
_SOONEST: Final = select(type_coerce(func.min(_READY_AT), UtcMoment)).where(_WAITING)


class SqlOutbox(Repository):
    """The Outbox port."""

    def put(self, topic: Topic, subject_id: UUID, payload: Payload) -> None:
        item_id, now = uuid4(), self._clock.now()
        row = {
            "id": item_id,
            "channel": topic.channel.value,
            "topic": topic.value,
            "subject_id": subject_id,
            "created_at": now,
            "due_at": now,
            "attempts": 0,
            "sealed": self._rows.seal_new(_TABLE, item_id, dict(payload)),
        }
        self._put(outbox, row)

    def fate(self, topic: Topic, subject_id: UUID) -> Fate | None:
        about = {"topic": topic.value, "subject": subject_id}
        row = self._connection.execute(_LAST_ABOUT, about).one_or_none()
        if row is None:
            return None
        if row.delivered_at is not None:
            return Fate.DELIVERED
        return Fate.WAITING if row.due_at is not None else Fate.GIVEN_UP

    def claim(self, channel: Channel, now: datetime) -> Claim | None:
        found = self._connection.execute(_NEXT, _ready(channel, now)).one_or_none()
        if found is None:
            return None
        self._connection.execute(_CLAIM, {"this": found.id, "last_lease": now + LEASE})
        return Claim(found.id, found.created_at, found.attempts)

    def open(self, item_id: UUID) -> OutboxItem:
        row = self._read_one(outbox, _OPEN, this=item_id)
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return OutboxItem(
            id=row.id,
            topic=_topic(row),
            subject_id=row.subject_id,
            payload=cast("Payload", self._rows.open(_TABLE, row)),
            created_at=row.created_at,
            attempts=row.attempts,
        )

    def delivered(self, item_id: UUID, at: datetime, overtaken: bool = False) -> None:
        code = {"failed_code": OVERTAKEN} if overtaken else {}
        values = {"this": item_id, "delivered_at": at} | code
        self._connection.execute(_DELIVERED, values)
        self._rows.drop_keys([item_id])

    def failed(self, item_id: UUID, code: str, at: datetime, due_at: datetime | None) -> None:
        given_up_at = at if due_at is None else None
        values = {"failed_code": code, "due_at": due_at, "given_up_at": given_up_at}
        self._connection.execute(_FAILED, {"this": item_id} | values)

    def hold_back(
        self, channel: Channel, code: str, at: datetime, due_at: datetime
    ) -> Sequence[UUID]:
        facts = _ready(channel, at) | {"code": code}
        old = {"old": at - PATIENCE}
        given_up = self._connection.execute(_GIVE_UP, facts | old).scalars().all()
        self._connection.execute(_HOLD_BACK, facts | {"until": due_at})
        return given_up

    def call_up(self, channel: Channel, codes: Collection[str], at: datetime) -> None:
        self._connection.execute(_CALL_UP, _ready(channel, at) | {"codes": list(codes)})

    def retry(self, item_id: UUID, at: datetime) -> None:
        self._change(_RETRY, item_id, at)

    def drop(self, item_id: UUID, at: datetime) -> None:
        self._change(_DROP, item_id, at)
        self._rows.drop_keys([item_id])

    def _change(self, statement: Any, item_id: UUID, at: datetime) -> None:
        if self._connection.execute(statement, {"this": item_id, "now": at}).rowcount != 1:
            raise KioskError(ErrorCode.NOT_FOUND)

    def undelivered(self) -> Sequence[Undelivered]:
        return [_undelivered(row) for row in self._connection.execute(_UNDELIVERED)]

    def handed_over(self, channels: Collection[Channel], most: int) -> Sequence[HandingOver]:
        facts = {"channels": [channel.value for channel in channels], "most": most}
        return [
            HandingOver(
                channel=row.channel,
                topic=row.topic,
                subject_id=row.subject_id,
                created_at=row.created_at,
                code=row.failed_code,
                due_at=row.due_at,
                delivered_at=row.delivered_at,
            )
            for row in self._connection.execute(_HANDED_OVER, facts)
        ]

    def seconds_to_next(self, now: datetime) -> int | None:
        soonest = self._connection.execute(_SOONEST, _moments(now)).scalar()
        return None if soonest is None else max(0, ceil((soonest - now).total_seconds()))


def _ready(channel: Channel, now: datetime) -> dict[str, object]:
    return _moments(now) | {"on_channel": channel.value}


def _moments(now: datetime) -> dict[str, object]:
    return {"now": now, "last_lease": now + LEASE, "last_wait": now + LONGEST_WAIT}


def _topic(row: Any) -> Topic:
    """Raises RECORD_UNREADABLE for a topic of another version."""
    try:
        return Topic(row.topic)
    except ValueError:
        raise unreadable(outbox, row.id) from None


def _undelivered(row: Any) -> Undelivered:
    return Undelivered(
        id=row.id,
        channel=row.channel,
        topic=row.topic,
        attempts=row.attempts,
        code=row.failed_code,
        created_at=row.created_at,
        due_at=row.due_at,
        given_up_at=row.given_up_at,
    )
