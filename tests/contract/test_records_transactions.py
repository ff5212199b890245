"""What a transaction promises, against every database."""

import threading

import pytest

from kiosk.ports.unit_of_work import Database
from tests.samples import a_person, an_account


def test_what_is_not_committed_is_rolled_back(database: Database) -> None:
    account = an_account()
    with database.writing() as uow:
        uow.accounts.add(account)
    with database.reading() as uow:
        assert uow.accounts.by_username(account.username) is None


def test_error_rolls_everything_back(database: Database) -> None:
    person = a_person()

    def fail() -> None:
        with database.writing() as uow:
            uow.people.add(person)
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail()
    with database.reading() as uow:
        assert uow.people.find(person.name, person.date_of_birth) is None


def test_reading_sees_nothing_of_an_open_transaction_and_does_not_wait(
    database: Database,
) -> None:
    person = a_person()
    with database.writing() as writer:
        writer.people.add(person)
        with database.reading() as reader:
            assert reader.people.find(person.name, person.date_of_birth) is None
        writer.commit()
    with database.reading() as reader:
        assert reader.people.find(person.name, person.date_of_birth) == person


def test_reading_cannot_commit(database: Database) -> None:
    with pytest.raises(RuntimeError), database.reading() as uow:
        uow.commit()


def test_writers_of_several_threads_take_turns(database: Database) -> None:
    person = a_person()
    with database.writing() as uow:
        uow.people.add(person)
        uow.accounts.add(an_account("counter"))
        uow.commit()

    def count_up() -> None:
        for _ in range(5):
            with database.writing() as uow:
                account = uow.accounts.by_username("counter")
                assert account is not None
                uow.accounts.save(account)
                uow.commit()

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    with database.reading() as uow:
        account = uow.accounts.by_username("counter")
    assert account is not None
    assert account.version == 20
