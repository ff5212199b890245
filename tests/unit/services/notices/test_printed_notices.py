"""Emails on paper: who gets which, what is no longer said, and what is kept on record."""

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.registration_draft import begin_caregiver_registration
from kiosk.services.notices.printed_notices import (
    caregiver_notice,
    print_caregiver_notice,
    print_renewal_notice,
    renewal_notice,
)
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.fakes.ports import FakePorts
from tests.unit.services.caregiving import (
    PINS,
    a_patient,
    decided,
    give_pin,
    register,
    slot_of,
    validated,
)
from tests.unit.services.people import complete, stored

SAY = Translator("en")


@pytest.fixture
def submitted(records: FakePorts, patient: Actor, draft: Renewal) -> Renewal:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    return stored(records, draft)


def printed(ports: FakePorts) -> str:
    """The letter that was drawn last, as text."""
    facts = ports.papers.drawn[-1]
    assert isinstance(facts, LetterFacts)
    return facts.letter.text(SAY)


def offered(ports: FakePorts, caregiver: Actor) -> UUID | None:
    """The registration whose notice the caregiver's page offers."""
    (held,) = see_caregiver_menu(ports, caregiver).held
    return held.registration_id


@pytest.mark.req("S7", "R11")
@pytest.mark.parametrize(
    ("what", "reasons", "says"),
    [
        (Decided.APPROVED, (), "recorded as approved by the Program"),
        (Decided.DENIED, ("no_certification",), "recorded as denied by the Program"),
        (Decided.RETURNED, ("photo_differs",), "The Program needs something more"),
    ],
)
def test_a_patient_prints_what_was_recorded_of_their_renewal(
    records: FakePorts,
    patient: Actor,
    submitted: Renewal,
    what: Decided,
    reasons: tuple[str, ...],
    says: str,
) -> None:
    decided(records, submitted.reference, what, *reasons)
    assert print_renewal_notice(records, patient, submitted.id, "en")
    assert says in printed(records)
    assert list(records.printer.papers) == [submitted.reference]
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.NOTICE_PRINTED, replace(patient, person_id=None))


@pytest.mark.req("S7", "R11")
def test_nothing_is_printed_of_a_decision_that_no_one_recorded(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    assert renewal_notice(records, submitted) is None
    with pytest.raises(KioskError) as refused:
        print_renewal_notice(records, patient, submitted.id, "en")
    assert refused.value.code is ErrorCode.NOT_POSSIBLE_NOW
    assert records.papers.drawn == []


@pytest.mark.req("S7")
def test_no_one_prints_what_was_recorded_of_someone_else(
    records: FakePorts, patient: Actor, submitted: Renewal, caregiver: Actor
) -> None:
    decided(records, submitted.reference, Decided.APPROVED)
    with pytest.raises(KioskError) as refused:
        print_renewal_notice(records, a_patient(records), submitted.id, "en")
    assert refused.value.code is ErrorCode.NOT_ALLOWED
    give_pin(records, patient)
    made = register(records, caregiver)
    with pytest.raises(KioskError) as refused:
        print_caregiver_notice(records, patient.as_caregiver(), made.id, "en")
    assert refused.value.code is ErrorCode.NOT_ALLOWED
    assert records.papers.drawn == []


@pytest.mark.req("S7", "C8")
def test_a_caregiver_prints_the_note_for_the_patient_until_the_patient_answers(
    records: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = give_pin(records, patient)
    made = register(records, caregiver)
    assert offered(records, caregiver) == made.id
    assert print_caregiver_notice(records, caregiver, made.id, "en")
    text = printed(records)
    assert "Rosa L." in text
    assert "Lima" not in text
    assert "María" not in text
    assert list(records.printer.papers) == [made.reference]
    approve_caregiver(records, patient, issued.designation_id, True, False, 1, "en")
    assert offered(records, caregiver) is None
    with pytest.raises(KioskError) as refused:
        print_caregiver_notice(records, caregiver, made.id, "en")
    assert refused.value.code is ErrorCode.NOT_POSSIBLE_NOW


@pytest.mark.req("S7", "C8")
def test_there_is_no_note_before_a_pin_was_typed(records: FakePorts, caregiver: Actor) -> None:
    draft = begin_caregiver_registration(records, caregiver)
    assert caregiver_notice(records, draft) is None


@pytest.mark.req("S7", "C10")
def test_a_caregiver_prints_the_outcome_while_the_patient_names_them(
    records: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = validated(records, patient, caregiver, PINS[0])
    decided(records, made.reference, Decided.APPROVED)
    assert offered(records, caregiver) == made.id
    assert print_caregiver_notice(records, caregiver, made.id, "en")
    assert "You are recorded as a caregiver approved by the Program." in printed(records)
    assert "Rosa" not in printed(records)
    end_designation(records, patient, slot_of(made))
    assert offered(records, caregiver) == made.id
    assert print_caregiver_notice(records, caregiver, made.id, language="en")
    assert "You are not the caregiver of this patient" in printed(records)


@pytest.mark.req("S7", "C10")
def test_a_return_is_printed_until_it_is_fixed(
    records: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = validated(records, patient, caregiver)
    decided(records, made.reference, Decided.RETURNED, "photo_differs")
    assert print_caregiver_notice(records, caregiver, made.id, "en")
    assert "The Program needs something more from you." in printed(records)
    end_designation(records, caregiver, slot_of(made))
    assert print_caregiver_notice(records, caregiver, made.id, language="en")
    assert "You are not the caregiver of this patient" in printed(records)
