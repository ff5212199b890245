"""Accounts and people, against every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.person import Name
from kiosk.errors import ErrorCode
from kiosk.ports.records.unit_of_work import Database
from tests.contract.conftest import NO_SUCH_ROW
from tests.refusals import refusal_of
from tests.samples import AT, BORN, NAME, a_person, an_account
from tests.storing import add, save


def test_account_comes_back_as_it_was_stored_and_no_stale_one_is_saved(database: Database) -> None:
    account = an_account()
    account.code = OneTimeCode(bytes(range(16)), AT + timedelta(minutes=15))
    account.confirmed_at = AT + timedelta(microseconds=7)
    add(database, account)
    with database.writing() as uow:
        first = uow.accounts.get(account.id)
        assert first == account
        first.email = "other@example.org"
        uow.accounts.save(first)
        uow.commit()
    assert first.version == account.version + 1
    assert refusal_of(save, database, account).code is ErrorCode.CONFLICT
    with database.reading() as uow:
        assert uow.accounts.get(account.id) == first


def test_username_is_found_in_any_case_and_taken_in_any_case(database: Database) -> None:
    add(database, an_account("Nuria"))
    with database.reading() as uow:
        found = uow.accounts.by_username(" NURIA ")
        assert found is not None
        assert found.username == "Nuria"
        assert uow.accounts.by_username("nurio") is None
    assert refusal_of(add, database, an_account("nURIA")).code is ErrorCode.USERNAME_TAKEN


def test_person_has_at_most_one_account(database: Database) -> None:
    person = add(database, a_person())
    first, second = an_account("one", person.id), an_account("two")
    add(database, first, second)
    second.person_id = person.id
    assert refusal_of(save, database, second).code is ErrorCode.CONFLICT
    assert refusal_of(add, database, an_account("three", person.id)).code is ErrorCode.CONFLICT
    with database.reading() as uow:
        found = uow.accounts.by_person(person.id)
        assert found is not None
        assert found.id == first.id
        assert uow.accounts.by_person(uuid4()) is None


def test_unknown_account_or_person_is_not_found_and_its_account_a_bug(database: Database) -> None:
    with database.reading() as uow:
        for ask in (uow.accounts.get, uow.people.get):
            assert refusal_of(ask, uuid4()).code is ErrorCode.NOT_FOUND
    with database.writing() as uow:
        assert refusal_of(uow.people.lock, uuid4()).code is ErrorCode.NOT_FOUND
    assert refusal_of(save, database, an_account()).code is ErrorCode.NOT_FOUND
    with pytest.raises(NO_SUCH_ROW, match=r"(?i)foreign key|no known"):
        add(database, an_account(person_id=uuid4()))


@pytest.mark.req("R3")
def test_person_is_found_by_name_keys_and_birth_date(database: Database) -> None:
    person = add(database, a_person())
    add(database, a_person(replace(NAME, first="Nuno")))
    with database.writing() as uow:
        assert uow.people.find(Name("nuria", "OBRIEN DANG"), BORN) == person
        assert uow.people.find(NAME, BORN + timedelta(1)) is None
        assert uow.people.find(Name("Nora", NAME.last), BORN) is None
        assert uow.people.get(person.id) == person
        uow.people.lock(person.id)


@pytest.mark.req("S5")
def test_a_wish_to_be_reminded_can_be_changed_and_canceled(database: Database) -> None:
    person = a_person()
    with database.writing() as uow:
        uow.people.add(person)
        assert uow.reminders.wished(person.id) is None
        uow.reminders.wish(person.id, "en")
        uow.reminders.wish(person.id, "es")
        assert uow.reminders.wishes() == [(person.id, "es")]
        assert uow.reminders.wished(person.id) == "es"
        assert uow.reminders.first(person.id, BORN, 30)
        assert not uow.reminders.first(person.id, BORN, 30)
        assert uow.reminders.first(person.id, BORN, 7)
        uow.reminders.wish(person.id, None)
        assert uow.reminders.wishes() == []


def test_accounts_that_wait_for_their_code_are_known(database: Database) -> None:
    waiting, confirmed = an_account("waiting"), an_account("confirmed")
    confirmed.confirmed_at = AT
    with database.writing() as uow:
        uow.accounts.add(waiting)
        uow.accounts.add(confirmed)
        assert list(uow.accounts.unconfirmed()) == [waiting.id]
