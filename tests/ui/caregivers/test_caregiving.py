"""“Register as a Caregiver”: every state, both ways out, and what is said after submitting."""

from dataclasses import replace
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.letters.program_desk import REVIEWER
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView
from tests.ui.caregivers.views import NOTE, held, menu
from tests.ui.sights.caregiving import submitted
from tests.ui.stage import SAY, button, shown, words_on
from ui.caregivers.registration.caregiving_page import ACTIONS, START, CaregivingPage
from ui.caregivers.registration.submitted_page import SubmittedPage
from ui.widgets.buttons.button import Button

NEW_PIN: Final = "I have a new PIN"


@pytest.mark.req("C6")
@pytest.mark.parametrize(
    ("view", "words"),
    [
        (menu(), START),
        *((menu(unfinished=unfinished), words) for unfinished, words in ACTIONS.items()),
        *((menu(held(state)), NEW_PIN) for state in DesignationStatus),
    ],
)
def test_the_one_big_button_leads_on_and_a_new_pin_is_never_shut_out(
    qtbot: QtBot, view: CaregiverMenuView, words: str
) -> None:
    page = shown(qtbot, CaregivingPage(SAY, view))
    action = button(page, "register")
    assert action.words() == words
    with qtbot.waitSignal(page.register):
        action.click()


@pytest.mark.req("C12")
def test_a_caregiver_can_end_what_is_not_over(qtbot: QtBot) -> None:
    page = shown(qtbot, CaregivingPage(SAY, menu(held(DesignationStatus.VALIDATED))))
    with qtbot.waitSignal(page.end_asked) as asked:
        button(page, "end.1").click()
    assert asked.args == [held(DesignationStatus.VALIDATED)]
    page = shown(qtbot, CaregivingPage(SAY, menu(held(DesignationStatus.ENDED))))
    assert page.findChild(Button, "end.1") is None


@pytest.mark.req("C8", "C11", "S7")
def test_after_submitting_the_caregiver_is_asked_to_tell_the_patient(qtbot: QtBot) -> None:
    page = shown(qtbot, submitted())
    said = words_on(page)
    assert "Tell María D. you registered" in said
    assert "C3-7F2QM" in said
    assert f"{REVIEWER} We'll email you when there is a decision." in said
    assert f"{NOTE} (November 1, 2026)" in said
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.paper.show_printed()
    assert "Take your paper" in words_on(page)
    with qtbot.waitSignal(page.done):
        button(page, "proceed").click()
    with qtbot.waitSignal(page.paper.stopped):
        page.left()


@pytest.mark.req("C8")
def test_there_is_no_note_once_the_patient_has_answered(qtbot: QtBot) -> None:
    one = held(DesignationStatus.VALIDATED)
    unreached = replace(one, told_by_mail=False)
    page = shown(qtbot, SubmittedPage(SAY, menu(one), unreached, "Maple Row Dispensary"))
    told = "You gave no email address. Come back and log on to see the decision."
    assert f"{REVIEWER} {told}" in words_on(page)
    assert page.paper is None
    assert page.findChild(Button, "print") is None
    page.left()


@pytest.mark.req("C10", "S7")
def test_of_several_patients_no_notice_is_offered_for_one(qtbot: QtBot) -> None:
    one = held(DesignationStatus.APPROVED)
    page = shown(qtbot, CaregivingPage(SAY, menu(one)))
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.stopped):
        page.left()
    several = shown(qtbot, CaregivingPage(SAY, menu(one, one)))
    assert several.paper is None
    several.left()
