"""What a transaction promises, against every database."""

import threading
from collections.abc import Callable

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.domain.people.tries import Tries
from kiosk.domain.trail.events import Event
from kiosk.ports.records.unit_of_work import Database
from tests.samples import a_person, an_account
from tests.storing import add

THREADS = 4
ROUNDS = 5


def test_what_is_not_committed_is_rolled_back_and_so_is_an_error(database: Database) -> None:
    person = a_person()

    def fail() -> None:
        with database.writing() as uow:
            uow.people.add(person)
            raise ArithmeticError

    with database.writing() as uow:
        uow.people.add(person)
    with pytest.raises(ArithmeticError):
        fail()
    with database.reading() as uow:
        assert uow.people.find(person.name, person.date_of_birth) is None


def test_reading_sees_nothing_of_an_open_transaction_and_does_not_wait(database: Database) -> None:
    person = a_person()
    with database.writing() as writer:
        writer.people.add(person)
        with database.reading() as reader:
            assert reader.people.find(person.name, person.date_of_birth) is None
        writer.commit()
    with database.reading() as reader:
        assert reader.people.find(person.name, person.date_of_birth) == person


def test_reading_cannot_commit(database: Database) -> None:
    with pytest.raises(RuntimeError, match="nothing to commit"), database.reading() as uow:
        uow.commit()


def test_writers_of_several_threads_take_turns(database: Database) -> None:
    person = a_person()
    add(database, person, an_account("counter"))

    def count_up() -> None:
        for _ in range(ROUNDS):
            with database.writing() as uow:
                account = uow.accounts.by_username("counter")
                assert account is not None
                uow.accounts.save(account)
                uow.commit()

    at_once(count_up)
    with database.reading() as uow:
        account = uow.accounts.by_username("counter")
    assert account is not None
    assert account.version == ROUNDS * THREADS


def test_a_first_row_made_by_several_at_once_loses_no_count(database: Database) -> None:
    def count_up() -> None:
        with database.writing() as uow:
            tries = uow.tries.get("log_on", "maria")
            uow.tries.put(Tries(tries.subject, tries.wrong + 1))
            uow.audit.append(Event.LOG_ON_FAILED, VISITOR)
            uow.commit()

    at_once(count_up)
    with database.reading() as uow:
        assert uow.tries.get("log_on", "maria").wrong == THREADS
        assert uow.audit.verify() == (THREADS, None)


def at_once(work: Callable[[], None]) -> None:
    """Let several threads do this, released together."""
    start = threading.Barrier(THREADS)

    def wait_and_work() -> None:
        start.wait(30)
        work()

    threads = [threading.Thread(target=wait_and_work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
