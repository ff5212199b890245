"""What a stored page looks like in a table: a small picture, and its size in words."""

from typing import Final

from PySide6.QtGui import QImage, QPixmap

from kiosk.i18n import N_, Translator
from ui.theme.icons import icon
from ui.theme.theme import Theme

KB: Final = 1024
LARGE: Final = 1000 * KB


def thumbnail(jpeg: bytes | None) -> QImage | QPixmap:
    """A clean thumbnail of ours, or a drawn paper while it is not there yet."""
    if jpeg is not None:
        return QImage.fromData(jpeg)
    theme = Theme.current()
    return icon("duotone/file-image", theme.px(112), theme.colors.primary)


def size_words(say: Translator, size: int) -> str:
    """A number of bytes as “412 KB” or “1.4 MB”."""
    if size < LARGE:
        return say(N_("{size} KB"), size=max(1, round(size / KB)))
    return say(N_("{size} MB"), size=f"{size / KB / KB:.1f}")
