"""The audit finds what it looks for: each fault that a screen can have is made once."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.audit import audit
from tests.ui.stage import SAY, show
from ui.frame.page import Page
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text


def tiny(page: Page) -> None:
    button = Button("Go", height="in_row")
    button.setObjectName("tiny")
    button.setFixedSize(20, 20)
    page.body.addWidget(button)


def faint(page: Page) -> None:
    page.body.addWidget(Text("Hard to read", "text", "line"))


def scrolling(page: Page) -> None:
    page.body.addWidget(QScrollArea())


def cut(page: Page) -> None:
    words = Text("Long words " * 30, "text")
    words.setFixedSize(300, 40)
    page.body.addWidget(words)


def two_ways(page: Page) -> None:
    page.add_primary("One", "bold/x", after=False)
    page.add_primary("Two", "bold/x", after=False)


def blank(page: Page) -> None:
    window = page.window()
    for part in window.findChildren(Text):
        part.hide()


def far_too_much(page: Page) -> None:
    for number in range(60):
        page.body.addWidget(Text(f"Line {number}", "text"))


FAULTS: dict[Callable[[Page], None], str] = {
    tiny: "tiny is 5.3 mm",
    faint: "stands out",
    scrolling: "a scroll area",
    cut: "is too small for its words",
    two_ways: "2 primary buttons",
    blank: "there is nothing to read",
    far_too_much: "the page needs",
}


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_a_screen_with_a_fault_is_found_out(qtbot: QtBot, spoil: Callable[[Page], None]) -> None:
    page = Page("audited", SAY, "A heading", "A line below it", "duotone/lifebuoy")
    window = show(qtbot, page)
    assert audit(window) == []
    spoil(page)
    QApplication.processEvents()
    assert any(FAULTS[spoil] in fault for fault in audit(window))
