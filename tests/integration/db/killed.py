"""The process of the kill tests: stores a submission, says so, and dies in the next.

    python -m tests.integration.db.killed FOLDER POINT

POINT is the start of the statement before which it dies, or `commit`; else it dies when the next
is committed and no one was told.
"""

import os
import sys
from pathlib import Path
from signal import SIGKILL
from typing import Any

from sqlalchemy import Engine, event

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from tests.databases import settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.samples import a_document, a_person, a_renewal

PAGE = bytes(range(256)) * 200
CONFIRMED, LAST = "K1-00001", "K1-00002"


def main(folder: Path, point: str) -> None:
    """Store one submission for good, and die at that point in another."""
    database = SqlDatabase(settings_in(folder), vault_in(folder), FakeClock(), "K1")
    store_submission(database, CONFIRMED)
    sys.stdout.write(CONFIRMED)
    sys.stdout.flush()
    _die_at(point)
    store_submission(database, LAST)
    _die()


def _die_at(point: str) -> None:
    def before_a_statement(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(point):
            _die()

    event.listen(Engine, "before_cursor_execute", before_a_statement)
    if point == "commit":
        event.listen(Engine, "commit", _die)


def _die(*_: object) -> None:
    os.kill(os.getpid(), SIGKILL)


def store_submission(database: SqlDatabase, reference: str) -> None:
    """One person, renewal, page, delivery and audit entry in one transaction."""
    person = a_person()
    renewal = a_renewal(person, reference)
    page = a_document(renewal)
    with database.writing() as uow:
        uow.people.add(person)
        uow.renewals.add(renewal)
        uow.documents.add(page, PAGE, b"thumbnail")
        uow.documents.bind(renewal.id, [page.id])
        uow.outbox.put(
            Topic.RENEWAL_SUBMITTED, renewal.id, {"to": "a@example.org", "language": "en"}
        )
        uow.audit.append(Event.RENEWAL_SUBMITTED, OPERATOR, renewal.id)
        uow.commit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
