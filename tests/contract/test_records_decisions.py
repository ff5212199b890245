"""Decisions, renewals by reference and registrations that move on, against every database."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.roles import Role
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import Database
from tests.contract.conftest import NO_SUCH_ROW, Records
from tests.factories import days
from tests.refusals import refusal_of
from tests.samples import AT, BORN, NAME, a_registration
from tests.storing import add


@pytest.fixture
def reviewer(database: Database) -> UUID:
    staff = Staff(uuid4(), "Rosa", Role.REVIEWER, "an encoded hash", AT)
    add(database, staff)
    return staff.id


def a_decision(reviewer: UUID, decided: Decided = Decided.RETURNED) -> Decision:
    return Decision(
        id=uuid4(),
        application_id=uuid4(),
        submission_id=uuid4(),
        decided=decided,
        known_by=KnownBy.LETTER,
        reasons=("photo_differs", "id_unreadable"),
        reviewer_id=reviewer,
        recorded_at=AT,
        policy_version="default",
    )


@pytest.mark.req("R14")
def test_a_round_is_decided_once_and_the_history_comes_back_oldest_first(
    database: Database, reviewer: UUID
) -> None:
    first = a_decision(reviewer)
    second = replace(first, id=uuid4(), submission_id=uuid4(), decided=Decided.APPROVED, reasons=())
    for made in (first, a_decision(reviewer, Decided.DENIED), second):
        add(database, made)
    again = replace(first, id=uuid4(), decided=Decided.APPROVED)
    assert refusal_of(add, database, again).code is ErrorCode.CONFLICT
    with database.reading() as uow:
        assert list(uow.decisions.of(first.application_id)) == [first, second]
        assert list(uow.decisions.of(uuid4())) == []


def test_a_decision_by_no_one_on_record_is_a_bug(database: Database) -> None:
    with pytest.raises(NO_SUCH_ROW, match=r"(?i)foreign key|no known"):
        add(database, a_decision(uuid4()))


@pytest.mark.req("R14")
def test_a_registration_that_moved_on_is_found_as_before(records: Records) -> None:
    registration = a_registration()
    with records.database.writing() as uow:
        uow.registrations.put_all(records.feeds.seal_registrations([registration], lambda *_: None))
        uow.commit()
    moved = registration.renewed(days(0), days(365))
    with records.database.writing() as uow:
        uow.registrations.save(moved)
        uow.commit()
    with records.database.reading() as uow:
        assert list(uow.registrations.of_person(NAME, BORN)) == [moved]
    with pytest.raises(KioskError) as refused, records.database.writing() as uow:
        uow.registrations.save(replace(moved, id=uuid4()))
    assert refused.value.code is ErrorCode.NOT_FOUND
