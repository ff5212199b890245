"""A person's photo as a rounded square, or an icon where there is none."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.paint import rounded
from ui.theme.theme import Theme


class PortraitView(QWidget):
    """A square of `size` design px, filled by the photo's middle; `words` say whose it is."""

    def __init__(
        self,
        image: QImage | None,
        words: str,
        size: int = 132,
        icon: str = "duotone/user-circle",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._size = icon, size
        self._pixmap = QPixmap.fromImage(image) if image is not None else QPixmap()
        self.focus_radius = Theme.current().radius("notice")
        if not self._pixmap.isNull():
            self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square."""
        side = Theme.current().art(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo or the icon."""
        theme, painter, box = Theme.current(), QPainter(self), QRectF(self.rect())
        if self._pixmap.isNull():
            rounded(painter, box, self.focus_radius, theme.colors.sunken)
            inset = self.width() * 0.26
            inner = box.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, self._icon, inner, theme.colors.primary)
            return
        ratio = self.devicePixelRatioF()
        filled = self._pixmap.scaled(
            self.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left = (filled.width() - self.width() * ratio) / 2
        shown = filled.copy(round(left), 0, round(box.width() * ratio), round(box.height() * ratio))
        shown.setDevicePixelRatio(ratio)
        edge = theme.colors.border if theme.contrast else theme.colors.line
        rounded(painter, box, self.focus_radius, QBrush(shown))
        rounded(painter, box, self.focus_radius, None, edge, theme.line("hairline"))
