"""What the processes of the kill tests run; importable by name in a new process."""

import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.desk.roles import OPERATOR
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from tests.databases import settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.samples import a_document, a_person, a_renewal

PAGE = bytes(range(256)) * 200


def opened(folder: Path) -> SqlDatabase:
    """The database in this folder, which another process made."""
    return SqlDatabase(settings_in(folder), vault_in(folder), FakeClock(), "K1")


def submit_until_killed(folder: Path) -> None:
    """Store whole submissions for ever, and print each reference once it is committed."""
    database = opened(folder)
    number = len(_counts(database))
    while True:
        reference = f"K1-{number:05}"
        store_submission(database, reference)
        sys.stdout.write(f"{reference}\n")
        sys.stdout.flush()
        number += 1


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
        uow.outbox.put(Topic.RENEWAL_SUBMITTED, renewal.id, {"to": "a@example.org"})
        uow.audit.append(Event.RENEWAL_SUBMITTED, OPERATOR, renewal.id)
        uow.commit()


def _counts(database: SqlDatabase) -> Sequence[object]:
    with database.reading() as uow:
        return uow.renewals.counts()


if __name__ == "__main__":
    submit_until_killed(Path(sys.argv[1]))
