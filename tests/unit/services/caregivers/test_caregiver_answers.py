"""The patient's answer, endings by either side, coming back, and what both sides see."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.caregivers.designation import Ending
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import COURIER, Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.caregivers.approve_caregiver import approve_caregiver, see_applicant
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import (
    begin_caregiver_registration,
    save_caregiver_draft,
)
from kiosk.services.caregivers.see_slots import see_caregivers
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.keeping.operator_records import list_designations
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.notices.printed_notices import print_caregiver_notice
from tests.factories import BORN, NAME, TODAY, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services import caregiving as people
from tests.unit.services.people import another_account, import_records


def states(ports: FakePorts, patient: Actor) -> list[S | None]:
    return [slot.state for slot in see_caregivers(ports, patient).slots]


@pytest.mark.req("C3", "C9")
@pytest.mark.parametrize(("first", "family"), [(False, False), (False, True), (True, False)])
def test_another_patient_s_caregiver_must_be_family_whatever_the_first_one_is(
    ports: FakePorts, patient: Actor, caregiver: Actor, first: bool, family: bool
) -> None:
    slot = people.give_pin(ports, patient).designation_id
    people.register(ports, caregiver)
    assert approve_caregiver(ports, patient, slot, True, first, 1, "en").pending
    other = people.a_patient(ports)
    issued = people.give_pin(ports, other, people.PINS[1])
    made = people.register(ports, caregiver, people.PINS[1])
    if not family:
        refused = refusal_of(
            approve_caregiver, ports, other, issued.designation_id, True, False, 1, "en"
        )
        assert refused.code is ErrorCode.CAREGIVER_HELD
        assert people.designation(ports, issued.designation_id).status is S.SUBMITTED
    answer = approve_caregiver(
        ports, other, issued.designation_id, True, family, 1, "en", may_end=True
    )
    held = people.designation(ports, issued.designation_id)
    assert (answer.pending, answer.name) == (family, "Rosa Lima")
    assert held.status is (S.VALIDATED if family else S.ENDED)
    assert held.ending is (None if family else Ending.HELD_BY_ANOTHER)
    assert held.declaration is not None
    stored = ports.database.rows.caregivers[made.id].status
    assert stored is (Status.SUBMITTED if family else Status.WITHDRAWN)


@pytest.mark.req("C9")
def test_no_ends_the_designation_and_the_slot_is_free(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    people.register(ports, caregiver)
    assert not approve_caregiver(
        ports, patient, issued.designation_id, False, False, 1, "en"
    ).pending
    held = people.designation(ports, issued.designation_id)
    assert (held.ending, held.declaration) == (Ending.NOT_MY_CAREGIVER, None)
    assert states(ports, patient) == [None] * 2
    assert see_caregiver_menu(ports, caregiver).held[0].state is S.ENDED


@pytest.mark.req("C9")
def test_no_one_approves_another_patient_s_caregiver_or_twice(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    slot = people.slot_of(people.validated(ports, patient, caregiver))
    other = people.a_patient(ports)
    for who, which, code in (
        (other, slot, ErrorCode.NOT_ALLOWED),
        (patient, slot, ErrorCode.NOT_POSSIBLE_NOW),
        (patient, uuid4(), ErrorCode.NOT_FOUND),
    ):
        assert refusal_of(approve_caregiver, ports, who, which, True, False, 1, "en").code is code
        assert refusal_of(see_applicant, ports, who, which).code is code


ENDED_BY = {
    Ending.BY_PATIENT: ("You removed this person", "The patient ended it"),
    Ending.BY_CAREGIVER: ("The caregiver ended it", "You ended it"),
    Ending.NOT_MY_CAREGIVER: ("You said this is not", "said you are not their"),
    Ending.HELD_BY_ANOTHER: ("another patient's caregiver", "You are another patient's caregiver"),
}


@pytest.mark.req("C3", "C9", "C12")
@pytest.mark.parametrize("why", ENDED_BY)
def test_whichever_side_ends_it_both_are_told_and_the_caregiver_can_print_it(
    ports: FakePorts, patient: Actor, caregiver: Actor, why: Ending
) -> None:
    if why is Ending.HELD_BY_ANOTHER:
        people.validated(ports, people.a_patient(ports), caregiver, people.PINS[1])
    slot = people.give_pin(ports, patient).designation_id
    made = people.register(ports, caregiver)
    deliver_due(ports, COURIER)
    before = set(ports.mailer.mails)
    match why:
        case Ending.BY_PATIENT | Ending.BY_CAREGIVER:
            end_designation(ports, patient if why is Ending.BY_PATIENT else caregiver, slot)
        case _:
            mine = why is Ending.HELD_BY_ANOTHER
            approve_caregiver(ports, patient, slot, mine, False, 1, "en", may_end=True)
    deliver_due(ports, COURIER)
    told = {mail.to: mail.text for item, mail in ports.mailer.mails.items() if item not in before}
    to_patient, to_caregiver = told["maria@example.org"], told[made.email]
    assert ENDED_BY[why][0] in to_patient
    assert "Rosa L." in to_patient
    assert ENDED_BY[why][1] in to_caregiver
    assert "María D." in to_caregiver
    assert see_caregiver_menu(ports, caregiver).held[0].registration_id == made.id
    assert print_caregiver_notice(ports, caregiver, made.id, language="en")


@pytest.mark.req("C2", "C9")
def test_a_patient_whose_registration_has_ended_can_only_say_no(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    slot = people.give_pin(ports, patient).designation_id
    people.register(ports, caregiver)
    ports.database.clear("registration")
    import_records(ports, [], [registration(expires_on=days(-1))])
    refused = refusal_of(approve_caregiver, ports, patient, slot, True, True, 1, "en")
    assert refused.code is ErrorCode.CAREGIVER_NOT_OPEN
    assert people.designation(ports, slot).status is S.SUBMITTED
    assert not approve_caregiver(ports, patient, slot, False, False, 1, "en").pending


@pytest.mark.req("C12")
@pytest.mark.parametrize("by_patient", [True, False])
def test_either_side_ends_an_approved_one(
    ports: FakePorts, patient: Actor, caregiver: Actor, by_patient: bool
) -> None:
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    end_designation(ports, patient if by_patient else caregiver, people.slot_of(made))
    held = people.designation(ports, made.designation_id)
    assert held.ending is (Ending.BY_PATIENT if by_patient else Ending.BY_CAREGIVER)
    shown = None if by_patient else S.ENDED
    assert states(ports, patient) == [shown, None]
    people.give_pin(ports, patient, people.PINS[1])
    people.give_pin(ports, patient, people.PINS[2])
    assert states(ports, patient) == [S.PIN_ISSUED] * 2


@pytest.mark.req("C12")
def test_it_is_ended_by_its_two_and_once(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    slot = people.slot_of(made)
    for stranger in (people.a_patient(ports), another_account(ports, "ana").as_caregiver()):
        assert refusal_of(end_designation, ports, stranger, slot).code is ErrorCode.NOT_ALLOWED
    end_designation(ports, caregiver, slot)
    assert ports.database.rows.caregivers[made.id].status is Status.WITHDRAWN
    assert refusal_of(end_designation, ports, caregiver, slot).code is ErrorCode.NOT_ALLOWED
    assert refusal_of(end_designation, ports, patient, slot).code is ErrorCode.NOT_POSSIBLE_NOW


@pytest.mark.req("C10")
def test_one_that_came_back_is_submitted_again_and_the_approval_still_counts(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.RETURNED, "photo_not_usable")
    menu = see_caregiver_menu(ports, caregiver)
    assert (menu.held[0].state, menu.held[0].reference) == (S.RETURNED, made.reference)
    assert menu.unfinished is Status.RETURNED
    assert len(menu.held[0].reasons) == 1
    assert states(ports, patient)[0] is S.RETURNED
    draft = begin_caregiver_registration(ports, caregiver)
    assert draft.id == made.id
    draft.fix(["photo_not_usable"])
    draft.kept_because = "It is me"
    save_caregiver_draft(ports, caregiver, draft, "en")
    mails = len(ports.database.rows.outbox)
    submit_caregiver_registration(ports, caregiver, draft.id, draft.next_submission_id, "en")
    assert len(ports.database.rows.outbox) == mails
    assert states(ports, patient)[0] is S.VALIDATED
    people.decided(ports, made.reference, Decided.DENIED, "may_not_be_caregiver")
    assert states(ports, patient)[0] is S.DENIED
    assert "this person can't be" in see_caregivers(ports, patient).slots[0].reasons[0]
    assert see_caregiver_menu(ports, caregiver).held[0].state is S.DENIED


@pytest.mark.req("C10")
def test_a_year_ends_and_frees_both(ports: FakePorts, patient: Actor, caregiver: Actor) -> None:
    import_records(ports, [], [registration(expires_on=TODAY.replace(year=2029))])
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    ports.clock.advance(timedelta(days=365))
    assert states(ports, patient)[0] is S.APPROVED
    ports.clock.advance(timedelta(days=1))
    assert states(ports, patient)[0] is S.EXPIRED
    assert see_caregiver_menu(ports, caregiver).held[0].state is S.EXPIRED
    (listed,) = list_designations(ports, Actor(Role.OPERATOR))
    assert (listed.status, listed.slots) == ("expired", 0)
    assert list_designations(ports, Actor(Role.OPERATOR), "none") == []
    people.give_pin(ports, patient, people.PINS[1], made.designation_id)
    assert people.designation(ports, made.designation_id).status is S.EXPIRED
    assert len(ports.database.rows.designations) == 2


@pytest.mark.req("C10")
def test_the_next_year_that_waits_for_the_program_is_pending_when_the_year_is_over(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    import_records(ports, [], [registration(expires_on=TODAY.replace(year=2029))])
    made = people.validated(ports, patient, caregiver)
    people.decided(ports, made.reference, Decided.APPROVED)
    ports.clock.advance(timedelta(days=364))
    people.give_pin(ports, patient, people.PINS[1], made.designation_id)
    again = people.register(ports, caregiver, people.PINS[1])
    approve_caregiver(ports, patient, people.slot_of(made), True, False, 1, "en")
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.state, slot.renewal) == (S.APPROVED, S.VALIDATED)
    ports.clock.advance(timedelta(days=5))
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.state, slot.renewal) == (S.VALIDATED, None)
    (listed,) = list_designations(ports, Actor(Role.OPERATOR))
    assert (listed.status, listed.slots) == ("validated", 1)
    people.decided(ports, again.reference, Decided.APPROVED)
    held = people.designation(ports, made.designation_id)
    assert (held.status, held.renewal, held.valid_until) == (S.APPROVED, None, again.valid_until)


def test_a_draft_that_outlived_its_time_frees_the_slot_and_a_new_one_is_prefilled(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver)
    redeem_pin(ports, caregiver, draft.id, people.PINS[0])
    assert states(ports, patient)[0] is S.REDEEMED
    assert see_caregiver_menu(ports, caregiver).unfinished is Status.DRAFT
    ports.clock.advance(timedelta(hours=72))
    assert states(ports, patient)[0] is S.ENDED
    late = refusal_of(submit_caregiver_registration, ports, caregiver, draft.id, uuid4(), "en").code
    assert late is ErrorCode.BLOCKED_BY_FINDINGS
    fresh = begin_caregiver_registration(ports, caregiver)
    assert fresh.id != draft.id
    assert (fresh.name, fresh.designation_id) == (people.ROSA, None)
    old = ports.database.rows.caregivers[draft.id]
    assert old.status is Status.EXPIRED
    assert people.designation(ports, old.designation_id).ending is Ending.NEVER_SUBMITTED


@pytest.mark.parametrize("ended", [True, False])
def test_what_ended_or_became_the_patient_meanwhile_cannot_be_submitted(
    ports: FakePorts, patient: Actor, caregiver: Actor, ended: bool
) -> None:
    issued = people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver)
    draft = redeem_pin(ports, caregiver, draft.id, people.PINS[0]).registration
    draft = people.complete(ports, caregiver, draft)
    if ended:
        end_designation(ports, patient, issued.designation_id)
    else:
        draft.name, draft.date_of_birth = NAME, BORN
        draft = save_caregiver_draft(ports, caregiver, draft, "en")
    submission = draft.next_submission_id
    refused = refusal_of(
        submit_caregiver_registration, ports, caregiver, draft.id, submission, "en"
    )
    assert refused.code is (ErrorCode.NOT_A_DRAFT if ended else ErrorCode.CAREGIVER_PIN_OWN)


@pytest.mark.req("C6")
def test_submitted_twice_is_once(ports: FakePorts, patient: Actor, caregiver: Actor) -> None:
    people.give_pin(ports, patient)
    made = people.register(ports, caregiver)
    assert made.submission_id is not None
    again = submit_caregiver_registration(ports, caregiver, made.id, made.submission_id, "en")
    assert (again.reference, again.patient) == (made.reference, "María D.")
    other = refusal_of(submit_caregiver_registration, ports, caregiver, made.id, uuid4(), "en").code
    assert other is ErrorCode.NOT_A_DRAFT
    told = list(ports.database.rows.outbox.values())
    assert [row.item.topic for row in told].count(Topic.CAREGIVER_REGISTERED) == 1


def test_a_name_that_was_corrected_after_the_pin_is_counted_under_the_new_one(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    draft = people.fill_in(ports, caregiver, Name("Rosa", "Lime"))
    draft = redeem_pin(ports, caregiver, draft.id, people.PINS[0]).registration
    before = people.designation(ports, issued.designation_id).caregiver_id
    draft = people.complete(ports, caregiver, draft)
    draft.name = people.ROSA
    draft = save_caregiver_draft(ports, caregiver, draft, "en")
    submit_caregiver_registration(ports, caregiver, draft.id, draft.next_submission_id, "en")
    after = people.designation(ports, issued.designation_id).caregiver_id
    assert after is not None
    assert after != before
    assert ports.database.rows.people[after].name == people.ROSA
    assert ports.database.rows.caregivers[draft.id].person_id == after


@pytest.mark.req("C9", "T10")
@pytest.mark.parametrize(
    ("name", "born"),
    [(Name("Rosa", "Lime"), people.ROSA_BORN), (people.ROSA, people.ROSA_BORN.replace(day=5))],
)
def test_a_caregiver_who_becomes_someone_else_needs_the_patient_s_yes_again(
    ports: FakePorts, patient: Actor, caregiver: Actor, name: Name, born: date
) -> None:
    made = people.validated(ports, patient, caregiver)
    slot = people.slot_of(made)
    for name_now, born_now, stage in (
        (people.ROSA, people.ROSA_BORN, S.VALIDATED),
        (name, born, S.SUBMITTED),
    ):
        people.decided(ports, made.reference, Decided.RETURNED, "details_differ")
        people.come_back(ports, caregiver, name_now, born_now)
        assert people.designation(ports, slot).stage is stage
    assert people.designation(ports, slot).declaration is None
    assert see_applicant(ports, patient, slot).name == name.full
    told = [row.item.topic for row in ports.database.rows.outbox.values()]
    assert told.count(Topic.CAREGIVER_REGISTERED) == 2
    assert not approve_caregiver(ports, patient, slot, False, False, 1, "en").pending


def test_a_draft_is_saved_by_its_account_only_and_keeps_its_version_when_it_is_not(
    ports: FakePorts, caregiver: Actor
) -> None:
    draft = people.fill_in(ports, caregiver)
    stranger = another_account(ports, "ana").as_caregiver()
    assert (
        refusal_of(save_caregiver_draft, ports, stranger, draft, "en").code is ErrorCode.NOT_ALLOWED
    )
    ports.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    version = draft.version
    assert (
        refusal_of(save_caregiver_draft, ports, caregiver, draft, "en").code is ErrorCode.DISK_FULL
    )
    assert draft.version == version
    refused = refusal_of(begin_caregiver_registration, ports, Actor(Role.CAREGIVER))
    assert refused.code is ErrorCode.NOT_ALLOWED


@pytest.mark.req("C8")
@pytest.mark.parametrize("said", ["maria@example.org", ""])
def test_a_patient_without_an_account_s_address_is_told_only_where_they_said(
    ports: FakePorts, patient: Actor, draft: Renewal, caregiver: Actor, said: str
) -> None:
    assert patient.account_id is not None
    account = ports.database.rows.accounts[patient.account_id]
    ports.database.put(replace(account, email="", language="es"), replace(draft, email=said))
    people.give_pin(ports, patient)
    people.register(ports, caregiver)
    told = [row.item for row in ports.database.rows.outbox.values()]
    sent = [item.payload for item in told if item.topic is Topic.CAREGIVER_REGISTERED]
    assert sent == [{"to": said, "language": "es"}] * bool(said)


@pytest.mark.req("C1", "C2")
def test_my_caregivers_says_why_no_pin_can_be_given(ports: FakePorts, patient: Actor) -> None:
    nobody = Actor(Role.PATIENT, patient.account_id)
    assert [each.rule for each in see_caregivers(ports, nobody).findings] == [Rule.NOT_IDENTIFIED]
    assert see_caregivers(ports, patient).findings == ()
    ports.clock.advance(timedelta(days=31))
    found = see_caregivers(ports, patient).findings
    assert [each.rule for each in found] == [Rule.REGISTRATION_ENDED]
    import_records(ports, [], [registration(number="P2")])
    assert [each.rule for each in see_caregivers(ports, patient).findings] == [Rule.TWO_PEOPLE]
    ports.database.clear("registration")
    assert [each.rule for each in see_caregivers(ports, patient).findings] == [Rule.NOT_REGISTERED]


def test_a_photo_that_was_purged_leaves_the_rest_of_the_slot(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = people.validated(ports, patient, caregiver)
    ports.database.clear("document")
    slot = see_caregivers(ports, patient).slots[0]
    assert (slot.name, slot.photo) == ("Rosa Lima", None)
    ports.database.put(replace(ports.database.rows.caregivers[made.id], photo=None))
    assert see_caregivers(ports, patient).slots[0].photo is None
