"""The emails to caregivers and about them: what they say, and what they never say."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import Reason
from kiosk.domain.store.store import CALL_NOTE, Store
from kiosk.i18n import Translator
from kiosk.letters.emailed import Emailed
from kiosk.letters.letter import Letter
from kiosk.letters.notices import caregiver_outcome, caregiver_registered
from kiosk.letters.notices import mailed_pin as caregiver_pin
from kiosk.letters.notices.renewal_decided import DecisionFacts
from tests.papers import PIN_GIVEN

SAY = Translator("en")
STORE = Store("Green Leaf", "617-555-0100", program_phone="617-555-0188")
NO_NOTE = replace(STORE, call_note="")
ENDS = datetime(2026, 11, 21, 10, 36, tzinfo=timezone(timedelta(hours=-5)))
WHY = Reason("name", "Your name is not as on your ID.", "Type it again.", ("caregiver_person",))
PIN_MAIL = caregiver_pin.letter(PIN_GIVEN.digits, "María D.", ENDS, STORE, 21)
REGISTERED = caregiver_registered.letter("Ana P.", STORE)


def outcome(decided: Decided) -> Letter:
    approved = decided is Decided.APPROVED
    facts = DecisionFacts(
        "K3-7F2QM",
        decided,
        date(2026, 11, 25),
        reasons=() if approved else (WHY,),
        valid_until=date(2027, 11, 20) if approved else None,
        call_after=date(2026, 12, 16),
    )
    return caregiver_outcome.letter(facts, STORE)


OUTCOMES = {decided: outcome(decided) for decided in Decided}
EVERY = [PIN_MAIL, REGISTERED, *OUTCOMES.values()]


@pytest.mark.req("C4")
def test_the_pin_is_in_the_body_only_in_groups() -> None:
    assert "4821 9035 7716" in PIN_MAIL.text(SAY)
    assert "4821 9035 7716" in Emailed(PIN_MAIL, STORE.name).html(SAY)
    assert not set("0123456789") & set(SAY.say(PIN_MAIL.subject))


@pytest.mark.req("C4", "C6")
def test_the_email_says_until_when_where_and_what_to_do() -> None:
    text = PIN_MAIL.text(SAY)
    for said in (
        "María D. has named you as a personal caregiver.",
        "until November 21, 2026, 10:36 AM.",
        "This PIN doesn't work on the website. Use it at a kiosk in this store.",
        "1. Come to a Green Leaf kiosk\n   It is a screen at the front desk.",
        "press “Register as a Caregiver”",
        "5. Tell the patient",
        "You must be 21 or older.",
        "Questions? Call Green Leaf at 617-555-0100.",
    ):
        assert said in text
    assert "slip" not in text
    assert "camera" not in text


@pytest.mark.req("C8", "C11")
def test_the_patient_is_told_who_registered_and_how_to_answer() -> None:
    text = REGISTERED.text(SAY)
    assert "Ana P." in text
    assert "open “My Caregivers”" in text
    assert "decides once you answer" in text
    assert CALL_NOTE in text
    assert CALL_NOTE not in caregiver_registered.letter("Ana P.", NO_NOTE).text(SAY)


@pytest.mark.req("C10")
def test_an_outcome_says_what_was_recorded_by_whom_and_when() -> None:
    for letter in OUTCOMES.values():
        assert "Green Leaf recorded this on November 25, 2026." in letter.text(SAY)
        assert "K3-7F2QM" in letter.text(SAY)
    approved = OUTCOMES[Decided.APPROVED].text(SAY)
    assert "It is valid until November 20, 2027." in approved
    assert "Once it comes, you may visit dispensaries for the patient." in approved
    for decided in (Decided.RETURNED, Decided.DENIED):
        assert "Your name is not as on your ID." in OUTCOMES[decided].text(SAY)
        assert "visit dispensaries" not in OUTCOMES[decided].text(SAY)


@pytest.mark.req("C10")
@pytest.mark.parametrize("decided", [Decided.RETURNED, Decided.DENIED])
def test_only_an_approval_is_called_approved(decided: Decided) -> None:
    assert "approved" in OUTCOMES[Decided.APPROVED].text(SAY)
    assert "approved" not in OUTCOMES[decided].text(SAY)


@pytest.mark.req("C4", "C8")
@pytest.mark.parametrize("letter", [PIN_MAIL, REGISTERED])
@pytest.mark.parametrize("claim", ["approved", "accepted", "received", "validated"])
def test_no_email_before_a_reviewer_s_record_claims_a_decision(letter: Letter, claim: str) -> None:
    assert claim not in letter.text(SAY).lower()


@pytest.mark.parametrize("letter", EVERY)
def test_a_letter_reads_the_same_in_both_forms(letter: Letter) -> None:
    html = Emailed(letter, STORE.name).html(SAY)
    for message in (*letter.paragraphs, letter.closing):
        assert SAY.say(message) in letter.text(SAY)
        assert SAY.say(message).replace("'", "&#x27;") in html
    assert "<script" not in html
    assert "http" not in html


def test_a_name_that_looks_like_markup_stays_a_name() -> None:
    letter = caregiver_registered.letter("<b>Ana</b> P.", STORE)
    assert "&lt;b&gt;Ana&lt;/b&gt; P." in Emailed(letter, STORE.name).html(SAY)
