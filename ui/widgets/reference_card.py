"""The card with the reference, large enough to copy by hand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.figure import Figure
from ui.widgets.text import Text


class ReferenceCard(Card):
    """A label, the reference at 96 px, and lines below it."""

    def __init__(
        self, label: str, reference: str, lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=2, parent=parent)
        self.column.addWidget(Text(label, "label", "ink_soft", "center"))
        self.reference = Figure(reference, 96, align="center")
        self.reference.setObjectName("reference")
        self.column.addWidget(self.reference)
        for line in lines:
            self.column.addWidget(Text(line, "text", "ink_soft", "center"))
