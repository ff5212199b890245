"""A QR code from rows of bits, black on white in every theme."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme

# Four modules of white on each side: ISO/IEC 18004.
QUIET: Final = 4


class QrCode(QWidget):
    """Paints rows of "0" and "1", dark ones "1", without their quiet zone; `words` name it."""

    def __init__(
        self, rows: Sequence[str], words: str, size: int = 172, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._size = tuple(rows), size
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        modules = len(self._rows) + 2 * QUIET
        # Whole pixels per module: a camera reads a blurred code worse than a smaller one.
        side = max(1, round(Theme.current().art(self._size) / modules)) * modules
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.px(10), QColor("white"), theme.colors.line, 1)
        if not self._rows:
            return
        modules = len(self._rows) + 2 * QUIET
        unit = max(1, self.width() // modules)
        left = (self.width() - unit * len(self._rows)) // 2
        side = unit * len(self._rows)
        painter.drawImage(QRect(left, left, side, side), _image(self._rows))


def _image(rows: tuple[str, ...]) -> QImage:
    """Return the code with one pixel per module."""
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, bit in enumerate(row):
            image.setPixel(x, y, 0xFF000000 if bit == "1" else 0xFFFFFFFF)
    return image
