"""The screen says that it is painted only when it is."""

from mmap import mmap

import pytest
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.frame.screen import KioskScreen, Still

SIZE = (40, 60)


class Counting(QWidget):
    """Counts how often it was painted."""

    paints = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1


class CountingScreen(KioskScreen):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


class Asked(QCloseEvent):
    """Someone asks the window to close, as with the X in its corner."""

    def spontaneous(self) -> bool:
        return True


def test_the_kept_picture_is_painted_when_showing_it_returns(qtbot: QtBot) -> None:
    screen = CountingScreen(SIZE, locked=False)
    qtbot.addWidget(screen)
    screen.show_still(Still.kept(mmap(-1, 4 * SIZE[0] * SIZE[1]), 0, *SIZE))
    assert screen.paints == 1


def test_the_real_window_is_painted_when_showing_it_returns(qtbot: QtBot) -> None:
    screen, window = KioskScreen(SIZE, locked=False), Counting()
    qtbot.addWidget(screen)
    screen.hold(window)
    assert window.paints == 0
    screen.show_now()
    assert window.paints == 1


def test_a_window_that_replaces_the_picture_is_painted_when_showing_it_returns(
    qtbot: QtBot,
) -> None:
    screen, window = KioskScreen(SIZE, locked=False), Counting()
    qtbot.addWidget(screen)
    screen.show_still(Still.kept(mmap(-1, 4 * SIZE[0] * SIZE[1]), 0, *SIZE))
    screen.hold(window)
    screen.show_now()
    assert window.paints >= 1


def test_a_spare_shows_its_picture_first_and_then_its_window(qtbot: QtBot) -> None:
    screen, window = CountingScreen(SIZE, locked=False), Counting()
    qtbot.addWidget(screen)
    screen.hold(window)
    still = Still.of(window.grab())
    rehearsed = window.paints
    screen.show_still(still)
    assert (screen.paints, window.paints) == (1, rehearsed)
    screen.hold(window)
    screen.show_now()
    assert window.paints > rehearsed


@pytest.mark.parametrize("locked", [True, False])
def test_only_the_window_of_a_kiosk_that_is_not_locked_can_be_closed(
    qtbot: QtBot, locked: bool
) -> None:
    screen = KioskScreen(SIZE, locked)
    qtbot.addWidget(screen)
    screen.hold(Counting())
    screen.show_now()
    asked = Asked()
    with qtbot.waitSignal(screen.closed, timeout=0, raising=False) as closed:
        screen.closeEvent(asked)
    assert not asked.isAccepted()
    assert closed.signal_triggered is not locked


@pytest.mark.parametrize("locked", [True, False])
def test_without_a_size_the_screen_is_filled(qtbot: QtBot, locked: bool) -> None:
    screen = KioskScreen(SIZE, locked, fills=True)
    qtbot.addWidget(screen)
    screen.hold(Counting())
    screen.show_now()
    assert screen.frameGeometry() == screen.screen().availableGeometry()
    assert screen.isFullScreen() is locked
