"""Who changes what: rows, and names that have no row yet, held until a transaction ends.

SQLite's one writer holds everything from its first moment, and needs none of this.
"""

from hashlib import sha256
from typing import Any, Final

from sqlalchemy import BigInteger, Column, Connection, Select, Table, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.adapters.db.engine import READING

_HOLD: Final = select(func.pg_advisory_xact_lock(bindparam("name", type_=BigInteger)))


def held(connection: Connection, statement: Select[Any], table: Table) -> Select[Any]:
    """The statement; what a writing transaction reads by it, no other one can change meanwhile."""
    return statement.with_for_update(of=table) if _shares(connection) else statement


def hold(connection: Connection, kind: str, subject: bytes | str = b"") -> None:
    """Wait until no other writing transaction holds this name, then hold it to the end.

    For what may have no row to hold. No effect in a transaction that only reads.
    """
    if _shares(connection):
        name = subject.encode() if isinstance(subject, str) else subject
        digest = sha256(kind.encode() + b"\0" + name).digest()
        connection.execute(_HOLD, {"name": int.from_bytes(digest[:8], signed=True)})


def insert_or_replace(connection: Connection, key: Column[Any]) -> Any:
    """An insert that takes the place of the row with the same key, in one statement."""
    add = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    made = add(key.table)
    others = {each.name: made.excluded[each.name] for each in key.table.c if each is not key}
    return made.on_conflict_do_update(index_elements=[key], set_=others)


def insert_or_count(connection: Connection, count: Column[int]) -> Any:
    """An insert of a row that counts 1, or 1 more for the row with the same key."""
    add = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    made = add(count.table).values({count: 1})
    return made.on_conflict_do_update(
        index_elements=[*count.table.primary_key], set_={count: count + 1}
    )


def insert_once(connection: Connection, table: Table) -> Any:
    """An insert that changes nothing when there is already such a row."""
    add = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return add(table).on_conflict_do_nothing()


def _shares(connection: Connection) -> bool:
    """Whether this transaction writes while others may."""
    options = connection.get_execution_options()
    return connection.dialect.name == "postgresql" and not options.get(READING, False)
