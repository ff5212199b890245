"""The live picture, and what is over it: painted once for each look and then only blitted."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from kiosk.ports.camera import Frame
from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme

SCRIM_SHARE: Final = 0.6
MINT: Final = QColor("#6FE0B5")
WHITE: Final = QColor("#FFFFFF")
DARK: Final = QColor("#073B41")
NIGHT: Final = QColor("#0C2024")
"""The picture is no theme's ground, so these apply in every theme: 10:1 on whatever is filmed."""

OVAL_HEIGHT: Final = 0.70
OVAL_WIDTH: Final = 0.777
OVAL_MIDDLE: Final = 0.40
"""Shares of the picture's height (the width: of the oval's): where an ID photo can be cut."""


def paint_frame(painter: QPainter, frame: Frame, into: QRectF, part: QRectF) -> None:
    """Blit a part of the frame, mirrored, from its own memory."""
    image = QImage(
        frame.bgra, frame.width, frame.height, 4 * frame.width, QImage.Format.Format_RGB32
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(into.left() + into.right(), 0)
    painter.scale(-1, 1)
    painter.drawImage(into, image, part)
    painter.restore()


def oval(size: QSize) -> QRectF:
    """Where the face belongs in a picture of this size."""
    height = size.height() * OVAL_HEIGHT
    box = QRectF(0, 0, height * OVAL_WIDTH, height)
    box.moveCenter(QPointF(size.width() / 2, size.height() * OVAL_MIDDLE))
    return box


def paint_mask(size: QSize, found: bool, ratio: float) -> QPixmap:
    """Scrim, oval (dashed until a face is found), and the corners of the page around them."""
    theme = Theme.current()
    mask = QPixmap(size * ratio)
    mask.setDevicePixelRatio(ratio)
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hole, frame, corners = QPainterPath(), QPainterPath(), QPainterPath()
    hole.addEllipse(oval(size))
    whole = QRectF(0, 0, size.width(), size.height())
    radius = theme.radius("viewfinder")
    frame.addRoundedRect(whole, radius, radius)
    corners.addRect(whole)
    scrim = QColor(NIGHT)
    scrim.setAlphaF(SCRIM_SHARE)
    painter.fillPath(frame.subtracted(hole), scrim)
    painter.fillPath(corners.subtracted(frame), theme.colors.ground)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(DARK, theme.px(11)))
    painter.drawEllipse(oval(size))
    line = QPen(WHITE, theme.px(6))
    if not found:
        line.setDashPattern([5, 3])
        line.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(line)
    painter.drawEllipse(oval(size))
    painter.end()
    return mask


def paint_arc(painter: QPainter, size: QSize, share: float) -> None:
    """How long the face has been steady, clockwise from the top of the oval."""
    px = Theme.current().px
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, width in ((DARK, px(13)), (MINT, px(10))):
        painter.setPen(QPen(color, width, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(oval(size), 16 * 90, -round(16 * 360 * share))


def paint_pill(words: str, icon: str, ratio: float) -> QPixmap:
    """The one thing to do, dark on white."""
    theme = Theme.current()
    lettering = Lettering(words, theme.font("h2"), theme.line_height("h2"))
    side, gap = round(theme.text_px("h2") * 1.1), theme.px(18)
    width = theme.px(34) + side + gap + lettering.natural_width() + theme.px(44)
    size = QSize(width, theme.px(80))
    pill = QPixmap(size * ratio)
    pill.setDevicePixelRatio(ratio)
    pill.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pill)
    rounded(painter, QRectF(0, 0, size.width(), size.height()), size.height() / 2, WHITE)
    top = (size.height() - side) / 2
    draw_icon(painter, icon, QRectF(theme.px(34), top, side, side), DARK)
    left = theme.px(34) + side + gap
    lettering.paint(painter, QRectF(left, 0, width - left, size.height()), NIGHT)
    painter.end()
    return pill


def paint_count(painter: QPainter, size: QSize, count: int) -> None:
    """The seconds left, in a disc at the top right."""
    theme = Theme.current()
    side = theme.px(104)
    x, y = size.width() - theme.px(28) - side / 2, theme.px(28) + side / 2
    disc(painter, x, y, side, WHITE)
    painter.setPen(DARK)
    painter.setFont(theme.font_px(60, 700, tabular=True))
    box = QRectF(x - side / 2, y - side / 2, side, side)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
