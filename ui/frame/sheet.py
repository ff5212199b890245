"""A sheet over the page: a child widget with its scrim, never a dialog."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from ui.frame.key_walking import focusable, move_focus
from ui.frame.press_guard import PressGuard
from ui.theme.paint import rounded
from ui.theme.shadow import paint_shadow
from ui.theme.theme import Theme

LEAST_SPACE: Final = 16
"""The focus ring of a button stays clear of the words above it."""


class SheetSurface(QWidget):
    """The white surface of a sheet; fill its `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self.focus_radius = theme.radius("sheet")
        padding = theme.space(56)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(max(theme.space(20), theme.px(LEAST_SPACE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        theme = Theme.current()
        edge = theme.colors.border if theme.contrast else None
        width = theme.line("control") if theme.contrast else 0
        box = QRectF(self.rect())
        rounded(QPainter(self), box, self.focus_radius, theme.colors.surface, edge, width)


class Sheet(QWidget):
    """Covers `window` with a scrim and shows a surface in its middle; keeps the focus inside.

    Fill `surface.column`, then `open()`. `close_sheet()` hides it and gives the focus back. What it
    asks about a page goes with that page; what is asked or said about the visit outlasts it.
    """

    keeps_focus = True
    outlasts_page = False
    """Whether it stays in sight, above the page that came."""

    def __init__(self, window: QWidget, width: int = 880) -> None:
        super().__init__(window)
        self._window, self._width = window, width
        self._before: QWidget | None = None
        self.surface = SheetSurface(self)
        self.column = self.surface.column
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.guard = PressGuard(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the window and focus the sheet's first part."""
        self._fit()
        self.show()
        self.guard.hold(self)
        self._take_focus()

    def _take_focus(self) -> None:
        """Be on top of all else, with the focus on the first part."""
        self._before = QApplication.focusWidget()
        self.raise_()
        if parts := focusable(self):
            parts[0].setFocus(Qt.FocusReason.PopupFocusReason)
        elif self._before is not None:
            self._before.clearFocus()

    def close_sheet(self) -> None:
        """Uncover the window and give the focus back to where it was."""
        self.guard.let()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def page_came(self) -> None:
        """Another page came under it: stay above that one, or go with the old one."""
        if self.outlasts_page:
            self._take_focus()
        else:
            self.go()

    def go(self) -> None:
        """Go for good; the focus stays with the page that came."""
        self._before = None
        self.close_sheet()
        self.deleteLater()

    def fit(self) -> None:
        """Lay out what changed now, so that nothing half laid out is painted or pressed."""
        for layout in reversed(self.surface.findChildren(QLayout)):
            layout.activate()
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk around inside the sheet."""
        return move_focus(self, 1 if forward else -1)

    def event(self, event: QEvent) -> bool:
        """Refit the surface when its content changes."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scrim and shadow."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Theme.current().colors.scrim)
        at = self.surface.mapTo(self, QPoint(0, 0))
        rect = QRect(at, self.surface.size())
        paint_shadow(painter, rect, self.surface.focus_radius, "sheet")

    def _fit(self) -> None:
        theme = Theme.current()
        window = self._window
        self.setGeometry(window.contentsRect())
        width = min(theme.px(self._width), self.width() - 2 * theme.space(32))
        layout = self.surface.column
        needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
        height = needed if needed > 0 else self.surface.sizeHint().height()
        height = min(height, self.height() - 2 * theme.space(32))
        top = (self.height() - height) * 0.56
        self.surface.setGeometry(round((self.width() - width) / 2), round(top), width, height)
        self.update()
