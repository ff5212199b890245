"""The reviewer's desk: a queue worked by keys, two reviewers at once, a record corrected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.services.program.decide import decide
from kiosk.services.program.open_submission import open_submission
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.store.see_rules import see_rules
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import PAGE, add_draft
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.program.waiting import HOA, MARIA, NOEL, fill_queue
from tests.ui.staff.stand import ALL, NAMES, PIN, DeskStand, hire
from tests.unit.wizard.walking import portrait
from ui.staff.program.decided_page import DecidedPage
from ui.staff.program.queue_page import QueuePage

pytestmark = pytest.mark.req("R14")
ENTER, ESCAPE, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Right


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store in which three submissions wait."""
    return new_place("passport", fill_queue)


def keys(desk: DeskStand, *pressed: str | Qt.Key) -> int:
    """Press keys as hands do that never touch a mouse; returns how many."""
    for key in pressed:
        if isinstance(key, str):
            QTest.keyClicks(desk.window, key)
        else:
            QTest.keyClick(desk.window, key)
    return sum(len(key) if isinstance(key, str) else 1 for key in pressed)


def shows(desk: DeskStand, reference: str) -> QueuePage:
    """Wait until this submission is in sight, noted as opened, and the next one read."""
    page = desk.window.page
    assert isinstance(page, QueuePage)
    desk.until(lambda: any(words.startswith(f"{reference}, ") for words in desk.said()))
    desk.rest()
    return page


def sees(desk: DeskStand, words: str) -> None:
    """Wait until these words are in sight."""
    desk.until(lambda: desk.says(words))


def begin(desk: DeskStand) -> QueuePage:
    """The reviewer logs on; the first page is the queue, the oldest submission is open."""
    desk.log_on(Role.REVIEWER)
    return shows(desk, MARIA)


def last_decision(place: Place, reference: str) -> Decision:
    with place.open() as kiosk, kiosk.ports.reading() as uow:
        found = uow.renewals.by_reference(reference) or uow.caregivers.by_reference(reference)
        assert found is not None
        return uow.decisions.of(found.id)[-1]


def status_of(place: Place, reference: str) -> Status:
    with place.open() as kiosk, kiosk.ports.reading() as uow:
        found = uow.renewals.by_reference(reference)
        assert found is not None
        return found.status


@ALL
def test_every_state_of_the_desk_keeps_the_rules(desk: DeskStand) -> None:
    page = begin(desk)
    sees(desk, "The registration says: 18 Elm Street, Apt 2")
    sees(desk, "Typed by Dana Kim, staff")
    desk.keep_rules("program")
    keys(desk, "t+")
    assert (page.work.documents.view.turned, page.work.documents.view.zoom) == (90, 1.5)
    keys(desk, RIGHT, RIGHT, RIGHT, RIGHT)
    assert (page.work.documents.view.turned, page.work.documents.view.zoom) == (0, 1.0)
    desk.keep_rules("program-photos")
    keys(desk, "q")
    desk.keep_rules("program-queue")
    keys(desk, "q", "r", ENTER)
    sees(desk, "Choose a reason")
    sees(desk, "Say how you know it")
    keys(desk, "9p")
    sees(desk, "came back")
    desk.keep_rules("program-return")
    keys(desk, ESCAPE, "a")
    sees(desk, "approved by the Program")
    desk.keep_rules("program-approve")


def test_three_decisions_take_four_keys_each_and_the_next_one_follows_by_itself(
    desk: DeskStand, store: Place
) -> None:
    page = begin(desk)
    assert keys(desk, "r9") == 2
    sees(desk, "Your photo doesn't look like the photo on your ID\n")
    assert page.work.panel is not None
    words = page.work.panel.words
    assert keys(desk, "p", ENTER) == 2
    shows(desk, HOA)
    assert f"{MARIA}: Returned" in desk.pills()
    assert keys(desk, "al", ENTER) == 3
    shows(desk, NOEL)
    assert keys(desk, "d1h", ENTER) == 4
    sees(desk, "Nothing waits for a decision")
    desk.keep_rules("program-nothing")
    first, second, third = (last_decision(store, each) for each in (MARIA, HOA, NOEL))
    assert (first.decided, first.known_by) == (Decided.RETURNED, KnownBy.PORTAL)
    assert (second.decided, second.known_by) == (Decided.APPROVED, KnownBy.LETTER)
    assert (third.decided, third.known_by) == (Decided.DENIED, KnownBy.PHONE)
    store.deliver()
    mails = [mail.read_text("utf-8") for mail in (store.folder / "mails").glob("*.eml")]
    assert any(words in mail for mail in mails), (words, mails)


