"""What the processes of the race and kill tests run; importable by name in a new process."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Barrier
from uuid import UUID

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.domain.account import Account
from kiosk.domain.events import Event
from kiosk.domain.outbox import Topic
from kiosk.domain.person import Person
from kiosk.domain.roles import OPERATOR
from kiosk.errors import ErrorCode, KioskError
from tests.databases import settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.samples import a_document, a_person, a_renewal, an_account

PAGE = bytes(range(256)) * 200


def opened(folder: Path) -> SqlDatabase:
    """The database in this folder, which another process made."""
    return SqlDatabase(settings_in(folder), vault_in(folder), FakeClock(), "K1")


def race(
    folder: Path, racer: int, people: Sequence[Person], start: Barrier
) -> tuple[list[int], list[int]]:
    """The rounds that this process won: opening a draft, and binding its account."""
    database = opened(folder)
    account = an_account(f"racer{racer}")
    with database.writing() as uow:
        uow.accounts.add(account)
        uow.commit()
    drafts: list[int] = []
    accounts: list[int] = []
    for number, person in enumerate(people):
        start.wait(60)
        if _won(partial(_begin, database, person, f"K{racer}-{number:05}")):
            drafts.append(number)
        start.wait(60)
        if _won(partial(_bind, database, account.id, person)):
            accounts.append(number)
    database.close()
    return drafts, accounts


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


def _won(attempt: Callable[[], None]) -> bool:
    try:
        attempt()
    except KioskError as error:
        if error.code is not ErrorCode.CONFLICT:
            raise
        return False
    return True


def _begin(database: SqlDatabase, person: Person, reference: str) -> None:
    with database.writing() as uow:
        uow.renewals.add(a_renewal(person, reference))
        uow.commit()


def _bind(database: SqlDatabase, account_id: UUID, person: Person) -> None:
    with database.writing() as uow:
        account: Account = uow.accounts.get(account_id)
        account.person_id = person.id
        uow.accounts.save(account)
        uow.commit()


if __name__ == "__main__":
    submit_until_killed(Path(sys.argv[1]))
