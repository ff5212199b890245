"""An icon in a tinted disc."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.paint import disc, ring
from ui.theme.theme import Theme


class IconDisc(QWidget):
    """Decoration beside words: a `duotone/…` icon in a disc of `size` design px.

    `at_top` keeps it level with the first of several lines.
    """

    def __init__(
        self,
        icon: str,
        size: int = 104,
        color: str = "primary",
        ground: str = "tint",
        at_top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._color, self._ground = icon, size, color, ground
        grows = QSizePolicy.Policy.Minimum if at_top else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, grows)

    def sizeHint(self) -> QSize:
        side = Theme.current().art(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, side = QPainter(self), self.width()
        middle = side / 2
        disc(painter, middle, middle, side, theme.colors.role(self._ground))
        if theme.contrast:
            ring(painter, middle, middle, side, theme.colors.border, theme.line("control"))
        inset = side * 0.23
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        draw_icon(painter, self._icon, box, theme.colors.role(self._color))
