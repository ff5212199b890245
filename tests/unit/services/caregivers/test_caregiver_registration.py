"""The whole way: PIN, registration, the patient's answer, the Program's decision."""

from datetime import timedelta

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.store.outbox import Topic
from kiosk.domain.store.store import CALL_NOTE
from kiosk.domain.trail.events import Event
from kiosk.services.caregivers.approve_caregiver import approve_caregiver, see_applicant
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.see_slots import see_caregivers
from tests.factories import TODAY
from tests.fakes.ports import FakePorts
from tests.unit.services import caregiving as people
from tests.unit.services.people import CROP


@pytest.mark.req("C1", "C4", "C8", "C9", "C10", "C11")
def test_a_caregiver_is_named_registered_validated_and_approved(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    def notes() -> tuple[str, str]:
        return see_caregivers(ports, patient).note, see_caregiver_menu(ports, caregiver).note

    assert [slot.state for slot in see_caregivers(ports, patient).slots] == [None] * 2
    assert see_caregiver_menu(ports, caregiver) == CaregiverMenuView(None)
    issued = people.give_pin(ports, patient)
    assert issued.digits == people.PINS[0]
    assert see_caregivers(ports, patient).slots[0].state is S.PIN_ISSUED
    made = people.register(ports, caregiver)
    assert made.status is Status.SUBMITTED
    assert made.attestation is not None
    waiting = see_caregivers(ports, patient).slots[0]
    assert (waiting.state, waiting.name, waiting.town) == (S.SUBMITTED, "Rosa Lima", "Worcester")
    assert (waiting.photo, waiting.registered_on) == (CROP.thumbnail, TODAY)
    applicant = see_applicant(ports, patient, issued.designation_id)
    assert (applicant.name, applicant.photo) == ("Rosa Lima", CROP.jpeg)
    held = see_caregiver_menu(ports, caregiver).held[0]
    assert (held.state, held.patient) == (S.SUBMITTED, "María D.")
    assert notes() == (CALL_NOTE, CALL_NOTE)
    approval = approve_caregiver(ports, patient, issued.designation_id, True, False, 1, "en")
    assert (approval.pending, approval.note) == (True, CALL_NOTE)
    assert notes() == (CALL_NOTE, CALL_NOTE)
    declared = people.designation(ports, issued.designation_id).declaration
    assert declared is not None
    assert not declared.immediate_family
    assert (declared.wording.version, declared.wording.agreed_at) == (1, ports.clock.now())
    people.decided(ports, made.reference, Decided.APPROVED)
    done = people.designation(ports, issued.designation_id)
    assert (done.status, done.valid_until) == (S.APPROVED, TODAY.replace(year=2027))
    assert see_caregivers(ports, patient).slots[0].state is S.APPROVED
    assert see_caregiver_menu(ports, caregiver).held[0].state is S.APPROVED
    assert notes() == ("", "")


@pytest.mark.req("C8", "C10")
def test_the_way_of_a_caregiver_is_in_the_trail_and_both_sides_are_emailed(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    assert [event for event in ports.events() if event.value.startswith("caregiver")] == [
        Event.CAREGIVER_PIN_GIVEN, Event.CAREGIVER_STARTED, Event.CAREGIVER_SAVED,
        Event.CAREGIVER_PIN_REDEEMED, Event.CAREGIVER_SAVED, Event.CAREGIVER_SUBMITTED,
        Event.CAREGIVER_VALIDATED, Event.CAREGIVER_APPROVED,
    ]  # fmt: skip
    mails = [row.item for row in ports.database.rows.outbox.values()][-2:]
    topics = [Topic.CAREGIVER_REGISTERED, Topic.CAREGIVER_DECIDED]
    assert [mail.topic for mail in mails] == topics
    assert mails[0].payload["to"] == "maria@example.org"


@pytest.mark.req("C4")
def test_an_emailed_pin_is_shown_to_no_one(ports: FakePorts, patient: Actor) -> None:
    ports.random.next_codes = [people.PINS[0], "7QX2M"]
    issued = generate_pin(ports, patient, None, PinDelivery.MAIL, "en", " rosa@example.org ")
    assert (issued.digits, issued.sent_to, issued.hours) == ("", "r…@example.org", 24)
    assert issued.reference == "K3-7QX2M"
    assert issued.ends_at == ports.clock.local(ports.clock.now() + timedelta(hours=24))
    sent = list(ports.database.rows.outbox.values())[-1].item
    assert (sent.topic, sent.payload["to"]) == (Topic.CAREGIVER_PIN, "rosa@example.org")
    assert sent.payload["pin"] == people.PINS[0]


@pytest.mark.req("C3")
def test_a_caregiver_of_another_patient_is_told_at_redemption_and_continues(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.validated(ports, patient, caregiver)
    other = people.a_patient(ports)
    people.give_pin(ports, other, people.PINS[1])
    draft = people.fill_in(ports, caregiver)
    taken = redeem_pin(ports, caregiver, draft.id, people.PINS[1])
    assert [finding.rule for finding in taken.findings] == [Rule.CAREGIVER_HELD]
    assert not taken.findings[0].blocks
    assert taken.registration.patient == "Tom A."
