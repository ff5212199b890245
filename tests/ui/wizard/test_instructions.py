"""The instructions: read page by page to the end, then Proceed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import labels
from tests.ui.stage import words_on
from tests.ui.wizard.stand import Stand
from ui.session.start_over import StartOverSheet
from ui.wizard.instructions_page import InstructionsPage, instructions


@pytest.mark.req("R4")
def test_proceed_is_after_the_last_page_only(qtbot: QtBot, stand: Stand) -> None:
    page = stand.show("instructions")
    assert isinstance(page, InstructionsPage)
    assert page.heading.title.text() == labels.INSTRUCTIONS
    assert not stand.has("previous_page")
    stand.press("next_page")
    stand.press("previous_page")
    assert page.at == 0
    assert not stand.has("previous_page")
    count = len(page.leaves)
    for number in range(1, count):
        assert f"Page {number} of {count}" in words_on(page)
        assert page.leaves[number - 1].heading in words_on(page)
        assert not stand.has("proceed")
        stand.press("next_page")
    assert not stand.has("next_page")
    with qtbot.waitSignal(page.proceed):
        stand.press("proceed")


def test_left_and_right_turn_the_pages_unless_a_sheet_is_over_them(stand: Stand) -> None:
    page = stand.show("instructions")
    assert isinstance(page, InstructionsPage)
    for key, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(stand.window, key)
        assert page.at == at
    StartOverSheet(stand.window).open()
    QTest.keyClick(stand.window, Qt.Key.Key_Right)
    assert page.at == 1


def test_a_language_without_instructions_gets_the_english_ones() -> None:
    assert instructions("tlh") == instructions("en")
    assert all(leaf.points for leaf in instructions("en"))
