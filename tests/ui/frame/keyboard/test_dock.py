"""The keyboard comes with a box, types into it, and goes; a real one works beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.i18n import Message
from kiosk.wizard.fields.field import Problem
from tests.ui.frame.keyboard.conftest import NewTypingWindow
from tests.ui.stage import SAY, button
from ui.account.confirm.code_page import ConfirmPage
from ui.account.email_page import EmailPage
from ui.account.log_on_page import LogOnPage
from ui.demo.hands.typist import Typist
from ui.frame.keyboard.dock import KeyboardDock
from ui.frame.page import Page
from ui.frame.window import Window
from ui.widgets.buttons.hold_button import HoldButton


class Desk:
    """A page with the keyboard, and a finger on its keys."""

    def __init__(self, window: Window, page: Page) -> None:
        self.window, self.page = window, page
        window.show_page(lambda: page)
        self.finger = Typist(window)

    @property
    def dock(self) -> KeyboardDock:
        assert self.window.keyboard is not None
        return self.window.keyboard

    @property
    def box(self) -> QLineEdit:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        return focus

    def press(self, *keys: str) -> None:
        for key in keys:
            self.finger.press(f"key.{key}")

    def key_words(self, key: str) -> str:
        (found,) = [each for each in self.dock.panel.buttons() if each.key.does == key]
        return found.words()


@pytest.fixture
def desk(typing_window: NewTypingWindow) -> Desk:
    return Desk(typing_window("portrait"), LogOnPage(SAY))


def test_keys_type_into_the_box_that_keeps_the_focus(desk: Desk) -> None:
    box = desk.box
    desk.press("m", "a", "shift", "r", "i", "back", "1", "space", "-")
    assert box.text() == "maR1 -"
    assert desk.box is box
    policies = {key.focusPolicy() for key in desk.dock.panel.buttons()}
    assert policies == {Qt.FocusPolicy.NoFocus}


def test_shift_pressed_twice_stays_until_it_is_pressed_again(desk: Desk) -> None:
    desk.press("shift", "shift", "a", "b", "shift", "c")
    assert desk.box.text() == "ABc"


def test_signs_and_accents_are_a_page_away(desk: Desk) -> None:
    desk.press("symbols", "@", "accents", "ñ", "shift", "é", "letters", "a")
    assert desk.box.text() == "@ñÉa"


def test_a_letter_without_a_capital_is_typed_as_it_is(desk: Desk) -> None:
    desk.press("accents", "others", "shift", "shift", "þ", "ß", "ğ")
    assert desk.key_words("ß") == "ß"
    assert desk.box.text() == "ÞßĞ"


def test_a_mark_changes_the_letter_before_it_and_shows_what_it_makes(desk: Desk) -> None:
    desk.press("e", "accents")
    assert desk.key_words("a\u0323") == "ẹ"
    desk.press("a\u0323")
    assert desk.box.text() == "ẹ"


def test_a_real_keyboard_works_beside_the_one_on_the_screen(desk: Desk) -> None:
    desk.press("m")
    QTest.keyClicks(desk.box, "ar")
    desk.press("i")
    assert desk.box.text() == "mari"


def test_keys_of_a_masked_box_stay_unlit_and_tell_nothing_of_the_letter_before(
    desk: Desk,
) -> None:
    desk.press("next", "e")
    assert desk.box.echoMode() is QLineEdit.EchoMode.Password
    (key,) = [each for each in desk.dock.panel.buttons() if each.key.does == "e"]
    assert key.quiet
    desk.press("accents")
    assert desk.key_words("a\u0323") == "ạ"


def test_next_leads_through_the_boxes_and_after_the_last_one_the_keyboard_goes(desk: Desk) -> None:
    first = desk.box
    desk.press("next")
    assert desk.box is not first
    desk.press("next")
    assert not desk.dock.panel.isVisible()


def test_the_last_key_hides_the_keyboard_until_the_box_is_pressed_again(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.press("hide")
    assert not desk.dock.panel.isVisible()
    assert not desk.page.covered
    QTest.mouseClick(desk.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.dock.panel.isVisible)


def test_the_keyboard_goes_when_the_focus_leaves_the_field(desk: Desk) -> None:
    button(desk.page, "proceed").setFocus()
    assert not desk.dock.panel.isVisible()


def test_the_keyboard_stays_while_what_was_typed_is_shown(desk: Desk) -> None:
    desk.press("next", "x")
    assert isinstance(desk.page, LogOnPage)
    (shows,) = desk.page.editors["password"].findChildren(HoldButton)
    shows.setFocus()
    assert desk.dock.panel.isVisible()


def test_the_keyboard_goes_when_problems_are_to_be_read_and_with_the_page(desk: Desk) -> None:
    desk.page.show_problems([Problem("username", Message("Enter your username"))])
    assert not desk.dock.panel.isVisible()
    desk.page.focus_field("username")
    assert desk.dock.panel.isVisible()
    desk.window.show_page(lambda: Page("empty", SAY, ""))
    assert not desk.dock.panel.isVisible()


def test_a_folded_part_with_the_focus_gives_it_to_nothing_that_is_gone(
    typing_window: NewTypingWindow, qtbot: QtBot
) -> None:
    desk = Desk(typing_window("small"), LogOnPage(SAY))
    desk.page.show_problems([Problem("username", Message("Enter your username"))])
    summary = desk.page.summary
    assert summary is not None
    desk.page.focus_field("username")
    with qtbot.waitSignal(summary.destroyed):
        desk.page.show_problems([])
    assert desk.box.isVisible()


def test_addresses_and_codes_have_layouts_of_their_own(typing_window: NewTypingWindow) -> None:
    window = typing_window("portrait")
    desk = Desk(window, EmailPage(SAY))
    desk.press("a", "@", "b", ".", "c", "o")
    assert desk.box.text() == "a@b.co"
    desk = Desk(window, ConfirmPage(SAY))
    desk.press("4", "0")
    assert desk.box.text() == "40"


def test_without_the_setting_no_keyboard_comes(qtbot: QtBot, desk: Desk) -> None:
    plain = Window(SAY)
    qtbot.addWidget(plain, before_close_func=lambda _window: plain.hide())
    plain.show_page(lambda: LogOnPage(SAY))
    assert plain.keyboard is None
