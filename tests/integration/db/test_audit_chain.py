"""Changing the audit trail is stopped by triggers, and detected without them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.domain.trail.events import Event
from tests.databases import database_in
from tests.tampering import without_triggers

pytestmark = pytest.mark.req("T13")

ENTRIES = 8
PATIENT = Actor(Role.PATIENT, UUID(int=7), UUID(int=8))


def fill(database: SqlDatabase, entries: int = ENTRIES) -> None:
    with database.writing() as uow:
        for number in range(entries):
            actor = OPERATOR if number % 2 else PATIENT
            uow.audit.append(Event.RENEWAL_SAVED, actor, uuid4() if number % 3 else None)
        uow.commit()


def verify(database: SqlDatabase) -> tuple[int, int | None]:
    with database.reading() as uow:
        return uow.audit.verify()


def tamper(folder: Path, *statements: str) -> None:
    without_triggers(folder / "data" / "kiosk.db", *statements)


SWAP = (
    "UPDATE audit_entry SET seq = 99 WHERE seq = 3",
    "UPDATE audit_entry SET seq = 3 WHERE seq = 4",
    "UPDATE audit_entry SET seq = 4 WHERE seq = 99",
)
TAMPERINGS: dict[str, tuple[tuple[str, ...], int]] = {
    "event": (("UPDATE audit_entry SET event = 'log_on_failed' WHERE seq = 4",), 4),
    "time": (("UPDATE audit_entry SET at = '2020-01-01' WHERE seq = 1",), 1),
    "role": (("UPDATE audit_entry SET role = 'courier' WHERE seq = 8",), 8),
    "account": (("UPDATE audit_entry SET account_id = NULL WHERE seq = 5",), 5),
    "subject": (("UPDATE audit_entry SET subject_id = account_id WHERE seq = 3",), 3),
    "chain": (("UPDATE audit_entry SET chain = 'K2' WHERE seq = 8",), 8),
    "mac": (("UPDATE audit_entry SET mac = randomblob(32) WHERE seq = 6",), 6),
    "mac of another kind": (("UPDATE audit_entry SET mac = 'text' WHERE seq = 6",), 6),
    "event of another kind": (("UPDATE audit_entry SET event = x'00' WHERE seq = 2",), 2),
    "first deleted": (("DELETE FROM audit_entry WHERE seq = 1",), 1),
    "one deleted": (("DELETE FROM audit_entry WHERE seq = 4",), 4),
    "one deleted and renumbered": (
        (
            "DELETE FROM audit_entry WHERE seq = 4",
            "UPDATE audit_entry SET seq = seq - 1 WHERE seq > 4",
        ),
        4,
    ),
    "reordered": (SWAP, 3),
    "cut": (("DELETE FROM audit_entry WHERE seq > 5",), 6),
    "cut with its head set back": (
        (
            "DELETE FROM audit_entry WHERE seq > 5",
            "UPDATE audit_head SET seq = 5, last = (SELECT mac FROM audit_entry WHERE seq = 5), "
            "mac = (SELECT mac FROM audit_entry WHERE seq = 5)",
        ),
        5,
    ),
    "all deleted": (("DELETE FROM audit_entry",), 1),
    "head deleted": (("DELETE FROM audit_head",), 1),
    "head of another kind": (("UPDATE audit_head SET seq = 'x'",), 8),
    "helper named": (("UPDATE audit_entry SET assisted_by = 'x' WHERE seq = 5",), 5),
    "reason given": (("UPDATE audit_entry SET reason = 'person_here' WHERE seq = 5",), 5),
    "added": (
        (
            "INSERT INTO audit_entry SELECT chain, 9, at, event, role, account_id, subject_id, "
            "mac, assisted_by, reason FROM audit_entry WHERE seq = 8",
        ),
        9,
    ),
}


@pytest.mark.parametrize(("statements", "first_bad"), TAMPERINGS.values(), ids=TAMPERINGS)
def test_tampering_is_named(tmp_path: Path, statements: tuple[str, ...], first_bad: int) -> None:
    database = database_in(tmp_path)
    fill(database)
    assert verify(database) == (ENTRIES, None)
    tamper(tmp_path, *statements)
    assert verify(database)[1] == first_bad
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET event = 'x' WHERE seq = 1",
        "DELETE FROM audit_entry WHERE seq = 1",
        "DELETE FROM audit_entry",
        "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE seq = 1",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET seq = seq - 1",
        "UPDATE audit_head SET seq = seq + 2",
        "UPDATE audit_head SET chain = 'K2', seq = seq + 1",
        "INSERT OR REPLACE INTO audit_head SELECT * FROM audit_head",
    ],
)
def test_triggers_refuse_to_change_the_trail(tmp_path: Path, statement: str) -> None:
    database = database_in(tmp_path)
    fill(database)
    with (
        closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"append-only|only goes on"),
    ):
        connection.execute(statement)
    assert verify(database) == (ENTRIES, None)
    database.close()


def test_each_kiosk_has_its_own_chain(tmp_path: Path) -> None:
    first, second = database_in(tmp_path), database_in(tmp_path, kiosk_id="K2")
    fill(first)
    fill(second)
    fill(first)
    assert verify(first) == verify(second) == (3 * ENTRIES, None)
    tamper(tmp_path, "UPDATE audit_entry SET role = 'x' WHERE chain = 'K2' AND seq = 2")
    assert verify(first) == (3 * ENTRIES, 2)
    for database in (first, second):
        database.close()
