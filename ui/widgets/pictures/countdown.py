"""A ring that empties with the seconds left, and their number in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import ring
from ui.theme.theme import Theme


class CountdownRing(QWidget):
    """Shows whole seconds left of `total`; repaints only when they change."""

    def __init__(self, total: int, size: int = 208, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total, self._left, self._size = max(1, total), total, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(str(total))

    def set_left(self, seconds: int) -> None:
        """Show how many seconds are left."""
        if seconds != self._left:
            self._left = seconds
            self.setAccessibleName(str(seconds))
            self.update()

    def sizeHint(self) -> QSize:
        side = Theme.current().art(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, side, width = QPainter(self), self.width(), theme.px(self._size * 0.077)
        trail = theme.colors.border if theme.contrast else theme.colors.tint
        ring(painter, side / 2, side / 2, side, trail, theme.px(2) if theme.contrast else width)
        painter.setPen(QPen(theme.colors.primary, width, c=Qt.PenCapStyle.RoundCap))
        box = QRectF(width / 2, width / 2, side - width, side - width)
        share = max(0, min(self._left, self._total)) / self._total
        painter.drawArc(box, 16 * 90, round(16 * 360 * share))
        painter.setPen(theme.colors.primary)
        painter.setFont(theme.font_px(self._size * 0.4, 700, tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._left))
