"""The strokes that all painted parts share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QPainter, QPen


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | QGradient | None,
    edge: QColor | None = None,
    width: float = 0,
) -> None:
    """Paint a rounded box whose edge lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None or width <= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    half = width / 2
    painter.setPen(QPen(edge, width))
    inner = max(0.0, radius - half)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner)


def disc(painter: QPainter, cx: float, cy: float, diameter: float, fill: QColor) -> None:
    """Paint a filled disc round a middle point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    half = diameter / 2
    painter.drawEllipse(QRectF(cx - half, cy - half, diameter, diameter))


def ring(
    painter: QPainter, cx: float, cy: float, diameter: float, edge: QColor, width: float
) -> None:
    """Paint a circle's edge, lying wholly inside the diameter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = (diameter - width) / 2
    painter.drawEllipse(QRectF(cx - half, cy - half, 2 * half, 2 * half))
