"""Approving a caregiver: who it is, what is asked, and what is never claimed."""

from datetime import date
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.services.caregivers.caregiver_views import Applicant, Approval
from tests.ui.caregivers.views import NOTE, ONE, photo
from tests.ui.screens import faults_at_every_size
from tests.ui.stage import SAY, button, show, words_on
from ui.caregivers.approve_page import ApprovePage
from ui.caregivers.outcome_page import OutcomePage
from ui.frame.page import Page

pytestmark = pytest.mark.req("C9")

GRACE: Final = Applicant(ONE, "Grace O'Neill", "Worcester", photo(), date(2026, 11, 20))
PENDING: Final = Approval(True, "Grace O'Neill", NOTE, date(2026, 11, 1))


def asked() -> ApprovePage:
    return ApprovePage(SAY, GRACE, QImage.fromData(GRACE.photo))


def press(page: Page) -> None:
    button(page, "proceed").click()


def test_the_page_fits_every_screen_whatever_answer_is_missing(qtbot: QtBot) -> None:
    assert faults_at_every_size(qtbot, asked, "approve") == []
    assert faults_at_every_size(qtbot, asked, "approve-missing", press) == []

    def yes(page: Page) -> None:
        assert isinstance(page, ApprovePage)
        page.mine.tiles["yes"].click()

    def half(page: Page) -> None:
        yes(page)
        press(page)

    assert faults_at_every_size(qtbot, asked, "approve-yes", yes) == []
    assert faults_at_every_size(qtbot, asked, "approve-half", half) == []


def test_approve_says_what_is_missing_and_then_carries_the_answer(qtbot: QtBot) -> None:
    page = asked()
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


def test_who_is_not_the_caregiver_is_not_asked_about_family(qtbot: QtBot) -> None:
    page = asked()
    show(qtbot, page)
    page.mine.tiles["no"].click()
    assert not page.family.isVisible()
    assert button(page, "proceed").words() == labels.PROCEED
    with qtbot.waitSignal(page.refused):
        press(page)
    page.mine.tiles["yes"].click()
    assert page.family.isVisible()


@pytest.mark.req("C11")
def test_an_approval_is_pending_by_the_program_and_never_more(qtbot: QtBot) -> None:
    page = OutcomePage.of_approval(SAY, PENDING, True)
    show(qtbot, page)
    said = words_on(page)
    assert "Pending approval by the Program" in said
    assert f"{NOTE} (November 1, 2026)" in said
    assert not any("accepted" in words or "received" in words for words in said)


@pytest.mark.req("C3")
def test_an_ended_registration_says_why(qtbot: QtBot) -> None:
    ended = Approval(False, "Grace O'Neill")
    for validated, why in ((True, "must be immediate family"), (False, "slot is free again")):
        page = OutcomePage.of_approval(SAY, ended, validated)
        show(qtbot, page)
        assert any(why in words for words in words_on(page))


@pytest.mark.parametrize("validated", [True, False])
@pytest.mark.parametrize("approval", [PENDING, Approval(False, "Grace O'Neill")])
def test_every_outcome_fits_every_screen(qtbot: QtBot, approval: Approval, validated: bool) -> None:
    def make() -> Page:
        return OutcomePage.of_approval(SAY, approval, validated)

    assert faults_at_every_size(qtbot, make, f"outcome-{approval.pending}-{validated}") == []
