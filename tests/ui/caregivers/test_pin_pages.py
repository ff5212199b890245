"""Generating a PIN: on paper or by email, masked on the screen, and wiped from it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from tests.ui.caregivers.views import BY_HAND, BY_MAIL
from tests.ui.stage import SAY, button, show, shown, words_on
from ui.caregivers.outcome_page import OutcomePage
from ui.caregivers.pin.delivery_page import DeliveryPage
from ui.caregivers.pin.pin_page import PinPage
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.buttons.tile import Tile

pytestmark = pytest.mark.req("C4")


def held(page: PinPage) -> HoldButton:
    found = page.findChild(HoldButton, "hold_pin")
    assert isinstance(found, HoldButton)
    return found


def test_the_two_ways_to_give_a_pin_act_immediately(qtbot: QtBot) -> None:
    page = shown(qtbot, DeliveryPage(SAY, Policy()))
    for name, signal in (("print_pin", page.print_chosen), ("mail_pin", page.email_chosen)):
        tile = page.findChild(Tile, name)
        assert tile is not None
        with qtbot.waitSignal(signal):
            tile.click()
    assert "It works for 24 hours." in [
        tile.accessibleDescription() for tile in page.findChildren(Tile)
    ]


@pytest.mark.req("U24")
def test_digits_are_shown_only_while_the_button_is_held(qtbot: QtBot) -> None:
    page = PinPage(SAY, BY_HAND)
    window = show(qtbot, page)
    window.grab()
    window.guard.let()
    assert not page.groups.shown
    hidden = page.groups.grab().toImage()
    QTest.mousePress(held(page), Qt.MouseButton.LeftButton)
    assert page.groups.shown
    assert page.groups.grab().toImage() != hidden
    QTest.mouseRelease(held(page), Qt.MouseButton.LeftButton)
    assert page.groups.grab().toImage() == hidden
    assert page.groups.mapTo(window, QPoint(0, 0)).y() >= 640
    assert BY_HAND.digits not in "".join(
        part.accessibleName() for part in page.findChildren(QWidget)
    )


def test_a_page_that_is_left_holds_no_digit_anymore(qtbot: QtBot) -> None:
    page = PinPage(SAY, BY_HAND)
    window = show(qtbot, page)
    with qtbot.waitSignal(page.paper.stopped):
        page.left()
    page.groups.show_digits(True)
    assert not page.groups.shown
    assert BY_HAND.digits not in repr(vars(page.groups))
    window.grab()


def test_the_slip_is_printed_immediately_and_again_only_when_that_failed(qtbot: QtBot) -> None:
    page = PinPage(SAY, BY_HAND)
    with qtbot.waitSignal(page.paper.asked):
        show(qtbot, page)
    page.paper.show_failed(KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="P4-7KM"))
    assert "The printer is out of paper" in words_on(page)
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.paper.show_printed()
    assert not button(page, "print").isVisible()
    assert "Take your slip" in words_on(page)


def test_an_emailed_pin_shows_where_it_goes_and_no_digit(qtbot: QtBot) -> None:
    page = shown(qtbot, OutcomePage.of_sent(SAY, BY_MAIL))
    assert "It goes to g•••@example.org." in words_on(page)
    with qtbot.waitSignal(page.done):
        button(page, "proceed").click()
