"""Waits: words after a second, failed after thirty, and nothing from a wait that is over."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAY, button, ring, seen, show, words_on
from ui.frame.window import Window
from ui.home.website_page import WebsitePage
from ui.wizard.wait_sheet import FAILED_AFTER_MS, WORDS_AFTER_MS, Waiting

pytestmark = pytest.mark.req("U27")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return show(qtbot, WebsitePage(SAY, "https://example.org", ("1",)))


def test_after_a_second_the_words_are_on_the_page_and_after_thirty_it_is_late(
    qtbot: QtBot, window: Window
) -> None:
    waiting = Waiting(window)
    late: list[bool] = []
    waiting.begin(None, None, lambda: late.append(True))
    assert "Saving" not in words_on(window)
    ring(waiting, WORDS_AFTER_MS)
    seen(qtbot, window, "waiting")
    assert "Saving" in words_on(window)
    assert not button(window, "skip").isVisible()
    ring(waiting, FAILED_AFTER_MS)
    assert late == [True]
    waiting.end()
    assert "Saving" not in words_on(window)


def test_skip_is_offered_where_there_is_a_way_round(qtbot: QtBot, window: Window) -> None:
    skipped: list[bool] = []
    waiting = Waiting(window)
    waiting.begin(("Asking", "Soon."), lambda: skipped.append(True), lambda: None, "Leave it")
    ring(waiting, WORDS_AFTER_MS)
    seen(qtbot, window, "waiting-skip")
    assert button(window, "skip").words() == "Leave it"
    button(window, "skip").click()
    assert skipped == [True]


def test_an_earlier_wait_is_no_longer_current(window: Window) -> None:
    waiting = Waiting(window)
    first = waiting.begin(None, None, lambda: None)
    assert waiting.is_current(first)
    second = waiting.begin(None, None, lambda: None)
    assert not waiting.is_current(first)
    waiting.end()
    assert not waiting.is_current(second)
    assert not any(timer.isActive() for timer in waiting.findChildren(QTimer))
