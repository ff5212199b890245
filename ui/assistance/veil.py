"""What remains of the person's page while it is hidden: its colors, nothing to read."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.theme.theme import Theme

COARSE: Final = 48
"""Design px that become one: more than the height of any letter but a reference's."""
GROUND_SHARE: Final = 0.82
"""How much ground covers the blur, so that the words in front keep their contrast."""


def blurred(picture: QPixmap) -> QPixmap:
    """The picture with one px for COARSE; what is lost here cannot be recovered."""
    coarse = Theme.current().px(COARSE)
    width, height = picture.width() // coarse + 1, picture.height() // coarse + 1
    whole = Qt.AspectRatioMode.IgnoreAspectRatio
    return picture.scaled(width, height, whole, Qt.TransformationMode.SmoothTransformation)


def paint_veil(painter: QPainter, where: QRect, veil: QPixmap) -> None:
    """Paint a blurred picture under a thin ground."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(where, veil)
    ground = QColor(Theme.current().colors.ground)
    ground.setAlphaF(GROUND_SHARE)
    painter.fillRect(where, ground)
