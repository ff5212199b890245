"""Walking a window by keys alone: Up and Down move the focus, Left and Right the page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def focusable(scope: QWidget) -> list[QWidget]:
    """Return the visible, enabled parts inside `scope` that take the focus, in reading order."""
    found: list[QWidget] = []
    part = scope.nextInFocusChain()
    while part is not None and part is not scope:
        inside = scope.isAncestorOf(part) and part.isVisibleTo(scope) and part.isEnabled()
        if inside and part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy():
            found.append(part)
        part = part.nextInFocusChain()
    return found


def move_focus(scope: QWidget, step: int) -> bool:
    """Move the focus by `step` places inside `scope`, wrapping around; False if none takes it."""
    parts = focusable(scope)
    if not parts:
        return False
    now = QApplication.focusWidget()
    place = parts.index(now) + step if now in parts else (0 if step > 0 else -1)
    reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    parts[place % len(parts)].setFocus(reason)
    return True


class KeyWalk(QObject):
    """Makes a window usable by keypad, which plain Qt is not.

    Keys that the focus widget leaves alone reach the window: Up and Down move the focus, Left and
    Right emit `page(-1)` and `page(1)`, Enter in a box goes to the next part.
    `before` is called before the focus moves.
    """

    page = Signal(int)

    def __init__(self, window: QWidget, before: Callable[[], None] = lambda: None) -> None:
        super().__init__(window)
        self._window, self._before = window, before
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on a key that reached the window; True if it was one of ours."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._walk(1)
        if key == Qt.Key.Key_Up:
            return self._walk(-1)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.page.emit(-1 if key == Qt.Key.Key_Left else 1)
            return True
        return False

    def _walk(self, step: int) -> bool:
        # A window's own next-and-previous knows an open sheet; its virtual is not public.
        focus = QApplication.focusWidget()
        scope = focus
        while scope is not None and not getattr(scope, "keeps_focus", False):
            scope = scope.parentWidget()
        self._before()
        return move_focus(scope or self._window, step)
