"""Renewals, against every database."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.records.unit_of_work import Database
from tests.contract.conftest import NO_SUCH_ROW
from tests.refusals import refusal_of
from tests.samples import AT, a_document, a_person, a_renewal
from tests.storing import add, save


@pytest.fixture
def person(database: Database) -> Person:
    person = a_person()
    add(database, person)
    return person


def submit(database: Database, renewal: Renewal, submission_id: UUID) -> None:
    renewal.status, renewal.submission_id = Status.SUBMITTED, submission_id
    renewal.submitted_at, renewal.submitted_on = AT, date(2026, 11, 20)
    save(database, renewal)


def test_saved_renewal_comes_back_with_its_version_counted_up_and_no_stale_one_is_saved(
    database: Database, person: Person
) -> None:
    renewal = add(database, a_renewal(person))
    stale = replace(renewal)
    renewal.answers["instructions"] = {"read": True, "pages": [1, 2], "note": None}
    renewal.assisted["instructions:read"] = uuid4()
    save(database, renewal)
    assert renewal.version == 1
    assert refusal_of(save, database, stale).code is ErrorCode.CONFLICT
    assert stale.version == 0
    with database.reading() as uow:
        assert uow.renewals.get(renewal.id) == renewal
        assert uow.renewals.by_reference(renewal.reference) == renewal
        assert uow.renewals.by_reference("K1-BBBBB") is None
        assert uow.renewals.of_person(person.id) == [renewal]
        assert uow.renewals.count(Status.DRAFT) == 1
        assert uow.renewals.count(Status.RETURNED) == 0


def test_person_has_at_most_one_open_draft(database: Database, person: Person) -> None:
    first = add(database, a_renewal(person, "K1-AAAAA"))
    assert refusal_of(add, database, a_renewal(person, "K1-BBBBB")).code is ErrorCode.CONFLICT
    submit(database, first, uuid4())
    second = add(database, a_renewal(person, "K1-BBBBB"))
    with database.reading() as uow:
        latest = uow.renewals.latest_of(person.id)
        assert latest == second
        assert uow.renewals.latest_of(uuid4()) is None


@pytest.mark.req("R10")
def test_reference_and_submission_id_are_used_once(database: Database, person: Person) -> None:
    submission, other = uuid4(), add(database, a_person())
    first = add(database, a_renewal(person, "K1-AAAAA"))
    taken = refusal_of(add, database, a_renewal(other, "K1-AAAAA"))
    assert taken.code is ErrorCode.CONFLICT
    submit(database, first, submission)
    second = add(database, a_renewal(person, "K1-BBBBB"))
    assert refusal_of(submit, database, second, submission).code is ErrorCode.CONFLICT
    first.status = Status.RETURNED
    assert refusal_of(save, database, first).code is ErrorCode.CONFLICT


def test_unknown_renewal_is_not_found_and_one_of_no_one_a_bug(
    database: Database, person: Person
) -> None:
    with database.reading() as uow:
        assert refusal_of(uow.renewals.get, uuid4()).code is ErrorCode.NOT_FOUND
    assert refusal_of(save, database, a_renewal(person)).code is ErrorCode.NOT_FOUND
    with pytest.raises(NO_SUCH_ROW, match=r"(?i)foreign key|no known"):
        add(database, a_renewal(a_person()))


def test_counts_tell_states_and_numbers_only(database: Database, person: Person) -> None:
    renewal = a_renewal(person)
    renewal.answers = {"instructions": {}, "personal_information": {"phone": "413"}}
    with database.writing() as uow:
        uow.renewals.add(renewal)
        uow.documents.add(a_document(renewal), b"page", b"thumb")
        uow.documents.add(a_document(renewal), b"page", b"thumb")
        uow.outbox.put(
            Topic.RENEWAL_SUBMITTED, renewal.id, {"to": "a@example.org", "language": "en"}
        )
        uow.audit.append(Event.RENEWAL_STARTED, OPERATOR, renewal.id)
        uow.audit.append(Event.RECORDS_IMPORTED, OPERATOR)
        uow.commit()
    with database.reading() as uow:
        (counted,) = uow.renewals.counts()
        assert uow.renewals.counts(renewal.reference) == [counted]
        assert uow.renewals.counts("K1-ZZZZZ") == []
    assert (counted.reference, counted.status) == (renewal.reference, "draft")
    assert (counted.documents, counted.outbox, counted.audit) == (2, 1, 1)
    assert counted.saved_steps == ("instructions", "personal_information")
