"""Sealed rows of an import, and how they replace the rows known by the same index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, bindparam, delete, insert, select
from sqlalchemy.sql import ClauseElement

from kiosk.adapters.db.holding import hold, insert_or_replace
from kiosk.adapters.db.tables import record_key
from kiosk.ports.records.records import Written

Values = dict[str, Any]


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
    hold(connection, table.name)
    known = [{"same": row[index.name]} for row in feed.rows]
    replaced = select(table.c.id).where(index == bindparam("same")).scalar_subquery()
    drop_keys = delete(record_key).where(record_key.c.record_id == replaced)
    changed = _for_each(connection, drop_keys, known)
    _for_each(connection, insert(record_key), feed.keys)
    _for_each(connection, insert_or_replace(connection, index), feed.rows)
    return Written(added=len(feed.rows) - changed, changed=changed)


def _for_each(connection: Connection, statement: ClauseElement, rows: Sequence[Values]) -> int:
    """Run a statement once per row; how many database rows it touched.

    Goes straight to the driver: what SQLAlchemy does for each row takes a third of the time, and
    for all of it every other process waits to write.
    """
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(rows[0]))
    names = getattr(compiled, "positiontup", None)
    given: Sequence[Values] | list[tuple[object, ...]] = rows
    if names is not None:
        values = (
            map(itemgetter(*names), rows) if len(names) > 1 else ((row[names[0]],) for row in rows)
        )
        given = [tuple(_plain(value) for value in row) for row in values]
    return connection.exec_driver_sql(str(compiled), given).rowcount


def _plain(value: object) -> object:
    """SQLite's driver keeps ids and days as text."""
    if isinstance(value, UUID):
        return value.hex
    return value.isoformat() if isinstance(value, date) else value
