"""Giving and redeeming PINs: limits, time, and one answer for whatever is wrong."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.decision import Decided
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import begin_caregiver_registration
from kiosk.services.caregivers.see_slots import see_caregivers
from tests.factories import BORN, NAME, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services import caregiving as people
from tests.unit.services.people import another_account, import_records


@pytest.mark.req("C2")
def test_a_third_caregiver_is_refused(ports: FakePorts, patient: Actor) -> None:
    for digits in people.PINS[:2]:
        people.give_pin(ports, patient, digits)
    refused = refusal_of(people.give_pin, ports, patient, people.PINS[2])
    assert refused.code is ErrorCode.CAREGIVER_SLOTS_TAKEN
    assert refused.facts == {"count": 2}
    assert len(ports.database.rows.designations) == 2


@pytest.mark.req("C2")
def test_a_pin_is_given_to_someone_identified_while_the_registration_runs(
    ports: FakePorts, patient: Actor
) -> None:
    nobody = Actor(Role.PATIENT, patient.account_id)
    assert refusal_of(people.give_pin, ports, nobody).code is ErrorCode.CAREGIVER_NOT_OPEN
    ports.database.clear("registration")
    assert refusal_of(people.give_pin, ports, patient).code is ErrorCode.CAREGIVER_NOT_OPEN
    import_records(ports, [], [registration(expires_on=days(-1))])
    assert refusal_of(people.give_pin, ports, patient).code is ErrorCode.CAREGIVER_NOT_OPEN
    import_records(ports, [], [registration(expires_on=days(0))])
    assert people.give_pin(ports, patient).digits


@pytest.mark.req("C4")
def test_email_needs_an_address(ports: FakePorts, patient: Actor) -> None:
    refused = refusal_of(generate_pin, ports, patient, None, PinDelivery.MAIL, "en", " ")
    assert refused.code is ErrorCode.MAIL_REFUSED


@pytest.mark.req("C5")
def test_a_reprint_is_a_new_pin_until_someone_registers_with_it(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    slot = people.give_pin(ports, patient).designation_id
    again = people.give_pin(ports, patient, people.PINS[1], slot)
    assert again.designation_id == slot
    draft = people.fill_in(ports, caregiver)
    assert redeem_pin(ports, caregiver, draft.id, people.PINS[1]).registration.patient == "María D."
    other = people.a_patient(ports)
    for who, which, code in (
        (patient, slot, ErrorCode.NOT_POSSIBLE_NOW),
        (other, slot, ErrorCode.NOT_ALLOWED),
        (other, uuid4(), ErrorCode.NOT_FOUND),
    ):
        assert refusal_of(people.give_pin, ports, who, people.PINS[2], which).code is code


@pytest.mark.req("C7")
@pytest.mark.parametrize("typed", ["4821 9035 7716", "4821-9035-7716", " 482190357716 "])
def test_a_pin_is_taken_with_spaces_and_dashes(
    ports: FakePorts, patient: Actor, caregiver: Actor, typed: str
) -> None:
    people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver)
    taken = redeem_pin(ports, caregiver, draft.id, typed)
    assert taken.actor == caregiver
    assert taken.registration.designation_id is not None
    assert redeem_pin(ports, caregiver, draft.id, "anything").registration.id == draft.id


@pytest.mark.req("C7")
@pytest.mark.parametrize("late", [-1, 0, 1])
def test_a_pin_works_to_the_last_second_of_its_72_hours(
    ports: FakePorts, patient: Actor, caregiver: Actor, late: int
) -> None:
    issued = people.give_pin(ports, patient)
    ports.clock.advance(timedelta(hours=72, seconds=late))
    draft = people.fill_in(ports, caregiver)
    if late < 0:
        assert redeem_pin(ports, caregiver, draft.id, people.PINS[0])
        return
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.state, slot.designation_id) == (S.PIN_EXPIRED, issued.designation_id)
    ports.clock.set_back(timedelta(days=3))
    ports.clock.restart("boot-2")
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG
    again = people.give_pin(ports, patient, people.PINS[1], slot.designation_id)
    assert again.designation_id == slot.designation_id


@pytest.mark.req("C12")
def test_a_pin_of_an_ended_slot_is_void(ports: FakePorts, patient: Actor, caregiver: Actor) -> None:
    issued = people.give_pin(ports, patient)
    end_designation(ports, patient, issued.designation_id)
    assert people.designation(ports, issued.designation_id).status is S.VOIDED
    assert [slot.state for slot in see_caregivers(ports, patient).slots] == [None] * 2
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.parametrize("own_account", [True, False])
def test_a_patient_s_own_pin_is_for_someone_else(
    ports: FakePorts, patient: Actor, caregiver: Actor, own_account: bool
) -> None:
    issued = people.give_pin(ports, patient)
    themselves = patient.as_caregiver() if own_account else caregiver
    draft = people.fill_in(ports, themselves, NAME, BORN)
    refused = refusal_of(redeem_pin, ports, themselves, draft.id, people.PINS[0])
    told = ErrorCode.CAREGIVER_PIN_OWN if own_account else ErrorCode.CAREGIVER_PIN_WRONG
    assert refused.code is told
    assert people.designation(ports, issued.designation_id).status is S.PIN_ISSUED


def test_a_caregiver_takes_one_slot(ports: FakePorts, patient: Actor, caregiver: Actor) -> None:
    people.give_pin(ports, patient)
    people.register(ports, caregiver)
    people.give_pin(ports, patient, people.PINS[1])
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[1]).code
    assert refused is ErrorCode.CAREGIVER_ALREADY
    assert ports.database.rows.caregivers[draft.id].designation_id is None


def test_a_pin_is_redeemed_by_its_own_account_once_the_person_is_known(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    draft = begin_caregiver_registration(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.BLOCKED_BY_FINDINGS
    young = people.fill_in(ports, caregiver, born=date(2005, 11, 21))
    refused = refusal_of(redeem_pin, ports, caregiver, young.id, people.PINS[0])
    assert refused.facts == {"rules": "caregiver_too_young"}
    for other in (another_account(ports, "ana").as_caregiver(), Actor(Role.CAREGIVER)):
        refused = refusal_of(redeem_pin, ports, other, draft.id, people.PINS[0])
        assert refused.code is ErrorCode.NOT_ALLOWED


@pytest.mark.req("C10")
def test_an_approved_caregiver_renews_in_their_own_slot_and_no_one_else(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    people.give_pin(ports, patient, people.PINS[1])
    again = people.give_pin(ports, patient, people.PINS[2], made.designation_id)
    assert again.designation_id == made.designation_id
    held = people.designation(ports, made.designation_id)
    assert (held.status, held.renewal) == (S.APPROVED, S.PIN_ISSUED)
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.state, slot.renewal) == (S.APPROVED, S.PIN_ISSUED)
    assert slot.pin is not None
    assert (slot.pin.reference, slot.pin.ends_at) == (again.reference, again.ends_at)
    other = another_account(ports, "ana").as_caregiver()
    draft = people.fill_in(ports, other, Name("Ana", "Sá"))
    refused = refusal_of(redeem_pin, ports, other, draft.id, people.PINS[2])
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG
    own = people.fill_in(ports, caregiver)
    taken = redeem_pin(ports, caregiver, own.id, people.PINS[2])
    assert (taken.registration.renews, taken.findings) == (True, ())
