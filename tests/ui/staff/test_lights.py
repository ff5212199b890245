"""The three lights of an opened record: dates on paper, and a card that has come."""

import pytest

from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.services.program.decide import decide
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft
from tests.ui.staff.stand import ALL, DeskStand, hire
from tests.ui.staff.test_look_up import open_record


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store whose story's person has been approved, as a reviewer recorded."""
    made = new_place("passport")
    draft = add_draft(made, "review")
    reviewer = hire(made)[Role.REVIEWER]
    patient = Actor(Role.PATIENT, person_id=draft.person_id)
    said = (draft.id, draft.next_submission_id, "renewal", 1, "en")
    with made.open() as kiosk:
        kiosk.do(submit_renewal, patient, *said)
        kiosk.do(decide, reviewer, draft.reference, Decided.APPROVED, KnownBy.PORTAL)
    return made


@ALL
@pytest.mark.req("S5", "S7")
def test_a_record_prints_its_dates_and_notes_that_the_card_has_come(desk: DeskStand) -> None:
    open_record(desk)
    named = {"Certification", "Registration", "Card", "Usually mailed by this day"}
    assert named <= set(desk.said())
    desk.keep_rules("look-up-lights")
    desk.press("print_dates")
    desk.told("The paper was printed")
    desk.press("note_card")
    desk.until(lambda: any(words.startswith("Staff noted on") for words in desk.said()))
    assert desk.button("note_card").words() == "The card has not come"
