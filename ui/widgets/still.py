"""A screen's last picture, on the glass before the screen itself has been built."""

from pathlib import Path
from typing import Self

from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Shows a saved picture until the real screen takes its place.

    Importing and building home takes as long again as starting Qt; reading its picture takes a
    few milliseconds. Only a screen without personal data may be saved.
    """

    def __init__(
        self, pixels: memoryview, width: int, height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pixels = pixels  # the image only borrows them
        self._image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
        self.resize(width, height)

    @classmethod
    def read(cls, file: Path, key: str, width: int, height: int) -> Self | None:
        """Return the picture if it is there, shows what `key` names, and has that size in px."""
        head = _head(key, width, height)
        try:
            content = file.read_bytes()
        except OSError:
            return None
        if not content.startswith(head) or len(content) != len(head) + 4 * width * height:
            return None
        return cls(memoryview(content)[len(head) :], width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawImage(0, 0, self._image)


def save_still(picture: QPixmap, key: str, file: Path) -> None:
    """Keep a picture under a key of letters and digits that names all that it shows."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    fresh = file.with_suffix(".new")
    # Raw pixels: unpacking a PNG of this size would take longer than all the rest.
    fresh.write_bytes(_head(key, image.width(), image.height()) + bytes(image.constBits()))
    fresh.replace(file)


def _head(key: str, width: int, height: int) -> bytes:
    return f"{key} {width} {height}\n".encode()
