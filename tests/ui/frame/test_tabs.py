"""Tabs: what assistive tools hear, and where a finger may land."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.frame.tabs import Tabs, TabStrip
from ui.theme.theme import Theme

WORDS = (("one", "Renewal"), ("two", "My Caregivers"), ("three", "Register as a Caregiver"))
LEAST_TARGET_PX = 48
LEAST_GAP_PX = 10


@pytest.fixture
def tabs(qtbot: QtBot) -> Iterator[Tabs]:
    strip = TabStrip(WORDS)
    qtbot.addWidget(strip)
    strip.resize(1080, 84)
    strip.show()
    strip.grab()
    yield strip.tabs
    strip.hide()


@pytest.mark.req("C1")
def test_assistive_tools_hear_page_tabs(tabs: Tabs) -> None:
    heard = QAccessible.queryAccessibleInterface(tabs)
    assert heard is not None
    assert heard.role() is QAccessible.Role.PageTabList
    first = heard.child(0)
    assert first is not None
    assert first.role() is QAccessible.Role.PageTab
    assert first.text(QAccessible.Text.Name) == "Renewal"


def test_targets_are_large_enough_and_apart(tabs: Tabs) -> None:
    targets = [tabs.target(key) for key, _words in WORDS]
    assert all(min(box.width(), box.height()) >= LEAST_TARGET_PX for box in targets)
    apart = [right.left() - left.right() for left, right in pairwise(targets)]
    assert all(gap > LEAST_GAP_PX for gap in apart)
    assert not tabs.clipped()


def test_a_press_between_two_tabs_chooses_none(qtbot: QtBot, tabs: Tabs) -> None:
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    between = QPoint(tabs.tabRect(1).left() + 1, 20)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=between)
    assert chosen == []
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.target("three").center())
    assert chosen == ["three"]
    tabs.show_tab("one")
    assert chosen == ["three"]


@pytest.mark.req("U6")
def test_the_ring_goes_round_the_one_tab_and_is_whole(tabs: Tabs) -> None:
    tabs.show_tab("two")
    theme = Theme.current()
    reach = theme.line("focus_ring") + theme.line("focus_gap")
    ring = tabs.focus_box().adjusted(-reach, -reach, reach, reach)
    assert tabs.rect().top() <= ring.top()
    assert ring.bottom() <= tabs.rect().bottom()
    assert tabs.focus_box().center() == tabs.tabRect(1).center()
