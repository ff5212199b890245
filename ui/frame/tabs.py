"""Tabs on a strip under the header: one stop for the focus, Left and Right choose."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import TextRole, Theme
from ui.widgets.surfaces.bar import Bar


class Tabs(QTabBar):
    """Page tabs to assistive tools; emits `chosen` with a key when a person turns to another."""

    chosen = Signal(str)
    focus_moved = Signal()
    """Another tab is the one with the focus."""

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.keys = [key for key, _words in tabs]
        self.focus_radius = Theme.current().radius("key")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for _key, words in tabs:
            self.addTab(words)
        self.currentChanged.connect(lambda _place: self.focus_moved.emit())
        self.currentChanged.connect(lambda place: self.chosen.emit(self.keys[place]))

    def show_tab(self, key: str) -> None:
        """Mark a tab as the one in sight, without choosing it."""
        self.blockSignals(True)
        self.setCurrentIndex(self.keys.index(key))
        self.blockSignals(False)
        self.focus_moved.emit()

    def target(self, key: str) -> QRect:
        """Where a tab is pressed; targets keep their distance (U2)."""
        apart = Theme.current().px(6)
        return self.tabRect(self.keys.index(key)).adjusted(apart, 0, -apart, 0)

    def focus_box(self) -> QRect:
        """The tab in sight, with room for a whole ring: keys choose among the others."""
        theme = Theme.current()
        reach = theme.line("focus_ring") + theme.line("focus_gap")
        return self.tabRect(self.currentIndex()).adjusted(0, reach, 0, -reach)

    def tabSizeHint(self, index: int) -> QSize:
        """Return a width that fits both weights, so that nothing moves when another is chosen."""
        width = self._lettering(index, "label").natural_width()
        return QSize(width + 2 * self._side(), self._height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the narrowest size that breaks no word."""
        width = self._lettering(index, "label").longest_word_width()
        return QSize(width + 2 * Theme.current().px(10), self._height())

    def clipped(self) -> bool:
        """Return whether a tab is too small for its words."""
        return any(
            self._lettering(index, "label").height(self._room(index)) > self.height()
            for index in range(self.count())
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave presses between two tabs alone."""
        at = event.position().toPoint()
        if any(self.target(key).contains(QPoint(at.x(), 0)) for key in self.keys):
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and a line under the tab in sight."""
        theme, painter = Theme.current(), QPainter(self)
        for index in range(self.count()):
            here = index == self.currentIndex()
            box = QRectF(self.tabRect(index))
            lettering = self._lettering(index, "label" if here else "text")
            room = self._room(index)
            words = min(lettering.natural_width(), room)
            left = box.left() + (box.width() - words) / 2
            color = theme.colors.primary if here else theme.colors.ink
            lettering.paint(painter, QRectF(left, 0, words, self.height()), color)
            if here:
                reach, thick = theme.px(14), theme.px(8)
                line = QRectF(left - reach, self.height() - thick, words + 2 * reach, thick + 4)
                painter.setClipRect(self.rect())
                rounded(painter, line, theme.px(4), theme.colors.primary)

    def _lettering(self, index: int, role: TextRole) -> Lettering:
        theme = Theme.current()
        return Lettering(self.tabText(index), theme.font(role), theme.line_height("button"))

    def _room(self, index: int) -> int:
        return max(1, self.tabRect(index).width() - 2 * Theme.current().px(10))

    def _side(self) -> int:
        """From a tab's edge to its words."""
        return Theme.current().px(30)

    def _height(self) -> int:
        theme = Theme.current()
        least = theme.px(56 if theme.frame.small else 84)
        return max(least, theme.target("least"))


class TabStrip(Bar):
    """The strip that the tabs are on, its words in line with the page's left margin."""

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(hairline_on_top=False, parent=parent)
        theme = Theme.current()
        self.tabs = Tabs(tabs)
        row = QHBoxLayout(self)
        side = theme.px(max(0, theme.frame.margin - 30))
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
