"""Hands reach only what a person could see and touch."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import N_
from tests.ui.stage import SAY, button, show
from ui.account.log_on_page import LogOnPage
from ui.demo.hands.hands import Hands
from ui.frame.page import Page
from ui.frame.window import Window
from ui.session.start_over import StartOverSheet
from ui.widgets.fields.input import Input
from ui.widgets.fields.text_input import TextInput


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return show(qtbot, LogOnPage(SAY))


def test_what_is_typed_replaces_what_stood_there_in_any_script(window: Window) -> None:
    hands = Hands(window)
    for text in ("first", "Đặng", "\u0645\u0631\u064a\u0645"):
        assert hands.type("username", text)
        field = window.findChild(Input, "username")
        assert isinstance(field, Input)
        assert field.value() == text


def test_nothing_is_reached_below_a_sheet(qtbot: QtBot, window: Window) -> None:
    hands = Hands(window)
    assert hands.reaches("proceed")
    assert hands.sees("Log On")
    StartOverSheet(window).open()
    assert not hands.type("username", "x")
    assert not hands.press("proceed")
    qtbot.waitUntil(lambda: hands.press("stay"))


def test_nothing_hidden_disabled_or_unknown_is_reached(window: Window) -> None:
    hands = Hands(window)
    button(window, "create").setEnabled(False)
    assert not hands.press("create")
    button(window, "create").hide()
    assert not hands.reaches("create")
    assert not hands.press("nowhere")
    assert not hands.sees("words that stand nowhere")


class BackOfId(Page):
    """A page with a field of the same name as the header's button."""

    def __init__(self) -> None:
        super().__init__("id", SAY, N_("Saving"))
        self.body.addWidget(TextInput("back", "Back of your ID"))
        self.body.addWidget(QWidget())


def test_back_is_the_header_even_beside_a_field_of_that_name(qtbot: QtBot) -> None:
    window = show(qtbot, BackOfId())
    with qtbot.waitSignal(window.back):
        qtbot.waitUntil(lambda: Hands(window).press("back"))
