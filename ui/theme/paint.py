"""The strokes that all painted parts share."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | QBrush | None,
    edge: QColor | None = None,
    width: float = 0,
) -> None:
    """Paint a rounded box whose edge is entirely inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if edge is None or width <= 0:
        _fill(painter, rect, radius, fill)
        return
    half = width / 2
    inner = rect.adjusted(half, half, -half, -half)
    if fill is not None:
        _fill(painter, inner, max(0.0, radius - half), fill)
    path = QPainterPath()
    path.addRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))
    painter.strokePath(path, QPen(edge, width))


def _fill(painter: QPainter, rect: QRectF, radius: float, fill: QColor | QBrush | None) -> None:
    if fill is not None:
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        painter.fillPath(path, fill)


def disc(painter: QPainter, cx: float, cy: float, diameter: float, fill: QColor) -> None:
    """Paint a filled disc around a center point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = diameter / 2
    path = QPainterPath()
    path.addEllipse(QRectF(cx - half, cy - half, diameter, diameter))
    painter.fillPath(path, fill)


def ring(
    painter: QPainter, cx: float, cy: float, diameter: float, edge: QColor, width: float
) -> None:
    """Paint a circle's edge, entirely inside the diameter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = (diameter - width) / 2
    path = QPainterPath()
    path.addEllipse(QRectF(cx - half, cy - half, 2 * half, 2 * half))
    painter.strokePath(path, QPen(edge, width))
