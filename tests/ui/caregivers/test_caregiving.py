"""“Register as a Caregiver”: every state, both ways out, and what is said after submitting."""

from datetime import date
from functools import partial
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.caregivers.designation import DesignationStatus as S
from kiosk.domain.renewal.application import Status
from kiosk.services.caregivers.caregiver_menu import PRINTED
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView, Held
from tests.ui.caregivers.views import NOTE, ONE
from tests.ui.screens import faults_at_every_size
from tests.ui.stage import SAY, button, show, words_on
from ui.caregivers.registration.caregiving_page import ACTIONS, START, CaregivingPage
from ui.caregivers.registration.submitted_page import SubmittedPage
from ui.frame.page import Page
from ui.widgets.buttons.button import Button

NOTED: Final = date(2026, 11, 1)
UNFINISHED: Final = {S.REDEEMED: Status.DRAFT, S.RETURNED: Status.RETURNED}
NEW_PIN: Final = "I have a new PIN"
NO_PAPER: Final = "The printer is out of paper. Ask staff to reprint with C3-7F2QM"


def failed(page: Page) -> None:
    """The printer has no paper."""
    assert isinstance(page, CaregivingPage | SubmittedPage)
    assert page.paper is not None
    page.paper.show_failed(NO_PAPER)


def held(state: S, *reasons: str) -> Held:
    valid = date(2027, 11, 20) if state is S.APPROVED else None
    made = ONE if state in PRINTED else None
    return Held(ONE, "María D.", state, "C3-7F2QM", date(2026, 11, 20), valid, reasons, made)


def menu(*of: Held, unfinished: Status | None = None) -> CaregiverMenuView:
    return CaregiverMenuView(unfinished, of, NOTE, NOTED)


@pytest.mark.req("C6")
@pytest.mark.parametrize("state", S)
def test_every_state_of_a_registration_fits_every_screen(qtbot: QtBot, state: S) -> None:
    reasons = ("Your ID has expired.", "Your photo is too dark.")
    view = menu(held(state, *reasons), unfinished=UNFINISHED.get(state))
    name = f"caregiving-{state.value}"
    assert faults_at_every_size(qtbot, lambda: CaregivingPage(SAY, view), name) == []
    if state in PRINTED:
        fail = partial(faults_at_every_size, qtbot, lambda: CaregivingPage(SAY, view))
        assert fail(f"{name}-no-paper", failed) == []


@pytest.mark.req("C6")
@pytest.mark.parametrize(
    ("unfinished", "said"),
    [
        (None, "Have the PIN with you that the patient gave."),
        (Status.DRAFT, "Go on where you stopped. What you saved is still here."),
    ],
)
def test_what_is_for_no_patient_yet_is_a_task_that_fits_every_screen(
    qtbot: QtBot, unfinished: Status | None, said: str
) -> None:
    view = menu(unfinished=unfinished)
    name = f"caregiving-{unfinished or 'start'}"
    assert faults_at_every_size(qtbot, lambda: CaregivingPage(SAY, view), name) == []
    page = CaregivingPage(SAY, view)
    show(qtbot, page)
    assert said in words_on(page)


def test_five_patients_are_turned_through_where_they_do_not_fit(qtbot: QtBot) -> None:
    view = menu(*[held(S.APPROVED)] * 5)
    assert faults_at_every_size(qtbot, lambda: CaregivingPage(SAY, view), "caregiving-five") == []


@pytest.mark.req("C6")
@pytest.mark.parametrize(
    ("view", "words"),
    [
        (menu(), START),
        *((menu(unfinished=unfinished), words) for unfinished, words in ACTIONS.items()),
        *((menu(held(state)), NEW_PIN) for state in S),
    ],
)
def test_the_one_big_button_leads_on_and_a_new_pin_is_never_shut_out(
    qtbot: QtBot, view: CaregiverMenuView, words: str
) -> None:
    page = CaregivingPage(SAY, view)
    show(qtbot, page)
    action = button(page, "register")
    assert action.words() == words
    with qtbot.waitSignal(page.register):
        action.click()


@pytest.mark.req("C12")
def test_a_caregiver_can_end_what_is_not_over(qtbot: QtBot) -> None:
    page = CaregivingPage(SAY, menu(held(S.VALIDATED)))
    show(qtbot, page)
    with qtbot.waitSignal(page.end_asked) as asked:
        button(page, "end.1").click()
    assert asked.args == [held(S.VALIDATED)]
    page = CaregivingPage(SAY, menu(held(S.ENDED)))
    show(qtbot, page)
    assert page.findChild(Button, "end.1") is None


@pytest.mark.req("C8", "C11")
def test_after_submitting_the_caregiver_is_asked_to_tell_the_patient(qtbot: QtBot) -> None:
    one = held(S.SUBMITTED)
    view = menu(one)

    def make() -> SubmittedPage:
        return SubmittedPage(SAY, view, one, "Maple Row Dispensary")

    assert faults_at_every_size(qtbot, make, "caregiver-submitted") == []
    page = make()
    show(qtbot, page)
    said = words_on(page)
    assert "Tell María D. that you registered" in said
    assert "C3-7F2QM" in said
    assert f"{NOTE} (November 1, 2026)" in said
    with qtbot.waitSignal(page.done):
        button(page, "proceed").click()


@pytest.mark.req("C8", "S7")
def test_the_note_for_the_patient_can_be_printed_on_every_screen(qtbot: QtBot) -> None:
    one = held(S.SUBMITTED)
    view = menu(one)

    def make() -> SubmittedPage:
        return SubmittedPage(SAY, view, one, "Maple Row Dispensary")

    assert faults_at_every_size(qtbot, make, "caregiver-submitted-no-paper", failed) == []
    page = make()
    show(qtbot, page)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.paper.show_printed()
    assert "Take your paper" in words_on(page)
    with qtbot.waitSignal(page.paper.stopped):
        page.left()


@pytest.mark.req("C8")
def test_there_is_no_note_once_the_patient_has_answered(qtbot: QtBot) -> None:
    one = held(S.VALIDATED)
    page = SubmittedPage(SAY, menu(one), one, "Maple Row Dispensary")
    show(qtbot, page)
    assert page.paper is None
    assert page.findChild(Button, "print") is None
    page.left()


@pytest.mark.req("C10", "S7")
def test_of_several_patients_no_notice_is_offered_for_one(qtbot: QtBot) -> None:
    one = held(S.APPROVED)
    page = CaregivingPage(SAY, menu(one))
    show(qtbot, page)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.stopped):
        page.left()
    several = CaregivingPage(SAY, menu(one, one))
    show(qtbot, several)
    assert several.paper is None
    several.left()
