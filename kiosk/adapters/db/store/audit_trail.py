"""The audit trail: each entry's MAC covers the one before it, and the head has the last."""

import hmac
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Text,
    bindparam,
    cast,
    func,
    insert,
    select,
    update,
)

from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.store.trail_looks import as_noted, looking
from kiosk.adapters.db.tables.trail_tables import audit_entry, audit_head
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.tally import Tally
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.heads import Head, Missing
from kiosk.domain.trail.look import Noted, Wanted

START: Final = bytes(32)
"""What the first entry of a chain has before it."""
ROWS_AT_ONCE: Final = 5000

_HEAD: Final = select(audit_head).where(audit_head.c.chain == bindparam("this")).with_for_update()
_ADD: Final = insert(audit_entry)
_ADD_HEAD: Final = insert(audit_head)
_MOVE_HEAD: Final = update(audit_head).where(audit_head.c.chain == bindparam("this"))


def _hex(column: Column[UUID]) -> ColumnElement[str]:
    """An id as its 32 hex digits, without making a UUID of a million of them."""
    return func.replace(func.coalesce(cast(column, Text), ""), "-", "")


_SAID: Final = (
    select(
        audit_entry.c.chain,
        audit_entry.c.seq,
        audit_entry.c.at,
        audit_entry.c.event,
        audit_entry.c.role,
        _hex(audit_entry.c.account_id),
        _hex(audit_entry.c.subject_id),
        _hex(audit_entry.c.assisted_by),
        func.coalesce(audit_entry.c.reason, ""),
        audit_entry.c.mac,
    )
    .order_by(audit_entry.c.chain, audit_entry.c.seq)
    .execution_options(yield_per=ROWS_AT_ONCE)
)
_HEADS: Final = select(audit_head).order_by(audit_head.c.chain)
_CHAIN: Final = audit_entry.c.chain == bindparam("this")
_MAC_AT: Final = select(audit_entry.c.mac).where(_CHAIN, audit_entry.c.seq == bindparam("at_seq"))
_HOUR: Final = func.substr(audit_entry.c.at, 1, 13).label("hour")
_BY_HOUR: Final = (
    select(_HOUR, audit_entry.c.event, func.count())
    .where(
        audit_entry.c.event.in_(bindparam("events", expanding=True)),
        audit_entry.c.at >= bindparam("since"),
    )
    .group_by(_HOUR, audit_entry.c.event)
    .order_by(_HOUR)
)
_COUNT: Final = select(func.count()).select_from(audit_entry).where(_CHAIN)


class Entry(NamedTuple):
    """What an entry says: its time in UTC, ids as 32 hex digits or nothing."""

    chain: str
    seq: int
    at: str
    event: str
    role: str
    account_id: str
    subject_id: str
    assisted_by: str
    reason: str

    def text(self, before: bytes) -> bytes:
        """What its MAC covers: the MAC before it and everything it says."""
        return before + "\0".join(map(str, self)).encode()


class SqlAudit(Repository):
    """The Audit port. Append last in a transaction: it locks the chain's head until the end."""

    def append(
        self, event: Event, actor: Actor, subject_id: UUID | None = None, reason: str = ""
    ) -> None:
        head = self._head()
        if head is None:
            hold(self._connection, "audit", self._kiosk_id)
            head = self._head()
        entry = Entry(
            chain=self._kiosk_id,
            seq=1 if head is None else head.seq + 1,
            at=as_noted(self._clock.now()),
            event=event.value,
            role=actor.role.value,
            account_id=actor.account_id.hex if actor.account_id else "",
            subject_id=subject_id.hex if subject_id else "",
            assisted_by=actor.assisted_by.hex if actor.assisted_by else "",
            reason=reason,
        )
        mac = self._vault.mac(entry.text(START if head is None else head.last))
        ids = {
            "account_id": actor.account_id,
            "subject_id": subject_id,
            "assisted_by": actor.assisted_by,
        }
        self._connection.execute(
            _ADD, entry._asdict() | ids | {"reason": reason or None, "mac": mac}
        )
        moved = {
            "seq": entry.seq,
            "last": mac,
            "mac": self._vault.mac(_head_text(entry.chain, entry.seq, mac)),
        }
        if head is None:
            self._connection.execute(_ADD_HEAD, moved | {"chain": self._kiosk_id})
        else:
            self._connection.execute(_MOVE_HEAD, moved | {"this": self._kiosk_id})

    def _head(self) -> Any:
        return self._connection.execute(_HEAD, {"this": self._kiosk_id}).one_or_none()

    def verify(self) -> tuple[int, int | None]:
        heads = {head.chain: head for head in self._connection.execute(_HEADS)}
        rows = self._connection.execute(_SAID)
        entries, first_bad = 0, None
        for chain, group in groupby(rows, itemgetter(0)):
            count, bad = self._verify_chain(group, heads.pop(chain, None))
            entries += count
            first_bad = first_bad or bad
        return entries, first_bad or (1 if heads else None)

    def look(self, wanted: Wanted, after: Noted | None, most: int) -> Sequence[Noted]:
        return [Noted(*row) for row in self._connection.execute(looking(wanted, after, most))]

    def count(self, events: Collection[Event], since: datetime) -> Sequence[Tally]:
        asked = {"events": [event.value for event in events], "since": as_noted(since)}
        rows = self._connection.execute(_BY_HOUR, asked)
        return [
            Tally(datetime.fromisoformat(f"{hour}:00+00:00"), event, 0, count)
            for hour, event, count in rows
        ]

    def heads(self) -> Sequence[Head]:
        return [
            Head(head.chain, head.seq, head.last.hex())
            for head in self._connection.execute(_HEADS)
            if isinstance(head.last, bytes)
            and self._fits(_head_text(head.chain, head.seq, head.last), head.mac)
        ]

    def lacks(self, head: Head) -> Missing | None:
        at = {"this": head.chain, "at_seq": head.count}
        mac = self._connection.execute(_MAC_AT, at).scalar_one_or_none()
        if isinstance(mac, bytes) and mac.hex().startswith(head.mac):
            return None
        found = self._connection.execute(_COUNT, {"this": head.chain}).scalar_one()
        return Missing(head.chain, head.count, found)

    def _verify_chain(self, rows: Iterable[Any], head: Any) -> tuple[int, int | None]:
        """How many entries, and the number of the first that was changed, added or is missing."""
        before, bad, count, chain = START, None, 0, ""
        for count, (*values, mac) in enumerate(rows, start=1):
            if bad is None:
                entry = Entry(*values)
                chain = entry.chain
                right = entry.seq == count and self._fits(entry.text(before), mac)
                bad, before = (None if right else count), mac
        if bad is not None or head is None:
            return count, bad or 1
        if head.seq == count:
            right = self._fits(_head_text(chain, count, before), head.mac)
            return count, None if right else count
        goes_on = isinstance(head.seq, int) and head.seq > count
        return count, count + 1 if goes_on else count

    def _fits(self, text: bytes, mac: object) -> bool:
        return isinstance(mac, bytes) and hmac.compare_digest(self._vault.mac(text), mac)


def _head_text(chain: str, seq: int, last: bytes) -> bytes:
    return b"head\0" + f"{chain}\0{seq}\0".encode() + last
