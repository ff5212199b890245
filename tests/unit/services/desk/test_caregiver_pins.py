"""Caregivers at the desk: found by slip and registration, PINs voided and replaced."""

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import save_caregiver_draft
from kiosk.services.caregivers.see_slots import see_caregivers
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.desk.assist_walk_in import begin_assist, end_assist
from kiosk.services.desk.records.look_up import look_up_reference, open_record
from kiosk.services.desk.records.record_views import FoundKind, PinGiven
from kiosk.services.desk.replace_pins import print_renewed_pin, renew_pin, void_pin
from tests.factories import NOW
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services import caregiving as people

LOST = LookUpReason.PAPER_AGAIN


@pytest.mark.req("C5", "S5")
def test_a_slip_leads_to_patient_and_slot(ports: FakePorts, patient: Actor, bo: Actor) -> None:
    issued = people.give_pin(ports, patient)
    (found,) = look_up_reference(ports, bo, issued.reference, LOST)
    assert (found.kind, found.id) == (FoundKind.PERSON, patient.person_id)
    (line,) = open_record(ports, bo, found, LOST).designations
    assert (line.id, line.status, line.other, line.reference) == (
        issued.designation_id,
        "pin_issued",
        "",
        issued.reference,
    )
    assert line.pin == PinGiven(PinDelivery.HAND, ports.clock.local(NOW))


@pytest.mark.req("C5", "S5")
def test_staff_void_a_lost_pin_and_the_slot_is_free(
    ports: FakePorts, patient: Actor, bo: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    void_pin(ports, bo, issued.designation_id, LOST)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.reason) == (Event.PIN_VOIDED, bo, "paper_again")
    assert see_caregivers(ports, patient).slots[0].state is not DesignationStatus.PIN_ISSUED
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, issued.digits)
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG
    refused = refusal_of(void_pin, ports, bo, issued.designation_id, LOST)
    assert refused.code is ErrorCode.NOT_POSSIBLE_NOW


@pytest.mark.req("C5", "S5")
def test_staff_renew_a_pin(ports: FakePorts, patient: Actor, bo: Actor, caregiver: Actor) -> None:
    old = people.give_pin(ports, patient)
    ports.random.next_codes = [people.PINS[1]]
    issued = renew_pin(ports, bo, old.designation_id, PinDelivery.HAND, LOST)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.reason) == (
        Event.CAREGIVER_PIN_GIVEN,
        bo,
        "paper_again",
    )
    assert print_renewed_pin(ports, bo, issued)
    assert refusal_of(print_renewed_pin, ports, bo, old).code is ErrorCode.NOT_POSSIBLE_NOW
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, old.digits)
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG
    assert redeem_pin(ports, caregiver, draft.id, issued.digits).registration.patient
    refused = refusal_of(renew_pin, ports, bo, old.designation_id, PinDelivery.MAIL, LOST)
    assert refused.code is ErrorCode.MAIL_REFUSED


@pytest.mark.req("C6", "S5")
def test_a_caregiver_is_found_by_their_reference_before_and_after_the_pin(
    ports: FakePorts, patient: Actor, bo: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver)
    (found,) = look_up_reference(ports, bo, draft.reference, LOST)
    assert (found.kind, found.initials) == (FoundKind.CAREGIVER, "R. L.")
    opened = open_record(ports, bo, found, LOST)
    assert (opened.name, opened.username, opened.designations) == (people.ROSA, "rosa", ())
    redeem_pin(ports, caregiver, draft.id, issued.digits)
    (found,) = look_up_reference(ports, bo, draft.reference, LOST)
    assert found.kind is FoundKind.PERSON
    (patients,) = look_up_reference(ports, bo, issued.reference, LOST)
    (line,) = open_record(ports, bo, patients, LOST).designations
    assert (line.status, line.other) == ("redeemed", "Rosa L.")


@pytest.mark.req("C6", "S5")
def test_attestations_of_both_sides_wait_until_the_helper_has_stopped(
    ports: FakePorts, patient: Actor, bo: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    made = people.register(ports, caregiver)
    helped = begin_assist(ports, bo, caregiver)
    submission = (ports, helped, made.id, made.next_submission_id, "en")
    assert refusal_of(submit_caregiver_registration, *submission).code is ErrorCode.ASSISTED
    answers = (issued.designation_id, True, False, 1, "en")
    refused = refusal_of(approve_caregiver, ports, begin_assist(ports, bo, patient), *answers)
    assert refused.code is ErrorCode.ASSISTED


@pytest.mark.req("C6", "S5")
def test_what_a_caregiver_agrees_to_is_not_saved_while_someone_helps(
    ports: FakePorts, bo: Actor, caregiver: Actor
) -> None:
    draft = people.fill_in(ports, caregiver)
    helped = begin_assist(ports, bo, caregiver)
    draft.agreed_id, draft.agreed_version = "caregiver", 1
    assert refusal_of(save_caregiver_draft, ports, helped, draft, "en").code is ErrorCode.ASSISTED
    assert ports.database.rows.caregivers[draft.id].agreed_version == 0
    alone = end_assist(ports, helped)
    assert save_caregiver_draft(ports, alone, draft, "en").attestation is not None
    helped = begin_assist(ports, bo, caregiver)
    draft.phone = "(508) 555-0199"
    assert save_caregiver_draft(ports, helped, draft, "en").phone == "(508) 555-0199"
