"""What a reviewer sees: the queue by age, one submission in full, and the words before they go."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.desk.opening import SHOWN_FOR
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.person import Address
from kiosk.domain.people.roles import COURIER, Actor, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.program.decide import decide
from kiosk.services.program.open_submission import (
    open_submission,
    read_submission,
    see_review_page,
)
from kiosk.services.program.past_decisions import find_submission, list_decided
from kiosk.services.program.preview_notice import preview_notice
from kiosk.services.program.program_views import Against, Asked, Mark
from kiosk.services.program.review_queue import see_review_queue
from tests.factories import NOW
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import stored
from tests.unit.services.program.test_decide_caregiver import designation, registration

__all__ = ["designation", "registration"]

pytestmark = pytest.mark.req("R14")
APPROVED, RETURNED, DENIED = Decided.APPROVED, Decided.RETURNED, Decided.DENIED
LETTER = KnownBy.LETTER


@pytest.fixture
def ruth(ports: FakePorts) -> Actor:
    """Another reviewer."""
    ruth = Staff(uuid4(), "Ruth", Role.REVIEWER, "an encoded hash", NOW)
    ports.database.put(ruth)
    return Actor(Role.REVIEWER, ruth.id)


def test_the_queue_holds_what_waits_for_the_program_the_oldest_first(
    records: FakePorts,
    reviewer: Actor,
    submitted: Renewal,
    designation: Designation,
    registration: CaregiverRegistration,
) -> None:
    first, second = see_review_queue(records, reviewer).lines
    assert (first.reference, second.reference) == (registration.reference, submitted.reference)
    assert (first.waits_s, second.waits_s, second.again) == (10 * 86400, 0, False)
    records.database.put(replace(designation, status=DesignationStatus.SUBMITTED))
    decide(records, reviewer, submitted.reference, APPROVED, LETTER)
    assert see_review_queue(records, reviewer).lines == ()


@pytest.mark.req("T13")
def test_who_opens_it_is_named_to_others_for_a_while_and_in_the_trail(
    records: FakePorts, reviewer: Actor, ruth: Actor, submitted: Renewal
) -> None:
    assert open_submission(records, ruth, submitted.id).another_s is None
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.subject_id) == (
        Event.SUBMISSION_OPENED,
        ruth,
        submitted.id,
    )
    records.clock.advance(timedelta(minutes=2))
    (line,) = see_review_queue(records, reviewer).lines
    assert line.opened_s == 120
    opened = open_submission(records, reviewer, submitted.id)
    assert (opened.another_s, opened.version) == (120, submitted.version)
    assert open_submission(records, reviewer, submitted.id).another_s is None
    records.clock.advance(SHOWN_FOR)
    assert see_review_queue(records, ruth).lines[0].opened_s is None


def test_every_answer_is_compared_with_the_records(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    moved = Address("9 Oak Street", "Worcester", "MA", "01608")
    assert submitted.registered_address is not None
    assert reviewer.account_id is not None
    hands = {"personal_information:street": reviewer.account_id}
    records.database.put(replace(submitted, address=moved, phone="5085550142", assisted=hands))
    item = read_submission(records, reviewer, submitted.id)
    marked = {answer.asked: answer for answer in item.answers}
    address = marked[Asked.ADDRESS]
    assert address.marks == (Mark(Against.REGISTRATION, False, submitted.registered_address),)
    assert (address.typed_by, address.differs, item.helped) == (("Rosa",), True, True)
    assert not marked[Asked.NAME].differs
    assert {mark.against for mark in marked[Asked.NAME].marks} == {
        Against.REGISTRATION,
        Against.CERTIFICATION,
    }
    assert marked[Asked.ID_EXPIRES].marks == (Mark(Against.DAY, True),)
    assert Rule.ADDRESS_CHANGED in {finding.rule for finding in item.findings}
    assert item.waits


def test_pages_are_those_of_submissions_only(
    records: FakePorts, reviewer: Actor, submitted: Renewal, draft: Renewal
) -> None:
    item = read_submission(records, reviewer, submitted.id)
    assert [page.id for page in item.pages]
    assert see_review_page(records, reviewer, item.pages[0].id)
    begun = replace(draft, id=uuid4(), person_id=draft.person_id, reference="K3-ZZZZZ")
    records.database.put(begun)
    page = Document(uuid4(), begun.id, "photo.photo", 1, 1, 1)
    with records.uow() as uow:
        uow.documents.add(page, b"picture", b"small")
        uow.commit()
    for use_case, of in ((read_submission, begun.id), (see_review_page, page.id)):
        assert refusal_of(use_case, records, reviewer, of).code is ErrorCode.NOT_SUBMITTED
    assert refusal_of(read_submission, records, reviewer, uuid4()).code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize(
    ("decided", "reasons"),
    [(APPROVED, ()), (RETURNED, ("photo_differs", "id_unreadable")), (DENIED, ("by_letter",))],
)
@pytest.mark.parametrize("caregiver", [False, True])
def test_the_preview_is_word_for_word_what_is_emailed(
    records: FakePorts,
    reviewer: Actor,
    submitted: Renewal,
    designation: Designation,
    registration: CaregiverRegistration,
    decided: Decided,
    reasons: tuple[str, ...],
    caregiver: bool,
) -> None:
    shown = registration if caregiver else submitted
    preview = preview_notice(records, reviewer, shown.id, decided, reasons)
    assert (preview.language, preview.emailed) == (shown.language, True)
    deliver_due(records, COURIER)
    before = set(records.mailer.mails)
    decide(records, reviewer, shown.reference, decided, LETTER, reasons)
    deliver_due(records, COURIER)
    (mail,) = (mail for item, mail in records.mailer.mails.items() if item not in before)
    assert mail.subject == preview.subject
    assert preview.text.strip() in mail.text


def test_a_decision_on_what_was_not_seen_is_not_recorded(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    old = submitted.version - 1
    given = (submitted.reference, APPROVED, LETTER, (), "", old)
    assert refusal_of(decide, records, reviewer, *given).code is ErrorCode.CHANGED_MEANWHILE
    assert records.database.rows.decisions == []
    decide(records, reviewer, *given[:-1], submitted.version)
    assert decide(records, reviewer, *given).decided is APPROVED


def test_history_tells_what_was_recorded_and_the_note_stays_with_reviewers(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    note = "She called twice"
    reasons = ["photo_differs"]
    decide(records, reviewer, submitted.reference, RETURNED, LETTER, reasons, note)
    item = read_submission(records, reviewer, submitted.id)
    (past,) = item.history
    assert (past.decided, past.by, past.note, item.decided) == (RETURNED, "Rosa", note, past)
    assert list_decided(records, reviewer) == (past,)
    assert find_submission(records, reviewer, submitted.reference.lower()) == submitted.id
    deliver_due(records, COURIER)
    assert all(note not in mail.text for mail in records.mailer.mails.values())
    assert stored(records, submitted).to_fix == ("photo_differs",)
