"""The menu: one next action for each state, and why there is none."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.domain.findings import Finding, Rule
from kiosk.services.views import MenuView, RenewalState
from tests.ui.stage import SAY, button, seen, show, words_on
from ui.menu import MenuPage
from ui.widgets.button import Button
from ui.widgets.figure import Figure

START: Final = MenuView(RenewalState.START, (), date(2026, 12, 15), None, None, "María")
UPPER_THIRD: Final = 640


def test_somebody_new_can_start(qtbot: QtBot) -> None:
    page = MenuPage(SAY, MenuView(RenewalState.START, (), None, None, None, None))
    seen(qtbot, show(qtbot, page), "menu-new")
    with qtbot.waitSignal(page.renew):
        button(page, "renew").click()


def test_the_first_name_stands_below_the_upper_third(qtbot: QtBot) -> None:
    page = MenuPage(SAY, START)
    window = show(qtbot, page)
    seen(qtbot, window, "menu-start")
    hello = next(t for t in page.findChildren(Figure) if t.text() == "Hello, María")
    assert hello.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD
    assert "Expiration date: December 15, 2026" in words_on(page)


def test_a_draft_is_gone_on_with(qtbot: QtBot) -> None:
    view = replace(START, state=RenewalState.RESUME, reference="K3-7F2QM")
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-resume")
    assert "K3-7F2QM" in words_on(page)
    assert button(page, "renew").words() == "Go on with my renewal"


@pytest.mark.req("R13")
def test_a_renewal_that_cannot_start_says_what_to_do(qtbot: QtBot) -> None:
    found = Finding.block(Rule.CERTIFICATION_EXPIRED, day=date(2026, 11, 1))
    page = MenuPage(SAY, replace(START, state=RenewalState.BLOCKED, findings=(found,)))
    seen(qtbot, show(qtbot, page), "menu-blocked")
    assert "Your physician's certification ended on November 1, 2026" in words_on(page)
    assert page.findChild(Button, "renew") is None
    with qtbot.waitSignal(page.log_out):
        button(page, "log_out").click()


def test_a_submitted_renewal_shows_its_confirmation(qtbot: QtBot) -> None:
    view = replace(
        START,
        state=RenewalState.SUBMITTED,
        reference="K3-7F2QM",
        submitted_on=date(2026, 11, 20),
    )
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-submitted")
    assert "Submitted on November 20, 2026" in words_on(page)
    assert "not yet approved" in " ".join(words_on(page))
    with qtbot.waitSignal(page.show_confirmation):
        button(page, "show_confirmation").click()
