"""What a purge destroys and what it leaves, against every database."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.desk.desk_code import DeskCode, Purpose
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Channel, Topic
from kiosk.errors import ErrorCode
from kiosk.ports.records.unit_of_work import Database
from tests.refusals import refusal_of
from tests.samples import AT, a_document, a_person, a_renewal, an_account
from tests.storing import add

HOUR = timedelta(hours=1)
EARLIER = AT - HOUR
MOST = 100


def add_renewal(database: Database, **said: Any) -> Renewal:
    """Someone's renewal, with one page."""
    number = uuid4().hex[:6]
    person = a_person(Name("Ana", number))
    made = replace(a_renewal(person, f"K1-{number}"), **said)
    with database.writing() as uow:
        uow.people.add(person)
        uow.renewals.add(made)
        uow.documents.add(a_document(made), b"content", b"thumbnail")
        uow.commit()
    return made


def add_caregiver(database: Database, designation: UUID | None = None) -> CaregiverRegistration:
    account = an_account(uuid4().hex)
    made = CaregiverRegistration.blank(uuid4(), uuid4().hex, account.id, AT, "en")
    made.designation_id = designation
    add(database, account, made)
    return made


def add_designation(database: Database, status: DesignationStatus) -> Designation:
    """A designation with a PIN."""
    person = Person(uuid4(), Name("Tom", uuid4().hex), AT.date())
    made = Designation(uuid4(), person.id, AT, AT, status=status)
    pin = CaregiverPin(uuid4(), made.id, PinDelivery.HAND, AT, AT + HOUR, "S-7Q2MX")
    with database.writing() as uow:
        uow.people.add(person)
        uow.designations.add(made)
        uow.pins.add(pin, uuid4().hex)
        uow.commit()
    return made


def decide(database: Database, renewal: Renewal, decided: Decided, at: datetime) -> None:
    with database.writing() as uow:
        reviewer = Staff(uuid4(), uuid4().hex, Role.REVIEWER, "an encoded hash", AT)
        uow.staff.add(reviewer)
        by, known = reviewer.id, KnownBy.PORTAL
        made = Decision(uuid4(), renewal.id, uuid4(), decided, known, (), by, at, "default")
        uow.decisions.add(made)
        stored = uow.renewals.get(renewal.id)
        stored.status = Status(decided.value)
        uow.renewals.save(stored)
        uow.commit()


def drafts(database: Database, started: datetime, most: int = MOST) -> int:
    with database.writing() as uow:
        gone = uow.retention.drafts(started, most)
        uow.commit()
        return gone


def pages(database: Database, decided: datetime, most: int = MOST) -> int:
    with database.writing() as uow:
        gone = uow.retention.pages(decided, most)
        uow.commit()
        return gone


def page_count(database: Database, renewal: Renewal) -> int:
    with database.reading() as uow:
        return len(uow.documents.of_application(renewal.id))


def test_a_draft_that_has_outlived_its_time_is_gone_with_its_pages(database: Database) -> None:
    draft = add_renewal(database)
    assert drafts(database, EARLIER) == 0
    assert pages(database, EARLIER) == 0
    assert drafts(database, AT) == 1
    assert drafts(database, AT) == 0
    assert page_count(database, draft) == 1
    assert pages(database, EARLIER) == 1
    assert page_count(database, draft) == 0
    with database.writing() as uow:
        assert uow.renewals.latest_of(draft.person_id) is None
        assert uow.renewals.by_reference(draft.reference) is None
        assert uow.renewals.counts() == []
        refused = refusal_of(uow.renewals.get, draft.id)
        uow.renewals.add(replace(draft, id=uuid4(), reference="K1-AGAIN"))
    assert refused.code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize(
    "status", [Status.SUBMITTED, Status.RETURNED, Status.APPROVED, Status.DENIED]
)
def test_what_was_submitted_is_no_draft_anymore(database: Database, status: Status) -> None:
    renewal = add_renewal(database, status=status, submission_id=uuid4())
    assert drafts(database, AT) == 0
    assert pages(database, AT) == 0
    with database.reading() as uow:
        assert uow.renewals.get(renewal.id) == renewal