def test_another_reviewer_is_named_and_a_late_decision_ends_in_what_is_on_record(
    desk: DeskStand, store: Place
) -> None:
    with store.open() as kiosk:
        manager = kiosk.do(prove_staff, OPERATOR, NAMES[Role.MANAGER], PIN)
        kiosk.do(add_staff, manager, "Ruth Adams", Role.REVIEWER, PIN)
        ruth = kiosk.do(prove_staff, OPERATOR, "Ruth Adams", PIN)
        with kiosk.ports.reading() as uow:
            maria = uow.renewals.by_reference(MARIA)
            assert maria is not None
        kiosk.do(open_submission, ruth, maria.id)
        begin(desk)
        desk.told("Opened by another reviewer a moment ago")
        desk.keep_rules("program-opened")
        kiosk.do(decide, ruth, MARIA, Decided.DENIED, KnownBy.LETTER, ["by_letter"])
    keys(desk, "ap", ENTER)
    sees(desk, "Your decision was not recorded")
    sees(desk, "Denied. Recorded by Ruth Adams, who has the letter")
    desk.keep_rules("program-conflict")
    keys(desk, "n")
    shows(desk, HOA)
    assert last_decision(store, MARIA).decided is Decided.DENIED


@ALL
def test_a_record_is_corrected_from_the_page_of_what_was_decided(
    desk: DeskStand, store: Place
) -> None:
    begin(desk)
    keys(desk, "ap", ENTER)
    shows(desk, HOA)
    desk.open(DecidedPage)
    desk.keep_rules("program-decided")
    desk.type("reference", "K3-ZZZZZ")
    desk.press("find")
    sees(desk, "There is no such record")
    desk.press(f"see.{MARIA}")
    shows(desk, MARIA)
    desk.keep_rules("program-recorded")
    keys(desk, "cd3l", ENTER)
    sees(desk, "Say why you correct the record")
    desk.type("because", "I took it for another letter")
    desk.keep_rules("program-correct")
    keys(desk, ENTER)
    shows(desk, HOA)
    corrected = last_decision(store, MARIA)
    assert (corrected.decided, corrected.revision) == (Decided.DENIED, 1)
    assert corrected.because == "I took it for another letter"
    assert status_of(store, MARIA) is Status.DENIED


def submit_one(place: Place) -> None:
    """The story's person submits a renewal; a reviewer is hired."""
    hire(place)
    draft = add_draft(place, "review")
    patient = Actor(Role.PATIENT, person_id=draft.person_id)
    with place.open() as kiosk:
        submission = (draft.id, draft.next_submission_id, "renewal", 1, "en")
        kiosk.do(submit_renewal, patient, *submission)


def fix_photo(place: Place) -> None:
    """The patient comes back, is at the page to fix, gives another photo and submits again."""
    (renewal,) = place.renewals()
    patient = Actor(Role.PATIENT, person_id=renewal.person_id)
    with place.open() as kiosk:
        rules = kiosk.do(see_rules, patient)
        today = Today(rules.clock.today(), rules.policy)
        draft = kiosk.do(resume_renewal, patient)
        session = WizardSession(SEQUENCE, draft, lambda: today)
        assert session.step.name == "photo"
        (page,) = kiosk.do(upload_pages, patient, draft.id, "photo.photo", [PAGE])
        raw = session.raw()
        raw["photo"] = {**portrait(), "document": str(page.id)}
        checked = session.check(raw)
        assert checked.problems == ()
        session.conclude(raw, checked.answers)
        saved = kiosk.do(save_draft, patient, draft, "en")
        submission = (saved.id, saved.next_submission_id, "renewal", 1, "en")
        kiosk.do(submit_renewal, patient, *submission)


def test_returned_at_the_desk_fixed_at_the_kiosk_approved_at_the_desk(
    new_place: NewPlace, new_desk: NewDesk
) -> None:
    place = new_place("passport", submit_one)
    desk = new_desk(place)
    desk.log_on(Role.REVIEWER)
    reference = place.renewal().reference
    shows(desk, reference)
    keys(desk, "r9l", ENTER)
    sees(desk, "Nothing waits for a decision")
    fix_photo(place)
    desk.open(QueuePage)
    shows(desk, reference)
    sees(desk, "Returned. Recorded by Robin Ames, who has the letter")
    keys(desk, "ap", ENTER)
    sees(desk, "Nothing waits for a decision")
    after = place.renewal()
    assert (after.status, after.reference) == (Status.APPROVED, reference)
    with place.open() as kiosk, kiosk.ports.reading() as uow:
        (record,) = uow.registrations.of_person(after.name, after.date_of_birth)
        assert record.expires_on == after.valid_until
        rounds = [each.decided for each in uow.decisions.of(after.id)]
    assert rounds == [Decided.RETURNED, Decided.APPROVED]
