"""Notices of caregivers at the desk: found by reference, printed while they stand."""

import pytest

from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.desk.reprint_notice import find_caregiver_notice, print_caregiver_again
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import decided, give_pin, register

pytestmark = pytest.mark.req("S5", "S7")


def printed(ports: FakePorts) -> str:
    facts = ports.papers.drawn[-1]
    assert isinstance(facts, LetterFacts)
    return facts.letter.text(Translator("en"))


@pytest.mark.req("C8", "C10")
def test_staff_print_the_note_while_the_patient_is_asked_and_the_outcome_once_decided(
    records: FakePorts, patient: Actor, caregiver: Actor, bo: Actor
) -> None:
    issued = give_pin(records, patient)
    made = register(records, caregiver)
    found = find_caregiver_notice(records, bo, made.reference.lower())
    assert found is not None
    assert (found.id, found.reference, found.status) == (made.id, made.reference, Status.SUBMITTED)
    assert print_caregiver_again(records, bo, made.id)
    assert "This person used your PIN" in printed(records)
    approve_caregiver(records, patient, issued.designation_id, True, False, 1, "en")
    assert find_caregiver_notice(records, bo, made.reference) is None
    assert (
        refusal_of(print_caregiver_again, records, bo, made.id).code is ErrorCode.NOT_POSSIBLE_NOW
    )
    decided(records, made.reference, Decided.APPROVED)
    assert print_caregiver_again(records, bo, made.id)
    assert "approved by the Program" in printed(records)
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.subject_id) == (Event.NOTICE_PRINTED, bo, made.id)
    assert {name[: len(made.reference)] for name in records.printer.papers} == {made.reference}


def test_there_is_no_notice_for_an_unknown_reference(records: FakePorts, bo: Actor) -> None:
    assert find_caregiver_notice(records, bo, "K3-7F2QM") is None
