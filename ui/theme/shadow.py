"""The one soft shadow, made once as a nine-patch and laid under lifted parts."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QPixmapCache

from ui.theme.paint import rounded
from ui.theme.theme import Theme


def paint_shadow(painter: QPainter, rect: QRect, radius: int, kind: str = "card") -> None:
    """Paint the shadow of a rounded part that covers `rect`; nothing in the contrast themes."""
    theme = Theme.current()
    if theme.contrast:
        return
    reach = _reach(theme, kind)
    drop = theme.px(theme.tokens["shadow"][kind]["dy"])
    patch = _patch(theme, radius, kind)
    outer = rect.adjusted(-reach, -reach + drop, reach, reach + drop)
    _nine(painter, outer, patch)


def _nine(painter: QPainter, outer: QRect, patch: QPixmap) -> None:
    """Lay the patch out; a part too small for its corners loses their inner rows."""
    middle = patch.width() // 2
    wide, high = min(middle, outer.width() // 2), min(middle, outer.height() // 2)
    end = outer.right() + 1 - wide
    far = patch.width() - wide
    across = ((outer.left(), 0, wide), (outer.left() + wide, middle, 1), (end, far, wide))
    end = outer.bottom() + 1 - high
    far = patch.height() - high
    down = ((outer.top(), 0, high), (outer.top() + high, middle, 1), (end, far, high))
    for column, (x, sx, sw) in enumerate(across):
        for row, (y, sy, sh) in enumerate(down):
            if column == row == 1:
                continue  # the part itself covers the middle
            width = outer.width() - 2 * wide if column == 1 else sw
            height = outer.height() - 2 * high if row == 1 else sh
            painter.drawPixmap(QRect(x, y, width, height), patch, QRect(sx, sy, sw, sh))


def _patch(theme: Theme, radius: int, kind: str) -> QPixmap:
    key = f"shadow {theme.name} {theme.scale} {kind} {radius}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _painted(theme, radius, kind)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _painted(theme: Theme, radius: int, kind: str) -> QPixmap:
    """Paint ever smaller boxes of ever stronger shade: a blur that needs no filter."""
    spec = theme.tokens["shadow"][kind]
    reach = _reach(theme, kind)
    corner = 2 * reach + radius
    side = 2 * corner + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for inset in range(2 * reach):
        share = inset / (2 * reach)
        shade = QColor(theme.colors.shadow)
        shade.setAlphaF(spec["alpha"] * share**1.5)
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        rounded(painter, box, max(1, radius + reach - inset), shade)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    _paint_contact(painter, theme, QRectF(reach, reach, side - 2 * reach, side - 2 * reach), kind)
    painter.end()
    return QPixmap.fromImage(image)


def _paint_contact(painter: QPainter, theme: Theme, box: QRectF, kind: str) -> None:
    """Paint the thin line that the part is on; `box` is where its blur is strongest."""
    contact = theme.tokens["shadow"]["contact"]
    shade = QColor(theme.colors.shadow)
    shade.setAlphaF(contact["alpha"])
    radius = (box.width() - 1) / 2 - _reach(theme, kind)
    low = contact["dy"] * theme.scale - theme.px(theme.tokens["shadow"][kind]["dy"])
    for grown in (contact["blur"] * theme.scale, 0.0):
        spread = box.adjusted(-grown, low - grown, grown, low + grown)
        rounded(painter, spread, max(1.0, radius), shade)


def _reach(theme: Theme, kind: str) -> int:
    """How far in px the shadow extends beyond the part."""
    return theme.px(theme.tokens["shadow"][kind]["blur"] / 2)
