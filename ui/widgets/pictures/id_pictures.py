"""Drawn pictures of identity papers; ours, so that no state's artwork is copied."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.colors import mixed
from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme

Painter = Callable[[QPainter, QRectF], None]
_WHITE: Final = QColor("#FFFFFF")


def _card(painter: QPainter, rect: QRectF, main: str, pale: str) -> None:
    """Paint a card with a band, a portrait and four lines of writing into a 145 × 92 box."""
    color, ground = QColor(main), QColor(pale)
    unit = rect.width() / 145
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(rect, 8 * unit, 8 * unit)
    painter.fillPath(outline, ground)
    painter.setClipPath(outline)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 18 * unit), color)
    painter.setClipping(False)
    _portrait(
        painter,
        QRectF(rect.left() + 11 * unit, rect.top() + 29 * unit, 42 * unit, 52 * unit),
        color,
    )
    for row, length in enumerate((61, 43, 52, 32)):
        bar = QRectF(rect.left() + 64 * unit, rect.top() + (31 + 14 * row) * unit, 0, 5.5 * unit)
        bar.setWidth(length * unit)
        rounded(painter, bar, 2.75 * unit, mixed(ground, color, 0.5))
    rounded(painter, rect, 8 * unit, None, color, 2.5 * unit)
    painter.restore()


def _portrait(painter: QPainter, rect: QRectF, color: QColor) -> None:
    rounded(painter, rect, rect.width() * 0.12, _WHITE)
    middle = rect.center().x()
    disc(painter, middle, rect.top() + rect.height() * 0.36, rect.width() * 0.4, color)
    body = QPainterPath()
    width, foot = rect.width() * 0.7, rect.bottom() - 1
    body.moveTo(middle - width / 2, foot)
    body.arcTo(QRectF(middle - width / 2, foot - width * 0.45, width, width * 0.9), 180, -180)
    body.closeSubpath()
    painter.fillPath(body, color)


def driver_license(painter: QPainter, rect: QRectF) -> None:
    """Paint a driver's license."""
    _card(painter, rect, "#0A7F78", "#E0F2EE")


def id_card(painter: QPainter, rect: QRectF) -> None:
    """Paint a state ID card."""
    _card(painter, rect, "#8A5A14", "#FBF0DC")


def out_of_state(painter: QPainter, rect: QRectF) -> None:
    """Paint another state's license or ID."""
    _card(painter, rect, "#3D5CA6", "#E5EBF8")


def military_id(painter: QPainter, rect: QRectF) -> None:
    """Paint a military ID with a star."""
    main = "#4C5B38"
    _card(painter, rect, main, "#ECEFE2")
    unit = rect.width() / 145
    star = QPolygonF(_star(rect.left() + 124 * unit, rect.top() + 71 * unit, 11 * unit))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(main), 2 * unit, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(main))
    painter.drawPolygon(star)


def _star(cx: float, cy: float, radius: float) -> list[QPointF]:
    path = QPainterPath()
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        path.arcMoveTo(QRectF(cx - reach, cy - reach, 2 * reach, 2 * reach), 90 + 36 * corner)
        points.append(path.currentPosition())
    return points


def passport(painter: QPainter, rect: QRectF) -> None:
    """Paint a passport, upright in the middle of the box."""
    side = rect.height() * 1.06
    cover = QRectF(rect.center().x() - side * 0.49, rect.center().y() - side / 2, side * 0.98, side)
    edge = Theme.current().colors.border
    rounded(painter, cover, side * 0.08, QColor("#1D2D5A"), edge, Theme.current().px(2))
    gold, unit = QColor("#E9C977"), side / 98
    x, y = cover.center().x(), cover.center().y()
    rounded(painter, QRectF(x - 22 * unit, y - 36 * unit, 44 * unit, 4 * unit), 2 * unit, gold)
    rounded(painter, QRectF(x - 13 * unit, y + 34 * unit, 26 * unit, 4 * unit), 2 * unit, gold)
    painter.setPen(QPen(gold, 2 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for half in (22, 10):
        painter.drawEllipse(QPointF(x, y), half * unit, 22 * unit)
    painter.drawLine(QPointF(x - 22 * unit, y), QPointF(x + 22 * unit, y))


PICTURES: Final[dict[str, Painter]] = {
    "driver_license": driver_license,
    "id_card": id_card,
    "out_of_state": out_of_state,
    "passport": passport,
    "military_id": military_id,
}
