"""Giving and redeeming PINs: limits, time, and one answer for whatever is wrong."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.desk.roles import Actor, Role
from kiosk.domain.people.person import Name
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
from tests.unit.services.people import import_records


@pytest.fixture
def caregiver(ports: FakePorts) -> Actor:
    """Rosa, logged on and about to register."""
    return people.logged_on(ports, "rosa").as_caregiver()


@pytest.mark.req("C2")
def test_a_third_caregiver_is_refused(ports: FakePorts, patient: Actor) -> None:
    for digits in people.PINS[:2]:
        people.give_pin(ports, patient, digits)
    refused = refusal_of(people.give_pin, ports, patient, people.PINS[2])
    assert refused.code is ErrorCode.CAREGIVER_SLOTS_TAKEN
    assert refused.facts == {"count": 2}
    assert len(ports.database.rows.designations) == 2


@pytest.mark.req("C2")
@pytest.mark.parametrize(
    ("expires_on", "given"), [(days(-1), False), (days(0), True), (days(300), True)]
)
def test_a_pin_is_given_while_the_registration_runs(
    ports: FakePorts, patient: Actor, expires_on: date, given: bool
) -> None:
    import_records(ports, [], [registration(expires_on=expires_on)])
    if given:
        assert people.give_pin(ports, patient).digits
    else:
        assert refusal_of(people.give_pin, ports, patient).code is ErrorCode.CAREGIVER_NOT_OPEN


@pytest.mark.req("C2")
def test_no_pin_before_the_patient_identified_or_registered(
    ports: FakePorts, patient: Actor
) -> None:
    nobody = Actor(Role.PATIENT, patient.account_id)
    assert refusal_of(people.give_pin, ports, nobody).code is ErrorCode.CAREGIVER_NOT_OPEN
    ports.database.clear("registration")
    assert refusal_of(people.give_pin, ports, patient).code is ErrorCode.CAREGIVER_NOT_OPEN


@pytest.mark.req("C4")
def test_mail_needs_an_address(ports: FakePorts, patient: Actor) -> None:
    refused = refusal_of(generate_pin, ports, patient, None, PinDelivery.MAIL, " ")
    assert refused.code is ErrorCode.MAIL_REFUSED


@pytest.mark.req("C5")
def test_a_reprint_is_a_new_pin_and_voids_the_old_one(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    first = people.give_pin(ports, patient)
    again = people.give_pin(ports, patient, people.PINS[1], first.designation_id)
    assert again.designation_id == first.designation_id
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG
    assert redeem_pin(ports, caregiver, draft.id, people.PINS[1]).registration.patient == "María D."


def test_a_pin_for_somebody_else_s_slot_is_refused(ports: FakePorts, patient: Actor) -> None:
    issued = people.give_pin(ports, patient)
    other = people.a_patient(ports)
    ask = people.give_pin, ports, other, people.PINS[1], issued.designation_id
    assert refusal_of(*ask).code is ErrorCode.NOT_ALLOWED
    refused = refusal_of(people.give_pin, ports, other, people.PINS[1], uuid4())
    assert refused.code is ErrorCode.NOT_FOUND


def test_a_slot_in_which_somebody_registers_gets_no_other_pin(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    redeem_pin(ports, caregiver, people.fill_in(ports, caregiver).id, people.PINS[0])
    again = people.give_pin, ports, patient, people.PINS[1], issued.designation_id
    assert refusal_of(*again).code is ErrorCode.NOT_POSSIBLE_NOW


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
@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=1)])
def test_a_pin_that_ran_out_by_a_second_does_not_work(
    ports: FakePorts, patient: Actor, caregiver: Actor, late: timedelta
) -> None:
    people.give_pin(ports, patient)
    ports.clock.advance(timedelta(hours=72) + late)
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.state, slot.designation_id) == (S.PIN_EXPIRED, _only(ports))
    again = people.give_pin(ports, patient, people.PINS[1], slot.designation_id)
    assert again.designation_id == slot.designation_id


@pytest.mark.req("C7")
def test_a_clock_moved_back_revives_no_pin(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    ports.clock.advance(timedelta(hours=73))
    draft = people.fill_in(ports, caregiver)
    ports.clock.set_back(timedelta(days=3))
    ports.clock.restart("boot-2")
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("C7")
def test_a_second_before_the_end_a_pin_still_works(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    ports.clock.advance(timedelta(hours=72, seconds=-1))
    draft = people.fill_in(ports, caregiver)
    assert redeem_pin(ports, caregiver, draft.id, people.PINS[0])


@pytest.mark.req("C7")
def test_a_pin_is_used_once(ports: FakePorts, patient: Actor, caregiver: Actor) -> None:
    people.give_pin(ports, patient)
    redeem_pin(ports, caregiver, people.fill_in(ports, caregiver).id, people.PINS[0])
    other = people.logged_on(ports, "ana").as_caregiver()
    draft = people.fill_in(ports, other, Name("Ana", "Sá"))
    refused = refusal_of(redeem_pin, ports, other, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("C12")
def test_a_pin_of_a_slot_that_was_ended_is_void(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    end_designation(ports, patient, issued.designation_id)
    assert people.designation(ports, issued.designation_id).status is S.VOIDED
    assert [slot.state for slot in see_caregivers(ports, patient).slots] == [None] * 2
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG


def test_a_patient_is_told_that_their_own_pin_is_for_somebody_else(
    ports: FakePorts, patient: Actor
) -> None:
    people.give_pin(ports, patient)
    themselves = patient.as_caregiver()
    draft = people.fill_in(ports, themselves, NAME, BORN)
    refused = refusal_of(redeem_pin, ports, themselves, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_OWN
    assert ports.database.rows.designations[_only(ports)].status is S.PIN_ISSUED


def test_an_own_pin_does_not_work_from_another_account_either(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver, NAME, BORN)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG


def test_one_caregiver_takes_one_slot_of_a_patient(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    people.register(ports, caregiver)
    people.give_pin(ports, patient, people.PINS[1])
    draft = people.fill_in(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[1]).code
    assert refused is ErrorCode.CAREGIVER_ALREADY
    assert ports.database.rows.caregivers[draft.id].designation_id is None


def test_a_pin_is_not_asked_before_the_person_is_known(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    draft = begin_caregiver_registration(ports, caregiver)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.BLOCKED_BY_FINDINGS
    young = people.fill_in(ports, caregiver, born=date(2005, 11, 21))
    refused = refusal_of(redeem_pin, ports, caregiver, young.id, people.PINS[0])
    assert refused.facts == {"rules": "caregiver_too_young"}


def test_nobody_redeems_for_another_account(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver)
    stranger = people.logged_on(ports, "ana").as_caregiver()
    refused = refusal_of(redeem_pin, ports, stranger, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.NOT_ALLOWED
    nobody = Actor(Role.CAREGIVER)
    refused = refusal_of(redeem_pin, ports, nobody, draft.id, people.PINS[0])
    assert refused.code is ErrorCode.NOT_ALLOWED


@pytest.mark.req("C10")
def test_an_approved_caregiver_renews_in_their_own_slot(
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
    assert slot.pin_ends_at == again.ends_at


@pytest.mark.req("C10")
def test_a_renewal_s_pin_is_for_the_same_person_only(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    people.give_pin(ports, patient, people.PINS[1], made.designation_id)
    other = people.logged_on(ports, "ana").as_caregiver()
    draft = people.fill_in(ports, other, Name("Ana", "Sá"))
    refused = refusal_of(redeem_pin, ports, other, draft.id, people.PINS[1]).code
    assert refused is ErrorCode.CAREGIVER_PIN_WRONG
    own = people.fill_in(ports, caregiver)
    taken = redeem_pin(ports, caregiver, own.id, people.PINS[1])
    assert taken.registration.renews
    assert taken.findings == ()


def _only(ports: FakePorts) -> UUID:
    (found,) = ports.database.rows.designations
    return found
