"""The picture above a heading: an icon on a white square before a disc, with three dots."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.paint import disc, rounded
from ui.theme.shadow import paint_shadow
from ui.theme.theme import Theme


class Hero(QWidget):
    """Decoration only: a `duotone/…` icon, `size` design px high; says nothing on its own."""

    def __init__(self, icon: str, size: int = 212, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._size = icon, size
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the picture's box, wide enough for its dots."""
        height = Theme.current().px(self._size)
        return QSize(round(height * 1.5), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, dots, square and icon; in the contrast themes square and icon only."""
        theme = Theme.current()
        colors, painter = theme.colors, QPainter(self)
        size = theme.px(self._size)
        middle = QPointF(self.width() / 2, self.height() / 2)
        if not theme.contrast:
            self._paint_dots(painter, middle, size)
        side = round(size * 0.675)
        square = QRect(round(middle.x() - side / 2), round(middle.y() - side / 2), side, side)
        radius = round(side * 0.24)
        paint_shadow(painter, square, radius)
        edge = colors.border if theme.contrast else None
        rounded(painter, QRectF(square), radius, colors.surface, edge, theme.px(3) if edge else 0)
        inset = side * 0.2
        draw_icon(
            painter,
            self._icon,
            QRectF(square).adjusted(inset, inset, -inset, -inset),
            colors.primary,
        )

    def _paint_dots(self, painter: QPainter, middle: QPointF, size: int) -> None:
        colors = Theme.current().colors
        x, y = middle.x(), middle.y()
        disc(painter, x, y, size, colors.tint)
        disc(painter, x + size * 0.437, y - size * 0.285, size * 0.37, colors.sand)
        for dx, dy, diameter, share in ((-0.48, 0.305, 0.152, 0.28), (0.51, 0.237, 0.1, 0.16)):
            pale = QColor(colors.accent)
            pale.setAlphaF(share)
            disc(painter, x + size * dx, y + size * dy, size * diameter, pale)
