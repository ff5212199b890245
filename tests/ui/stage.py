"""A window at the kiosk's size, in which tests look at one page."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import Translator
from tests.ui.audit import audit
from tests.ui.pictures import keep
from ui.frame.page import Page
from ui.frame.window import Window
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text

P = TypeVar("P", bound=Page)
W = TypeVar("W", bound=QWidget)
SIZE: Final = (1080, 1920)
SAY: Final = Translator("en")


def new_window(qtbot: QtBot, before_close: Callable[[], object] = lambda: None) -> Window:
    """An empty window of the kiosk's size, shown; something may have to end before it goes."""

    window = Window(SAY)

    def end(_window: QWidget) -> None:
        before_close()
        window.hide()

    # The bot holds windows weakly; this keeps the window as long as its test.
    qtbot.addWidget(window, before_close_func=end)
    window.setFixedSize(*SIZE)
    window.show()
    return window


def kept(qtbot: QtBot, part: W) -> W:
    """A part on its own, which goes at the end."""
    qtbot.addWidget(part)
    return part


def show(qtbot: QtBot, page: Page) -> Window:
    """Show a page in its own window."""
    window = new_window(qtbot)
    window.show_page(lambda: page)
    return window


def shown(qtbot: QtBot, page: P) -> P:
    """The page, in its own window."""
    show(qtbot, page)
    return page


def look(qtbot: QtBot, window: Window, name: str) -> QPixmap:
    """Picture the window, and find nothing cut off or squeezed."""
    qtbot.wait_until(lambda: window.isVisible())
    QApplication.processEvents()
    picture = window.grab()
    keep(picture, "pages", name)
    assert (picture.width(), picture.height()) == SIZE
    fits(window)
    return picture


def fits(window: Window) -> None:
    """Find nothing cut off or squeezed, without a picture."""
    QApplication.processEvents()
    assert clipped(window) == []
    page = window.page
    assert page is not None
    layout = page.layout()
    assert layout is not None
    assert page.minimumSizeHint().height() <= page.height()
    needed = layout.totalHeightForWidth(page.width()) if layout.hasHeightForWidth() else 0
    assert needed <= page.height()


def seen(qtbot: QtBot, window: Window, name: str) -> None:
    """Look at the window, and check it against the rules that every screen keeps."""
    picture = look(qtbot, window, name)
    assert audit(window, picture) == []


def ring(part: QObject, milliseconds: int) -> None:
    """Let the running timer of this many milliseconds go off now."""
    timers = [timer for timer in part.findChildren(QTimer) if timer.isActive()]
    (timer,) = (timer for timer in timers if timer.interval() == milliseconds)
    timer.timeout.emit()


def clipped(window: QWidget) -> list[str]:
    """The words of every visible part that is too small for them."""
    found = []
    for part in window.findChildren(QWidget):
        cut = getattr(part, "clipped", None)
        if callable(cut) and part.isVisible() and cut():
            found.append(part.accessibleName() or getattr(part, "text", lambda: "")())
    return found


def words_on(part: QWidget) -> list[str]:
    """The texts that can be read on a part."""
    return [text.text() for text in part.findChildren(Text) if text.isVisible()]


def button(part: QWidget, name: str) -> Button:
    """A button that is there, by its name."""
    found = part.findChild(Button, name)
    assert isinstance(found, Button)
    return found
