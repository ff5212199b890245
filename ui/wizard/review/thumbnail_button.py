"""A stored page as a small picture to press to see it large."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.pictures.picture import paint_picture

WIDTH, HEIGHT = 112, 74


class ThumbnailButton(Pressable):
    """Picture above, caption below; an empty frame until set_image() brings the picture."""

    def __init__(self, caption: str, enlarge: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent)
        self.setAccessibleName(f"{enlarge}: {caption}")
        self.focus_radius = Theme.current().radius("key")
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def has_image(self) -> bool:
        """Whether the picture is there."""
        return not self._pixmap.isNull()

    def set_image(self, image: QImage) -> None:
        """Show the page."""
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def lettering(self) -> Lettering:
        """Return the measured caption."""
        theme = Theme.current()
        return Lettering(self.words(), theme.font("text"), theme.line_height("text"))

    def sizeHint(self) -> QSize:
        """Return the size of picture and caption."""
        theme, caption = Theme.current(), self.lettering()
        width = max(theme.art(WIDTH), caption.natural_width() + theme.px(8))
        return QSize(width, theme.art(HEIGHT) + caption.line_step)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: neither picture nor caption is cut."""
        return self.sizeHint()

    def clipped(self) -> bool:
        """Return whether the caption does not fit."""
        return self.lettering().natural_width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture or frame, and the caption."""
        theme = Theme.current()
        colors, painter, high = theme.colors, QPainter(self), theme.art(HEIGHT)
        if self.isDown():
            rounded(painter, QRectF(self.rect()), self.focus_radius, colors.tint)
        box = QRectF(0, 0, self.width(), high)
        if not self.has_image:
            left = (self.width() - theme.art(WIDTH)) / 2
            frame = QRectF(left, 0, theme.art(WIDTH), high)
            width = theme.line("hairline")
            rounded(painter, frame, theme.px(8), colors.sunken, colors.line, width)
        else:
            paint_picture(painter, self._pixmap, box, theme.px(8))
        below = QRectF(0, high, self.width(), self.height() - high)
        self.lettering().paint(painter, below, colors.ink, "center")
