"""Bundled SVG icons, colored and cached by name, size, color and device ratio."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui.theme.theme import Theme
from ui.theme.theme_files import bundled

# Phosphor draws the pale layer in the icon's own color at 20 %, which is gray in pine.
_PALE = 'opacity="0.2"'
_PALE_SHARE = 0.3


def icon(name: str, px: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon such as `bold/arrow-left`, square, `px` wide; unknown names raise."""
    theme = Theme.current()
    pale = None if theme.contrast else theme.colors.accent
    key = f"{name} {px} {color.rgba():x} {pale.rgba() if pale else 0:x} {ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = _rendered(name, round(px * ratio), color, pale)
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint an icon into the middle of a square at whole pixels."""
    px = round(min(rect.width(), rect.height()))
    left = round(rect.center().x() - px / 2)
    top = round(rect.center().y() - px / 2)
    painter.drawPixmap(left, top, icon(name, px, color, painter.device().devicePixelRatioF()))


def _rendered(name: str, px: int, color: QColor, pale: QColor | None) -> QPixmap:
    text = bundled("icons", f"{name}.svg").read_text("utf-8")
    layer = f'opacity="{_PALE_SHARE}" fill="{pale.name()}"' if pale else 'opacity="0"'
    text = text.replace(_PALE, layer).replace("currentColor", color.name())
    pixmap = QPixmap(px, px)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(text.encode()).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return pixmap
