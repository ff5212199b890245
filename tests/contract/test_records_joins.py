"""Joined records and the people behind them, against every database."""

import pytest

from kiosk.domain.people.person import Name
from kiosk.errors import ErrorCode
from kiosk.ports.records.unit_of_work import Database
from kiosk.services.changing import unwatched
from tests.contract.conftest import Records
from tests.refusals import refusal_of
from tests.samples import BORN, NAME, a_certification, a_join, a_person, a_registration, a_renewal
from tests.storing import add

OTHER = Name(NAME.first, "Đặng")


@pytest.mark.req("S5")
def test_a_join_is_found_by_either_name_until_it_is_removed(database: Database) -> None:
    join = a_join(NAME, OTHER)
    with database.writing() as uow:
        uow.joins.add(join)
        uow.commit()
    with database.reading() as uow:
        assert uow.joins.get(join.id) == join
        assert uow.joins.of(Name("nuria", "OBRIEN DANG"), BORN) == [join]
        assert uow.joins.of(OTHER, BORN) == [join]
        assert uow.joins.of(Name("Nora", OTHER.last), BORN) == []
        assert uow.joins.of(NAME, BORN.replace(year=1988)) == []
    with database.writing() as uow:
        uow.joins.remove(join.id)
        uow.commit()
    with database.reading() as uow:
        assert uow.joins.of(OTHER, BORN) == []
        assert refusal_of(uow.joins.get, join.id).code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_records_are_found_by_the_birth_date_alone(records: Records) -> None:
    feeds = records.feeds
    certified = [a_certification(), a_certification(OTHER, pin="1357")]
    registered = [a_registration(), a_registration(OTHER, number="P2")]
    with records.database.writing() as uow:
        uow.certifications.put_all(feeds.seal_certifications(certified, unwatched))
        uow.registrations.put_all(feeds.seal_registrations(registered, unwatched))
        uow.commit()
    with records.database.reading() as uow:
        assert {each.id for each in uow.certifications.born_on(BORN)} == {
            each.id for each in certified
        }
        assert {each.id for each in uow.registrations.born_on(BORN)} == {
            each.id for each in registered
        }
        assert uow.registrations.born_on(BORN.replace(year=1988)) == []


@pytest.mark.req("S5")
def test_somebody_without_records_can_be_removed_with_their_reminders(database: Database) -> None:
    person, other = add(database, a_person(), a_person(OTHER)), a_person(Name("Tom", "Adams"))
    add(database, other, a_renewal(other))
    with database.writing() as uow:
        uow.reminders.wish(person.id, "en")
        assert uow.reminders.first(person.id, BORN, 30)
        assert uow.people.has_records(other.id)
        assert not uow.people.has_records(person.id)
        uow.people.remove(person.id)
        uow.commit()
    with database.reading() as uow:
        assert refusal_of(uow.people.get, person.id).code is ErrorCode.NOT_FOUND
        assert uow.reminders.wishes() == []
