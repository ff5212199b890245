"""Papers at the desk: found by their reference in any spelling, printed while they are right."""

from datetime import timedelta

import pytest

from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.letters.papers.finish_later import PauseFacts
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.desk.records.record_views import PaperKind
from kiosk.services.desk.reprint_paper import find_papers, print_caregiver_again
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import PINS, decided, fill_in, give_pin, register

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
    (found,) = find_papers(records, bo, made.reference.lower())
    assert (found.id, found.reference, found.state) == (made.id, made.reference, Status.SUBMITTED)
    assert print_caregiver_again(records, bo, made.id)
    assert "This person used your PIN" in printed(records)
    approve_caregiver(records, patient, issued.designation_id, True, False, 1, "en")
    assert find_papers(records, bo, made.reference) == ()
    assert (
        refusal_of(print_caregiver_again, records, bo, made.id).code is ErrorCode.NOT_POSSIBLE_NOW
    )
    decided(records, made.reference, Decided.APPROVED)
    assert print_caregiver_again(records, bo, made.id)
    assert "approved by the Program" in printed(records)
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.subject_id) == (Event.NOTICE_PRINTED, bo, made.id)
    assert {name[: len(made.reference)] for name in records.printer.papers} == {made.reference}


def any_way(shown: str) -> str:
    """As typed by someone who mixes up letters and digits."""
    return shown.lower().replace("0", "o").replace("1", "l").replace("-", " ")


def test_every_reference_that_a_kiosk_shows_leads_to_its_paper(
    records: FakePorts, patient: Actor, draft: Renewal, caregiver: Actor, bo: Actor
) -> None:
    issued = give_pin(records, patient)
    begun = fill_in(records, caregiver)
    shown = {
        draft.reference: (PaperKind.RENEWAL, draft.id, Status.DRAFT),
        begun.reference: (PaperKind.CAREGIVER, begun.id, Status.DRAFT),
        issued.reference: (PaperKind.PIN_SLIP, issued.designation_id, S.PIN_ISSUED),
    }
    for reference, expected in shown.items():
        (line,) = find_papers(records, bo, any_way(reference))
        assert (line.kind, line.id, line.state) == expected
        assert line.reference == reference
    assert print_caregiver_again(records, bo, begun.id)
    assert isinstance(records.papers.drawn[-1], PauseFacts)
    records.clock.advance(timedelta(hours=72))
    left = [find_papers(records, bo, reference) for reference in shown]
    assert [[line.state for line in lines] for lines in left] == [[], [], [S.PIN_EXPIRED]]
    register(records, caregiver, give_pin(records, patient, PINS[1], issued.designation_id).digits)
    assert find_papers(records, bo, issued.reference) == ()
    entries = [each for each in records.database.rows.audit if each.event is Event.LOOKED_UP]
    assert {(each.actor, each.reason) for each in entries} == {(bo, "paper_again")}


def test_there_is_no_paper_for_an_unknown_reference(records: FakePorts, bo: Actor) -> None:
    assert find_papers(records, bo, "K3-7F2QM") == ()
    assert refusal_of(find_papers, records, bo, "K3-7F").code is ErrorCode.LOOK_UP_INCOMPLETE
