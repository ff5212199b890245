"""A picture with rounded corners, shown whole."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme


def paint_picture(painter: QPainter, pixmap: QPixmap, box: QRectF, radius: float) -> None:
    """Paint a pixmap as large as it fits into the middle of `box`, with a thin edge."""
    ratio = painter.device().devicePixelRatioF()
    size = pixmap.size().scaled(
        round(box.width()), round(box.height()), Qt.AspectRatioMode.KeepAspectRatio
    )
    scaled = pixmap.scaled(
        round(size.width() * ratio),
        round(size.height() * ratio),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    scaled.setDevicePixelRatio(ratio)
    rect = QRectF(0, 0, size.width(), size.height())
    rect.moveCenter(box.center().toPoint())
    painter.save()
    painter.translate(rect.topLeft())
    rounded(painter, QRectF(0, 0, rect.width(), rect.height()), radius, QBrush(scaled))
    painter.restore()
    theme = Theme.current()
    edge = theme.colors.border if theme.contrast else theme.colors.line
    rounded(painter, rect, radius, None, edge, theme.line("hairline"))


class Picture(QWidget):
    """A picture of at most `width` × `height` design px; its words say what it shows."""

    def __init__(
        self,
        image: QImage | QPixmap,
        words: str,
        width: int,
        height: int,
        radius: str = "field",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self._pixmap = image if isinstance(image, QPixmap) else QPixmap.fromImage(image)
        self._most = QSize(theme.art(width), theme.art(height))
        self.focus_radius = theme.radius(radius)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_image(self, image: QImage | QPixmap) -> None:
        """Show another picture."""
        self._pixmap = image if isinstance(image, QPixmap) else QPixmap.fromImage(image)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._pixmap.isNull():
            return self._most
        return self._pixmap.size().scaled(self._most, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._pixmap.isNull():
            paint_picture(QPainter(self), self._pixmap, QRectF(self.rect()), self.focus_radius)
