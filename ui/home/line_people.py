"""Five people, one or more filled: how long the line is, for the eye."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import Theme

PEOPLE: Final = 5


class LinePeople(QWidget):
    """`filled` of five people in the ink of the state, the others in outline."""

    def __init__(self, filled: int, color: str = "ok", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled, self._color = filled, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = Theme.current().art(44)
        return QSize(PEOPLE * side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, step = QPainter(self), theme.art(44)
        for place in range(PEOPLE):
            full = place < self._filled
            color = theme.colors.role(self._color if full else "border")
            box = QRectF(place * step, 0, step, step)
            draw_icon(painter, "fill/user" if full else "regular/user", box, color)
