"""What the patient is emailed about a decision, and what is no longer said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.people.roles import COURIER, Actor
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.ports.mailer import Mail
from kiosk.services.notices.deliver_due import Delivered, deliver_due
from kiosk.services.program.decide import decide
from kiosk.services.renewal.drafts import resume_renewal
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.fakes.ports import FakePorts


def mails(ports: FakePorts) -> list[Mail]:
    """What the courier hands over now."""
    before = set(ports.mailer.mails)
    deliver_due(ports, COURIER)
    return [mail for item, mail in ports.mailer.mails.items() if item not in before]


@pytest.fixture
def told(records: FakePorts, submitted: Renewal) -> Renewal:
    """The renewal after its confirmation went out."""
    (*_, confirmation) = mails(records)
    assert "not yet approved" in confirmation.text
    return submitted


@pytest.mark.req("R11")
def test_an_approval_says_who_recorded_it_and_until_when_it_is_valid(
    records: FakePorts, reviewer: Actor, told: Renewal
) -> None:
    records.put_settings(program_phone="774-555-0188")
    decide(records, reviewer, told.reference, Decided.APPROVED, KnownBy.PHONE)
    (mail,) = mails(records)
    assert mail.to == "maria@example.org"
    assert mail.subject == f"The Program's decision on your renewal {told.reference}"
    for said in (
        "Your renewal is recorded as approved by the Program.",
        "Green Leaf recorded this on November 20, 2026.",
        "It is valid until November 20, 2027.",
        "Usually within 3-5 business days.",
        "No card by December 11, 2026?",
        "774-555-0188",
    ):
        assert said in mail.text
    for unsaid in ("phone or", "by phone", "María", "Delgado"):
        assert unsaid not in mail.text


@pytest.mark.req("R14")
def test_a_denial_says_why_and_what_to_do(
    records: FakePorts, reviewer: Actor, told: Renewal
) -> None:
    decide(records, reviewer, told.reference, Decided.DENIED, KnownBy.LETTER, ["no_certification"])
    (mail,) = mails(records)
    assert "Your renewal is recorded as denied by the Program." in mail.text
    assert "1. The Program found no valid certification for you" in mail.text
    assert "See your physician for a new one." in mail.text
    assert "valid until" not in mail.text


@pytest.mark.req("R14")
def test_a_return_says_what_to_fix(records: FakePorts, reviewer: Actor, told: Renewal) -> None:
    reasons = ["photo_differs", "id_unreadable"]
    decide(records, reviewer, told.reference, Decided.RETURNED, KnownBy.LETTER, reasons)
    (mail,) = mails(records)
    assert mail.subject == f"Your renewal {told.reference} came back"
    assert "1. Your photo doesn't look like the photo on your ID" in mail.text
    assert "2. We can't read the pictures of your ID" in mail.text
    assert "approved" not in mail.text
    assert "<b>We can&#x27;t read the pictures of your ID</b>" in mail.html


@pytest.mark.req("R11")
def test_a_confirmation_that_a_decision_overtook_is_no_longer_sent(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    decide(records, reviewer, submitted.reference, Decided.APPROVED, KnownBy.PORTAL)
    texts = [mail.text for mail in mails(records)]
    assert not any("not yet approved" in text for text in texts)
    assert sum("recorded as approved" in text for text in texts) == 1


@pytest.mark.req("R14")
def test_what_came_back_and_was_submitted_again_is_no_longer_asked_for(
    records: FakePorts, reviewer: Actor, patient: Actor, told: Renewal
) -> None:
    decide(records, reviewer, told.reference, Decided.RETURNED, KnownBy.LETTER, ["photo_differs"])
    fixed = resume_renewal(records, patient)
    records.database.put(replace(fixed, to_fix=(), kept_because="It is me"))
    records.clock.advance(timedelta(minutes=1))
    submit_renewal(records, patient, fixed.id, fixed.next_submission_id, "renewal", 1, "en")
    delivered = records.events().count(Event.DELIVERED)
    assert deliver_due(records, COURIER) == Delivered(2, 0, 0, None)
    assert records.events().count(Event.DELIVERED) == delivered + 1
    (*_, confirmation) = records.mailer.mails.values()
    assert "not yet approved" in confirmation.text
