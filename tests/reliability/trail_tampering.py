"""Random tamperings with the audit trail: edits, removals, additions, swaps, cuts."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any, Final

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.trail.events import Event
from tests.databases import database_in
from tests.tampering import without_triggers

ENTRIES: Final = 40
TABLES: Final = ("audit_entry", "audit_head")
COLUMNS: Final = ("at", "event", "role", "account_id", "subject_id", "mac", "assisted_by", "reason")
Tampering = Callable[[sqlite3.Connection, Random], int]
"""Changes the trail and returns the number of the first entry that does not fit then."""


def edit(raw: sqlite3.Connection, random: Random) -> int:
    seq, column = random.randint(1, ENTRIES), random.choice(COLUMNS)
    value: Any = random.randbytes(32) if column == "mac" else random.randbytes(16).hex()
    raw.execute(f"UPDATE audit_entry SET {column} = ? WHERE seq = ?", (value, seq))
    return seq


def remove(raw: sqlite3.Connection, random: Random) -> int:
    seq = random.randint(1, ENTRIES)
    raw.execute("DELETE FROM audit_entry WHERE seq = ?", (seq,))
    return seq


def close_gap(raw: sqlite3.Connection, random: Random) -> int:
    """Remove one and number those after it anew."""
    seq = random.randint(1, ENTRIES - 1)
    raw.execute("DELETE FROM audit_entry WHERE seq = ?", (seq,))
    for each in range(seq + 1, ENTRIES + 1):
        raw.execute("UPDATE audit_entry SET seq = ? WHERE seq = ?", (each - 1, each))
    return seq


def swap(raw: sqlite3.Connection, random: Random) -> int:
    first, second = sorted(random.sample(range(1, ENTRIES + 1), 2))
    for old, new in ((first, 999), (second, first), (999, second)):
        raw.execute("UPDATE audit_entry SET seq = ? WHERE seq = ?", (new, old))
    return first


def add(raw: sqlite3.Connection, random: Random) -> int:
    """Say an earlier entry once more at the end, and move the head there."""
    columns = "at, event, role, account_id, subject_id, mac, assisted_by, reason"
    raw.execute(
        f"INSERT INTO audit_entry (chain, seq, {columns}) "
        f"SELECT chain, ?, {columns} FROM audit_entry WHERE seq = ?",
        (ENTRIES + 1, random.randint(1, ENTRIES)),
    )
    raw.execute("UPDATE audit_head SET seq = seq + 1")
    return ENTRIES + 1


def cut(raw: sqlite3.Connection, random: Random) -> int:
    left = random.randint(1, ENTRIES - 1)
    raw.execute("DELETE FROM audit_entry WHERE seq > ?", (left,))
    return left + 1


def cut_with_head(raw: sqlite3.Connection, random: Random) -> int:
    """Cut, and set the head to the last entry that is left; its own MAC is not to be had."""
    left = cut(raw, random) - 1
    last = "(SELECT mac FROM audit_entry WHERE seq = ?)"
    raw.execute(f"UPDATE audit_head SET seq = ?, last = {last}", (left, left))
    return left


TAMPERINGS: Final[tuple[Tampering, ...]] = (edit, remove, close_gap, swap, add, cut, cut_with_head)


def faults(folder: Path, seed: int, rounds: int) -> Iterator[str]:
    """Each tampering that is not found, or found at another entry."""
    random = Random(seed)
    database = database_in(folder)
    try:
        with database.writing() as uow:
            for _ in range(ENTRIES):
                uow.audit.append(Event.RENEWAL_SAVED, OPERATOR)
            uow.commit()
        file = folder / "data" / "kiosk.db"
        without_triggers(file)
        with closing(sqlite3.connect(file, isolation_level=None)) as raw:
            for at in range(rounds):
                tampering = random.choice(TAMPERINGS)
                kept = _rows(raw)
                with _at_once(raw):
                    wanted = tampering(raw, random)
                found = _verified(database)
                with _at_once(raw):
                    _put_back(raw, kept)
                if found != wanted:
                    yield f"round {at}: {tampering.__name__} at {wanted} was found at {found}"
    finally:
        database.close()


@contextmanager
def _at_once(raw: sqlite3.Connection) -> Iterator[None]:
    raw.execute("BEGIN")
    yield
    raw.execute("COMMIT")


def _rows(raw: sqlite3.Connection) -> dict[str, list[Any]]:
    return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def _put_back(raw: sqlite3.Connection, kept: dict[str, list[Any]]) -> None:
    for table, rows in kept.items():
        marks = ", ".join("?" * len(rows[0]))
        raw.execute(f"DELETE FROM {table}")
        raw.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _verified(database: SqlDatabase) -> int | None:
    with database.reading() as uow:
        return uow.audit.verify()[1]
