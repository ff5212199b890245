"""A bank card's outline, as wide as set: it measures the screen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme

WIDTH_MM: Final = 85.60
HEIGHT_MM: Final = 53.98
"""A card of the format ID-1 (ISO/IEC 7810)."""
LEAST_PX, MOST_PX = 160, 900
STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -10,
    Qt.Key.Key_Up: 10,
}


class BankCard(QWidget):
    """Grows by its buttons or by the arrow keys; `changed` gives its width in px."""

    changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focus_radius = Theme.current().radius("button")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.width_px = round(WIDTH_MM * 96 / 25.4)

    def grow(self, px: int) -> None:
        self.width_px = max(LEAST_PX, min(MOST_PX, self.width_px + px))
        self.updateGeometry()
        self.update()
        self.changed.emit(self.width_px)

    def sizeHint(self) -> QSize:
        return QSize(self.width_px + 8, round(self.width_px * HEIGHT_MM / WIDTH_MM) + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by one px, up and down by ten."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.grow(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, painter = Theme.current().colors, QPainter(self)
        height = self.width_px * HEIGHT_MM / WIDTH_MM
        box = QRectF(4, 4, self.width_px, height)
        rounded(painter, box, height * 0.06, colors.tint, colors.primary, 2)
        rounded(
            painter, QRectF(4, 4 + height * 0.14, self.width_px, height * 0.16), 0, colors.primary
        )


def screen_mm(screen_px: int, card_px: int) -> int:
    """The screen's width in mm when a card is this many px wide."""
    return round(screen_px / card_px * WIDTH_MM)
