"""Hands reach only what a person could see and touch."""

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import N_
from tests.ui.stage import SAY, button, show
from ui.account.log_on_page import LogOnPage
from ui.demo.hands.hands import Hands
from ui.frame.page import Page
from ui.frame.row_pager import RowPager
from ui.frame.window import Window
from ui.session.start_over import StartOverSheet
from ui.widgets.buttons.button import Button
from ui.widgets.fields.input import Input
from ui.widgets.fields.text_input import TextInput
from ui.wizard.documents.document_editor import PAGE_OF, PAGES_OF


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


class TurnedPage(Page):
    """One button at a time, and a pager below, as on a screen that is too short."""

    def __init__(self) -> None:
        super().__init__("turned", SAY, N_("Saving"))
        self.rows = [Button(f"Row {number}") for number in range(4)]
        for number, row in enumerate(self.rows):
            row.setObjectName(f"row.{number}")
            self.body.addWidget(row)
        self.pager = RowPager("rows.", SAY, PAGES_OF, PAGE_OF)
        self.pager.turned.connect(self.turn)
        self.body.addWidget(self.pager)
        self.turn()

    def turn(self) -> None:
        shown = self.pager.set_count(len(self.rows), 1)
        for place, row in enumerate(self.rows):
            row.setVisible(place == shown.start)


@pytest.mark.parametrize("look", ["press", "sees"])
def test_what_is_on_another_page_is_turned_to_forward_and_round_again(
    qtbot: QtBot, look: str
) -> None:
    page = TurnedPage()
    hands = Hands(show(qtbot, page))
    turns: list[int] = []
    page.pager.turned.connect(lambda: turns.append(page.pager.row))
    for number in (2, 0, 3):
        turns.clear()
        ready = partial(getattr(hands, look), f"row.{number}")
        qtbot.waitUntil(partial(hands.finds, ready))
        assert page.rows[number].isVisible()
        assert turns == {2: [1, 2], 0: [3, 2, 1, 0], 3: [1, 2, 3]}[number]


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
