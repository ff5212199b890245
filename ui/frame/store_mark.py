"""The store's mark, four petals in a square, and its name beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text


class StoreMark(QWidget):
    """The mark, 44 design px wide, in two color roles."""

    def __init__(
        self, square: str = "primary", petals: str = "on_primary", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._square, self._petals = square, petals
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the mark's square."""
        side = Theme.current().px(44)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its petals."""
        role = Theme.current().colors.role
        painter, side = QPainter(self), self.width()
        rounded(painter, QRectF(self.rect()), side * 0.24, role(self._square))
        painter.translate(side / 2, side / 2)
        near, far, belly = side * 0.08, side * 0.38, side * 0.15
        petal = QPainterPath(QPointF(0, -near))
        petal.cubicTo(belly, -near - side * 0.08, belly, -far + side * 0.06, 0, -far)
        petal.cubicTo(-belly, -far + side * 0.06, -belly, -near - side * 0.08, 0, -near)
        for _turn in range(4):
            painter.fillPath(petal, role(self._petals))
            painter.rotate(90)


class StoreName(QWidget):
    """Mark and name in a row."""

    def __init__(
        self,
        name: str = "",
        color: str = "primary",
        on_color: str = "on_primary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(14))
        self._name = Text(name, "label", color)
        row.addWidget(StoreMark(color, on_color))
        row.addWidget(self._name)
        row.addStretch(1)

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name.setText(name)
