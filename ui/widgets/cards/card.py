"""A white card with soft corners and a shadow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme


class Card(QWidget):
    """A lifted surface; put parts into `column`, a vertical layout with the card's padding."""

    lift = True

    def __init__(self, gap: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self.focus_radius = theme.radius("card")
        padding = theme.space(32)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(theme.space(gap))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface; in the contrast themes an edge replaces the shadow."""
        theme = Theme.current()
        colors = theme.colors
        edge = colors.border if theme.contrast else None
        width = theme.line("control") if theme.contrast else 0
        box = QRectF(self.rect())
        rounded(QPainter(self), box, self.focus_radius, colors.surface, edge, width)


class FieldsCard(Card):
    """A card of fields, which a low page may split between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=24, parent=parent)
        self.leaf_layout = self.column
