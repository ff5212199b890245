"""One picture, or some side by side, that can be made larger and turned."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.staff.program.loaded import Scales
from ui.theme.paint import rounded
from ui.theme.theme import Theme

STEP: Final = 1.5
MOST: Final = 6.0
TURN: Final = 90
LEAST_PX: Final = (240, 160)


class PageView(QWidget):
    """Zoom and turn hold for all pictures in sight; dragging moves them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_view")
        self._images: Sequence[Scales] = ()
        self.zoom, self.turned = 1.0, 0
        self._moved = QPointF()
        self._grabbed: QPoint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_images(self, images: Sequence[Scales], words: str) -> None:
        """Show other pictures, whole and upright."""
        self._images = images
        self.setAccessibleName(words)
        self.fit()

    def fit(self) -> None:
        """Show everything, upright."""
        self.zoom, self.turned, self._moved = 1.0, 0, QPointF()
        self.update()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller, never smaller than the whole."""
        self.zoom = min(MOST, max(1.0, self.zoom * STEP**steps))
        if self.zoom == 1.0:
            self._moved = QPointF()
        self.update()

    def turn(self) -> None:
        """A quarter to the right."""
        self.turned = (self.turned + TURN) % 360
        self.update()

    def sizeHint(self) -> QSize:
        """Return the least size; it takes what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        theme = Theme.current()
        return QSize(theme.px(LEAST_PX[0]), theme.px(LEAST_PX[1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None and self.zoom > 1:
            here = event.position().toPoint()
            self._moved += QPointF(here - self._grabbed)
            self._grabbed = here
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = Theme.current(), QPainter(self), QRectF(self.rect())
        colors = theme.colors
        line = theme.line("hairline")
        rounded(painter, box, theme.radius("field"), colors.sunken, colors.line, line)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._images:
            return
        gap = theme.px(12)
        across = (box.width() - gap * (len(self._images) + 1)) / len(self._images)
        for place, image in enumerate(self._images):
            left = gap + place * (across + gap)
            self._paint(painter, image, QRectF(left, gap, across, box.height() - 2 * gap))

    def _paint(self, painter: QPainter, scales: Scales, room: QRectF) -> None:
        image = scales.fit if self.zoom == 1 else scales.whole
        lies = self.turned % 180 != 0
        size = QSize(image.height(), image.width()) if lies else image.size()
        if size.isEmpty():
            return
        scale = min(room.width() / size.width(), room.height() / size.height()) * self.zoom
        painter.save()
        painter.setClipRect(room)
        middle = room.center() + self._moved
        where = QTransform().translate(middle.x(), middle.y()).rotate(self.turned)
        painter.setTransform(where.scale(scale, scale), combine=True)
        corner = QPointF(-image.width() / 2, -image.height() / 2)
        painter.drawImage(corner, image)
        painter.restore()
