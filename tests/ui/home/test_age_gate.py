"""The age gate: exact heading, tiles that act immediately, and the page for underage people."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk import labels
from tests.ui.stage import SAY, ring, shown, words_on
from ui.frame.page import Page
from ui.home.age_gate import SECOND_MS, AgeGatePage, UnderAgePage
from ui.widgets.buttons.tile import Tile

pytestmark = pytest.mark.req("S1")


def press(page: Page, name: str) -> None:
    tile = page.findChild(Tile, name)
    assert isinstance(tile, Tile)
    tile.click()


def test_the_heading_is_the_programs_sentence_and_its_tiles_act_immediately(qtbot: QtBot) -> None:
    page = shown(qtbot, AgeGatePage(SAY, strict=False))
    assert page.heading.title.text() == labels.AGE_GATE
    assert len([b for b in page.findChildren(QPushButton) if b.isVisible()]) == 3
    for name in ("age.adult", "age.patient"):
        with qtbot.waitSignal(page.passed):
            press(page, name)


def test_strict_stores_ask_for_21_only(qtbot: QtBot) -> None:
    page = shown(qtbot, AgeGatePage(SAY, strict=True))
    assert page.findChild(Tile, "age.patient") is None
    with qtbot.waitSignal(page.under_age):
        press(page, "age.under")


def test_someone_underage_sees_how_staff_can_help_until_they_go_or_time_is_up(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, UnderAgePage(SAY, "(508) 555-0100", seconds=1))
    assert "(508) 555-0100" in words_on(page)
    assert page.primary is not None
    with qtbot.waitSignal(page.ended):
        ring(page, SECOND_MS)
    with qtbot.waitSignal(page.ended):
        page.primary.click()
