"""Windows of every size with the keyboard, and the theme of the other tests afterward."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import new_window
from ui.frame.window import Window
from ui.theme.theme import Theme

SIZES: Final = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1024, 768)}
NewTypingWindow = Callable[[str], Window]


@pytest.fixture
def typing_window(qtbot: QtBot, qapp: QApplication) -> Iterator[NewTypingWindow]:
    """An empty window of a size, on which a keyboard comes up wherever someone types."""

    def make(size: str) -> Window:
        Theme.fitting("light", *SIZES[size]).use(qapp)
        window = new_window(qtbot)
        window.setFixedSize(*SIZES[size])
        window.use_keyboard()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    Theme.load("light").use(qapp)
