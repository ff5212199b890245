"""The box to type into."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.fields.sealed_edit import SealedEdit


class Box(SealedEdit):
    """A line edit painted as the design's box; red when its property `problem` is set.

    `digits` gives the width of that many digits instead of the whole row.
    """

    def __init__(self, digits: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self.focus_radius = theme.radius("field")
        self._digits = digits
        self.setFrame(False)
        self.setFont(theme.font("typed"))
        self.setTextMargins(theme.space(20), 0, theme.space(16), 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        across = QSizePolicy.Policy.Fixed if digits else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the box's height, and the width of its digits if they are counted."""
        theme = Theme.current()
        width = theme.px(240)
        if self._digits:
            width = theme.space(64) + self.fontMetrics().horizontalAdvance("0" * self._digits)
        return QSize(width, theme.target("field"))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a box does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then let Qt paint text, cursor and selection."""
        theme = Theme.current()
        colors = theme.colors
        wrong = bool(self.property("problem"))
        edge = colors.error_line if wrong else colors.border
        width = theme.line("error_field" if wrong else "control")
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), self.focus_radius, colors.surface, edge, width)
        painter.end()
        super().paintEvent(event)
