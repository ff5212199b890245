"""What staff fix: locks, a binding, a paper printed again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.services.account.log_on import log_on
from kiosk.services.desk.records.fix_record import (
    print_again,
    release_binding,
    unlock_kiosk,
    unlock_person,
)
from kiosk.services.desk.records.look_up import look_up_person, open_record
from kiosk.services.desk.records.record_views import Found
from kiosk.services.notices.expiry_reminders import see_reminders, set_reminders
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import BORN, NAME, PIN
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import decided
from tests.unit.services.people import another_account, complete

LOCKED = LookUpReason.LOCKED_OUT


def looked_up(ports: FakePorts, bo: Actor) -> Found:
    (found,) = look_up_person(ports, bo, NAME.first, NAME.last, BORN, LOCKED)
    return found


def mistype(ports: FakePorts, account: Actor, times: int = 5) -> None:
    for _ in range(times):
        with pytest.raises(KioskError, match="identity_"):
            identify_person(ports, account, NAME.first, NAME.last, BORN, "0000")


@pytest.mark.req("R3", "S5")
def test_a_person_is_unlocked_before_they_ever_identified(
    records: FakePorts, account: Actor, bo: Actor
) -> None:
    mistype(records, account)
    found = looked_up(records, bo)
    assert open_record(records, bo, found, LOCKED).locked_minutes == 15
    assert unlock_person(records, bo, found, LOCKED) == 1
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.subject_id, entry.reason) == (
        Event.PERSON_UNLOCKED,
        found.id,
        "locked_out",
    )
    other = another_account(records)
    assert identify_person(records, other, NAME.first, NAME.last, BORN, PIN).renewal


@pytest.mark.req("R3", "S5")
def test_unlocking_a_known_person_opens_their_account_too(
    ports: FakePorts, patient: Actor, bo: Actor
) -> None:
    mistype(ports, patient)
    for _ in range(5):
        with pytest.raises(KioskError, match="log_on_"):
            log_on(ports, VISITOR, "maria", "not the password", "en")
    found = looked_up(ports, bo)
    assert unlock_person(ports, bo, found, LOCKED) == 3
    assert open_record(ports, bo, found, LOCKED).locked_minutes == 0
    assert identify_person(ports, patient, NAME.first, NAME.last, BORN, PIN).renewal
    assert unlock_person(ports, bo, found, LOCKED) == 0


@pytest.mark.req("R3", "S5")
def test_a_kiosk_is_unlocked_by_its_name(records: FakePorts, bo: Actor) -> None:
    for count in range(4):
        stranger = another_account(records, f"stranger{count}")
        for day in range(5):
            born = BORN + timedelta(days=100 * count + day)
            refused = refusal_of(
                identify_person, records, stranger, "A", f"B{count}{day}", born, "0000"
            )
    assert refused.code is ErrorCode.IDENTITY_LOCKED
    unlock_kiosk(records, bo, records.kiosk_id)
    assert records.events()[-1] is Event.KIOSK_UNLOCKED
    other = another_account(records)
    assert identify_person(records, other, NAME.first, NAME.last, BORN, PIN).renewal


@pytest.mark.req("R2", "S5")
def test_a_released_person_can_be_bound_to_another_account(
    ports: FakePorts, patient: Actor, bo: Actor
) -> None:
    other = another_account(ports)
    refused = refusal_of(identify_person, ports, other, NAME.first, NAME.last, BORN, PIN)
    assert refused.code is ErrorCode.IDENTITY_MISMATCH
    set_reminders(ports, patient, wanted=True, language="en")
    found = looked_up(ports, bo)
    release_binding(ports, bo, found, LookUpReason.PERSON_HERE)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.reason) == (Event.BINDING_RELEASED, "person_here")
    bound = identify_person(ports, other, NAME.first, NAME.last, BORN, PIN)
    assert bound.actor.person_id == patient.person_id
    assert not see_reminders(ports, bound.actor)
    with ports.reading() as uow:
        assert uow.accounts.get(patient.account_id or found.id).person_id is None


@pytest.mark.req("R2", "S5")
def test_there_is_nothing_to_release_without_an_account(records: FakePorts, bo: Actor) -> None:
    refused = refusal_of(
        release_binding, records, bo, looked_up(records, bo), LookUpReason.PERSON_HERE
    )
    assert refused.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_a_draft_that_ended_has_no_paper(ports: FakePorts, draft: Renewal, bo: Actor) -> None:
    ports.database.put(replace(draft, status=Status.EXPIRED))
    assert refusal_of(print_again, ports, bo, draft.id).code is ErrorCode.NOT_A_DRAFT


@pytest.mark.req("S5", "S7", "R11")
def test_staff_print_the_slip_of_a_draft_the_confirmation_and_what_was_decided(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    done = complete(ports, patient, draft)
    assert print_again(ports, bo, draft.id)
    assert ports.events()[-1] is Event.PAUSE_SLIP_PRINTED
    submit_renewal(ports, patient, done.id, done.next_submission_id, "renewal", 1, "en")
    assert print_again(ports, bo, draft.id)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.CONFIRMATION_PRINTED, bo)
    decided(ports, draft.reference, Decided.RETURNED, "photo_differs")
    assert print_again(ports, bo, draft.id)
    facts = ports.papers.drawn[-1]
    assert isinstance(facts, LetterFacts)
    assert "The Program needs something more" in facts.letter.text(Translator("en"))
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.NOTICE_PRINTED, bo)
