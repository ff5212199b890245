"""The window: one page at a time, and what header and footer offer on it."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import N_, Message
from kiosk.wizard.fields.field import Problem
from tests.ui.stage import SAY, new_window, words_on
from ui.frame.page import Page
from ui.frame.window import Window, window_of


class Noting(Page):
    """Notes when it comes and goes."""

    def __init__(self, name: str, notes: list[str]) -> None:
        super().__init__(name, SAY, N_("Saving"))
        self.notes = notes
        self.add_primary(N_("Done"))

    def entered(self) -> None:
        self.notes.append(f"{self.name} comes")

    def left(self) -> None:
        self.notes.append(f"{self.name} goes")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return new_window(qtbot)


def test_a_page_is_told_that_it_goes_before_the_next_one_comes(window: Window) -> None:
    notes: list[str] = []
    shown: list[Page] = []
    window.shown.connect(shown.append)
    one, two = Noting("one", notes), Noting("two", notes)
    window.show_page(lambda: one)
    window.show_page(lambda: two)
    assert notes == ["one comes", "one goes", "two comes"]
    assert shown == [one, two]
    assert window.page is two
    assert not one.isVisible()


def test_header_and_footer_offer_what_the_page_allows(window: Window) -> None:
    first, last = Noting("first", []), Noting("last", [])
    last.goes_back = last.personal = False
    window.show_page(lambda: first)
    assert window.footer.start_over_button.isVisible()
    assert window.findChild(QWidget, "back") is not None
    window.show_page(lambda: last)
    assert not window.footer.start_over_button.isVisible()
    last.framed = False
    window.show_page(lambda: last)
    assert not window.header.isVisible()


def test_problems_are_listed_first_and_removed_again(qtbot: QtBot, window: Window) -> None:
    page = Noting("page", [])
    window.show_page(lambda: page)
    page.show_problems([Problem("", Message("Enter your PIN"))])
    assert "There is a problem" in words_on(page)
    summary = page.findChild(QWidget, "problems")
    assert summary is not None
    page.show_problems([])
    assert "There is a problem" not in words_on(page)


def test_a_part_finds_its_window_and_a_stray_one_is_a_bug(qtbot: QtBot, window: Window) -> None:
    page = Noting("page", [])
    window.show_page(lambda: page)
    assert page.primary is not None
    assert window_of(page.primary) is window
    stray = QLabel()
    qtbot.addWidget(stray)
    stray.setObjectName("stray")
    with pytest.raises(AssertionError, match="stray is in no window"):
        window_of(stray)
