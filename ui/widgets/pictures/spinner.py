"""A ring that turns in eight steps: something is happening."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import ring
from ui.theme.theme import Theme

STEPS: Final = 8


class Spinner(QWidget):
    """Turns while it is visible; the words beside it say what it is waiting for."""

    def __init__(self, size: int = 92, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._step = size, 0
        self._timer = QTimer(self)
        self._timer.setInterval(Theme.current().tokens["motion_ms"]["spinner_turn"] // STEPS)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = Theme.current().px(self._size)
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, side, width = QPainter(self), self.width(), theme.px(10)
        trail = theme.colors.line if theme.contrast else theme.colors.tint
        ring(painter, side / 2, side / 2, side, trail, theme.px(2) if theme.contrast else width)
        painter.setPen(QPen(theme.colors.primary, width, c=Qt.PenCapStyle.RoundCap))
        box = QRectF(width / 2, width / 2, side - width, side - width)
        painter.drawArc(box, 16 * (60 - self._step * 360 // STEPS), -16 * 110)

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()
