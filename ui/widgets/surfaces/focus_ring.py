"""The one ring around whatever has the focus, above everything and never clipped."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.theme.paint import rounded
from ui.theme.theme import Theme

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """An overlay over `window`: a frame as wide as the ring, open in the middle for fingers."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.hide()
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def target(self) -> QWidget | None:
        """Return the part the ring is around."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the focus widget and everything it is in."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint gap and ring."""
        theme = Theme.current()
        painter = QPainter(self)
        ring, gap = theme.line("focus_ring"), theme.line("focus_gap")
        box = QRectF(self.rect())
        radius = getattr(self._target, "focus_radius", theme.radius("button")) + ring + gap
        inner = box.adjusted(ring, ring, -ring, -ring)
        rounded(painter, inner, radius - ring, None, theme.colors.focus_gap, gap)
        rounded(painter, box, radius, None, theme.colors.focus, ring)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # the focus may leave because its part is being deleted
                widget.removeEventFilter(self)
        self._watched = []
        window = self._window
        inside = now is not None and now is not window and window.isAncestorOf(now)
        self._target = now if inside else None
        part = self._target
        while part is not None and part is not window:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()
        self._place()

    def _box(self, target: QWidget) -> QRect:
        """The part of a target that has the focus, such as one of several tabs; else all of it."""
        box = getattr(target, "focus_box", None)
        return box() if callable(box) else target.rect()

    def follow_inside(self) -> None:
        """Another part of the same target has the focus now."""
        self._place()

    def _scrolled_out(self) -> bool:
        """Whether the target is where its scroll area does not show it."""
        target = self._target
        return target is not None and target.isVisible() and target.visibleRegion().isEmpty()

    def _place(self) -> None:
        window = self._window
        if self._target is None or not self._target.isVisibleTo(window) or self._scrolled_out():
            self.hide()
            return
        theme = Theme.current()
        reach = theme.line("focus_ring") + theme.line("focus_gap")
        box = self._box(self._target)
        at = self._target.mapTo(window, box.topLeft())
        self.setGeometry(QRect(at, box.size()).adjusted(-reach, -reach, reach, reach))
        hole = self.rect().adjusted(reach, reach, -reach, -reach)
        corner = getattr(self._target, "focus_radius", theme.radius("button"))
        self.setMask(QRegion(self.rect()) - _open(hole, corner))
        self.raise_()
        self.show()


def _open(hole: QRect, corner: int) -> QRegion:
    """Return `hole` without its corners, into which the ring's gap reaches."""
    return QRegion(hole.adjusted(corner, 0, -corner, 0)) + hole.adjusted(0, corner, 0, -corner)
