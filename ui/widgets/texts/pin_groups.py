"""A long PIN in sunken boxes of four, as dots until its button is held."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme

GROUP: Final = 4


class PinGroups(QWidget):
    """Holds digits that leave it with wipe(), or when it goes out of sight for good.

    Assistive tools hear `words` and never a digit (U24).
    """

    def __init__(self, digits: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits, self._count, self._shown = digits, len(digits), False
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> bool:
        """Whether the digits can be read now."""
        return self._shown and bool(self._digits)

    def show_digits(self, shown: bool) -> None:
        """Show digits, or dots."""
        self._shown = shown
        self.update()

    def wipe(self) -> None:
        """Forget the digits; dots stay."""
        self._digits, self._shown = "", False
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover the digits when the page goes."""
        self._shown = False

    def sizeHint(self) -> QSize:
        """Return the row of boxes."""
        theme = Theme.current()
        return QSize(theme.px(788), theme.art(132))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row whose digits stay apart."""
        theme = Theme.current()
        return QSize(theme.px(430), theme.art(132))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes, and in each its four dots or digits."""
        theme, painter = Theme.current(), QPainter(self)
        colors = theme.colors
        groups, gap = self._count // GROUP, theme.px(24)
        width = min(self.width(), theme.px(788))
        each = (width - (groups - 1) * gap) / groups
        size = min(76.0, each / theme.scale / GROUP * 1.15)
        painter.setFont(theme.font_px(size, 700, tabular=True))
        left = (self.width() - width) / 2
        for place in range(self._count):
            box = QRectF(left + place // GROUP * (each + gap), 0, each, self.height())
            if place % GROUP == 0:
                edge = colors.border if theme.contrast else colors.line
                rounded(
                    painter, box, theme.radius("field"), colors.sunken, edge, theme.line("control")
                )
            inner = box.adjusted(each * 0.06, 0, -each * 0.06, 0)
            cell = inner.width() / GROUP
            spot = QRectF(inner.left() + place % GROUP * cell, 0, cell, self.height())
            if self.shown:
                painter.setPen(colors.ink)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self._digits[place])
            else:
                disc(painter, spot.center().x(), spot.center().y(), theme.px(24), colors.ink)
