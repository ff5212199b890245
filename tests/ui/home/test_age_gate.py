"""The age gate: exact heading, tiles that act at once, and the page for people under age."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk import labels
from tests.ui.stage import SAY, seen, show, words_on
from ui.frame.page import Page
from ui.home.age_gate import AgeGatePage, UnderAgePage
from ui.widgets.buttons.tile import Tile

pytestmark = pytest.mark.req("S1")


def press(page: Page, name: str) -> None:
    tile = page.findChild(Tile, name)
    assert isinstance(tile, Tile)
    tile.click()


def test_the_heading_is_the_programs_sentence(qtbot: QtBot) -> None:
    page = AgeGatePage(SAY, strict=False)
    window = show(qtbot, page)
    seen(qtbot, window, "age-gate")
    assert page.heading.title.text() == labels.AGE_GATE
    assert len([b for b in page.findChildren(QPushButton) if b.isVisible()]) == 3


@pytest.mark.parametrize("name", ["age.adult", "age.patient"])
def test_an_adult_and_a_patient_pass_at_once(qtbot: QtBot, name: str) -> None:
    page = AgeGatePage(SAY, strict=False)
    show(qtbot, page)
    with qtbot.waitSignal(page.passed):
        press(page, name)


def test_strict_stores_ask_for_21_only(qtbot: QtBot) -> None:
    page = AgeGatePage(SAY, strict=True)
    seen(qtbot, show(qtbot, page), "age-gate-strict")
    assert page.findChild(Tile, "age.patient") is None
    with qtbot.waitSignal(page.under_age):
        press(page, "age.under")


def test_somebody_under_age_sees_how_staff_can_help(qtbot: QtBot) -> None:
    page = UnderAgePage(SAY, "(508) 555-0100")
    seen(qtbot, show(qtbot, page), "under-age")
    assert "(508) 555-0100" in words_on(page)
    assert page.primary is not None
    with qtbot.waitSignal(page.ended):
        page.primary.click()


def test_the_page_for_somebody_under_age_ends_by_itself(qtbot: QtBot) -> None:
    page = UnderAgePage(SAY, "", seconds=1)
    with qtbot.waitSignal(page.ended):
        show(qtbot, page)
