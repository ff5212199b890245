"""Approving a caregiver: who it is, what is asked, and what is never claimed."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.letters.program_desk import REVIEWER
from tests.ui.caregivers.views import ENDED, NOTE, PENDING
from tests.ui.sights.caregiving import approve_page
from tests.ui.stage import SAY, button, show, shown, words_on
from ui.caregivers.outcome_page import OutcomePage
from ui.frame.page import Page

pytestmark = pytest.mark.req("C9")


def press(page: Page) -> None:
    button(page, "proceed").click()


def test_approve_says_what_is_missing_and_then_carries_the_answer(qtbot: QtBot) -> None:
    page = approve_page()
    window = show(qtbot, page)
    window.grab()
    portrait = page.findChild(QWidget, "applicant_photo")
    assert portrait is not None
    assert portrait.mapTo(window, QPoint(0, 0)).y() >= 640
    assert button(page, "proceed").words() == labels.APPROVE
    assert page.mine.tiles["yes"].words() == labels.VALIDATE
    press(page)
    assert "Choose whether this is your Personal Caregiver" in words_on(page)
    assert not page.family.isVisible()
    page.mine.tiles["yes"].click()
    assert "Choose whether this is your Personal Caregiver" not in words_on(page)
    press(page)
    assert "Choose whether this person is immediate family" in words_on(page)
    page.family.tiles["no"].click()
    with qtbot.waitSignal(page.approved) as approved:
        press(page)
    assert approved.args == [False]


def test_someone_who_is_not_the_caregiver_is_not_asked_about_family(qtbot: QtBot) -> None:
    page = shown(qtbot, approve_page())
    page.mine.tiles["no"].click()
    assert not page.family.isVisible()
    assert button(page, "proceed").words() == labels.PROCEED
    with qtbot.waitSignal(page.refused):
        press(page)
    page.mine.tiles["yes"].click()
    assert page.family.isVisible()


@pytest.mark.req("C11")
def test_an_approval_is_pending_by_the_program_and_never_more(qtbot: QtBot) -> None:
    page = shown(qtbot, OutcomePage.of_approval(SAY, PENDING, True))
    said = words_on(page)
    assert "Pending approval by the Program" in said
    assert f"{NOTE} (November 1, 2026)" in said
    assert f"{REVIEWER} We'll email your caregiver when there is a decision." in said
    assert not any("accepted" in words or "received" in words for words in said)


@pytest.mark.req("C3")
def test_an_ended_registration_says_why(qtbot: QtBot) -> None:
    for validated, why in ((True, "must be immediate family"), (False, "slot is open again")):
        page = shown(qtbot, OutcomePage.of_approval(SAY, ENDED, validated))
        assert any(why in words for words in words_on(page))
