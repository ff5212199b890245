"""The ground of a page, which paints the shadows of what is on it."""

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.shadow import paint_shadow
from ui.theme.theme import Theme


class Ground(QWidget):
    """A page's ground; children at any depth with `lift = True` get a shadow under them.

    A lifted child says its corner radius in px as `focus_radius`.
    """

    def __init__(self, color: str = "ground", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color

    def event(self, event: QEvent) -> bool:
        """Repaint after a new layout: shadows reach beyond the parts that moved."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then every shadow."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Theme.current().colors.role(self._color))
        self.paint_decoration(painter)
        self.paint_shadows(painter)

    def paint_decoration(self, painter: QPainter) -> None:
        """Paint what is between ground and shadows; nothing on an ordinary page."""

    def paint_shadows(self, painter: QPainter) -> None:
        """Paint the shadow of every visible lifted part."""
        for child in self.findChildren(QWidget):
            if getattr(child, "lift", False) and child.isVisibleTo(self):
                rect = QRect(child.mapTo(self, QPoint(0, 0)), child.size())
                paint_shadow(painter, rect, getattr(child, "focus_radius", 0))
