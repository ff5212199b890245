"""A choice of the desk's size: a ring, or a filled one when chosen, and words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.lettering import Lettering
from ui.theme.paint import disc, ring, rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable


class Option(Pressable):
    """One of several, chosen by a press; assistive tools see a radio button."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.focus_radius = Theme.current().radius("button")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Choose on press; pressing the chosen one again keeps it."""
        self.setChecked(True)

    def lettering(self) -> Lettering:
        """Return the measured words."""
        theme = Theme.current()
        return Lettering(self.words(), theme.font("label"), theme.line_height("button"))

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        theme = Theme.current()
        return QSize(self._left() + self.lettering().natural_width() + theme.px(14), self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the words stay on one line."""
        return self.sizeHint()

    def clipped(self) -> bool:
        """Return whether the option is too small for its words."""
        return self.sizeHint().width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, ring and words."""
        theme = Theme.current()
        colors, painter, on = theme.colors, QPainter(self), self.isChecked()
        width = theme.px(3) if on else theme.line("control")
        fill = colors.tint if on or self.isDown() else colors.surface
        edge = colors.primary if on else colors.border
        rounded(painter, QRectF(self.rect()), self.focus_radius, fill, edge, width)
        middle, side = self.height() / 2, theme.px(20)
        ring(painter, theme.px(24), middle, side, edge, theme.line("control"))
        if on:
            disc(painter, theme.px(24), middle, theme.px(11), colors.primary)
        room = QRectF(self._left(), 0, self.width() - self._left(), self.height())
        words = self.lettering()
        words.height(int(room.width()))
        words.paint(painter, room, colors.ink)

    def _left(self) -> int:
        return Theme.current().px(44)

    def _high(self) -> int:
        return Theme.current().target("in_row")
