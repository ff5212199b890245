"""Sealed rows of an import, and how they replace the rows known by the same index."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, bindparam, delete, insert, select

from kiosk.adapters.db.tables import record_key
from kiosk.ports.records import Written

Values = dict[str, object]


@dataclass(frozen=True)
class SealedFeed:
    """Rows of one table and their wrapped keys, ready to be written."""

    rows: Sequence[Values]
    keys: Sequence[Values]


def write_feed(connection: Connection, index: Column[bytes], feed: object) -> Written:
    """Write a feed: a row with the same blind index is replaced together with its data key."""
    if not isinstance(feed, SealedFeed):
        raise TypeError("only what SqlFeeds sealed can be written")
    if not feed.rows:
        return Written(0, 0)
    table = index.table
    same = index == bindparam("same")
    known = [{"same": row[index.name]} for row in feed.rows]
    replaced = select(table.c.id).where(same).scalar_subquery()
    drop_keys = delete(record_key).where(record_key.c.record_id == replaced)
    changed = connection.execute(drop_keys, known).rowcount
    if changed:
        connection.execute(delete(table).where(same), known)
    connection.execute(insert(record_key), feed.keys)
    connection.execute(insert(table), feed.rows)
    return Written(added=len(feed.rows) - changed, changed=changed)
