"""The surface of header and footer, with its hairline."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme


class Bar(QWidget):
    """A surface with a hairline at the side of the page."""

    def __init__(self, hairline_on_top: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_top = hairline_on_top
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface and hairline."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colors.surface)
        width = theme.line("control" if theme.contrast else "hairline")
        top = 0 if self._on_top else self.height() - width
        painter.fillRect(QRect(0, top, self.width(), width), theme.colors.line)
