"""The glass says that it is painted only when it is."""

from mmap import mmap

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.glass import Glass, Still

SIZE = (40, 60)


class Counting(QWidget):
    """Counts how often it was painted."""

    paints = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1


class CountingGlass(Glass):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def test_the_kept_picture_is_painted_when_showing_it_returns(qtbot: QtBot) -> None:
    glass = CountingGlass(SIZE, locked=False)
    qtbot.addWidget(glass)
    glass.show_still(Still.kept(mmap(-1, 4 * SIZE[0] * SIZE[1]), 0, *SIZE))
    assert glass.paints == 1


def test_the_real_window_is_painted_when_showing_it_returns(qtbot: QtBot) -> None:
    glass, window = Glass(SIZE, locked=False), Counting()
    qtbot.addWidget(glass)
    glass.hold(window)
    assert window.paints == 0
    glass.show_now()
    assert window.paints == 1


def test_a_window_that_replaces_the_picture_is_painted_when_showing_it_returns(
    qtbot: QtBot,
) -> None:
    glass, window = Glass(SIZE, locked=False), Counting()
    qtbot.addWidget(glass)
    glass.show_still(Still.kept(mmap(-1, 4 * SIZE[0] * SIZE[1]), 0, *SIZE))
    glass.hold(window)
    glass.show_now()
    assert window.paints >= 1


def test_a_spare_shows_its_picture_first_and_then_its_window(qtbot: QtBot) -> None:
    glass, window = CountingGlass(SIZE, locked=False), Counting()
    qtbot.addWidget(glass)
    glass.hold(window)
    still = Still.of(window.grab())
    rehearsed = window.paints
    glass.show_still(still)
    assert (glass.paints, window.paints) == (1, rehearsed)
    glass.hold(window)
    glass.show_now()
    assert window.paints > rehearsed