def test_drafts_of_caregivers_go_too(database: Database) -> None:
    waiting = add_designation(database, DesignationStatus.REDEEMED)
    alone, redeemed = add_caregiver(database), add_caregiver(database, waiting.id)
    with database.reading() as uow:
        assert list(uow.retention.redeemed_before(EARLIER)) == []
        assert list(uow.retention.redeemed_before(AT)) == [waiting.id]
    assert drafts(database, AT) == 2
    with database.reading() as uow:
        assert [uow.caregivers.find(each.id) for each in (alone, redeemed)] == [None, None]
        assert list(uow.caregivers.of_designation(waiting.id)) == []


def test_a_batch_at_a_time_also_of_what_ended_on_its_own(database: Database) -> None:
    for status in (Status.EXPIRED, Status.WITHDRAWN):
        add_renewal(database, status=status)
    add_caregiver(database)
    assert [drafts(database, AT, most=2) for _ in range(3)] == [2, 1, 0]
    assert [pages(database, AT, most=1) for _ in range(3)] == [1, 1, 0]


@pytest.mark.parametrize("decided", [Decided.APPROVED, Decided.DENIED])
def test_pages_go_some_time_after_a_last_decision(database: Database, decided: Decided) -> None:
    renewal = add_renewal(database, status=Status.SUBMITTED, submission_id=uuid4())
    decide(database, renewal, Decided.RETURNED, AT - 2 * HOUR)
    assert pages(database, AT) == 0
    decide(database, renewal, decided, AT)
    assert pages(database, EARLIER) == 0
    assert pages(database, AT) == 1
    with database.reading() as uow:
        assert uow.renewals.get(renewal.id).status is Status(decided.value)


def test_pins_go_with_what_has_ended(database: Database) -> None:
    ended = add_designation(database, DesignationStatus.ENDED)
    live = [
        add_designation(database, status)
        for status in (DesignationStatus.PIN_ISSUED, DesignationStatus.PIN_EXPIRED)
    ]
    with database.writing() as uow:
        assert uow.retention.pins(EARLIER, MOST) == 0
        assert uow.retention.pins(AT, MOST) == 1
        assert uow.pins.latest_of(ended.id) is None
        assert all(uow.pins.latest_of(each.id) for each in live)


def test_codes_that_expired_go(database: Database) -> None:
    with database.writing() as uow:
        for at, subject in ((AT, b"a"), (AT + HOUR, b"b")):
            uow.desk_codes.put(DeskCode(f"CODE{subject!r}", Purpose.CONFIRM, (subject,), at))
            uow.reset_codes.put(f"{subject!r}@example.org", OneTimeCode(b"hash", at))
        assert uow.retention.codes(AT) == 2
        assert [uow.desk_codes.of(each) is None for each in (b"a", b"b")] == [True, False]
        assert uow.reset_codes.of(f"{b'a'!r}@example.org") is None
        assert uow.reset_codes.of(f"{b'b'!r}@example.org") is not None


def test_emails_go_some_time_after_they_went_or_were_given_up(database: Database) -> None:
    with database.writing() as uow:
        for _ in range(3):
            uow.outbox.put(Topic.CONFIRM_EMAIL, uuid4(), {"to": "m@example.org", "language": "en"})
        sent, lost, waiting = (row.id for row in uow.outbox.undelivered())
        uow.outbox.delivered(sent, AT)
        uow.outbox.failed(lost, "mail_refused", AT, None)
        uow.outbox.put(Topic.RENEWAL_PACKET, uuid4(), {"language": "en"})
        packet = uow.outbox.undelivered()[-1].id
        uow.outbox.delivered(packet, AT)
        assert uow.retention.mails(EARLIER, EARLIER, MOST) == 0
        assert uow.retention.mails(AT, EARLIER, MOST) == 1
        assert uow.retention.mails(AT, AT, MOST) == 1
        assert uow.retention.mails(AT, AT, MOST) == 0
        assert [row.topic for row in uow.outbox.handed_over([Channel.PACKET], MOST)] == [
            "renewal_packet"
        ]
        assert [row.id for row in uow.outbox.undelivered()] == [waiting]
        assert refusal_of(uow.outbox.open, lost).code is ErrorCode.NOT_FOUND
