"""The card with the reference, large enough to copy by hand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class ReferenceCard(Card):
    """A label, the reference at 96 px, and lines below it, or beside it on a small screen."""

    def __init__(
        self, label: str, reference: str, lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=2, parent=parent)
        small = Theme.current().frame.small
        self.reference = Figure(reference, 80 if small else 96, align="center")
        self.reference.setObjectName("reference")
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(self.column.spacing())
        right.setSpacing(self.column.spacing())
        left.addWidget(Text(label, "label", "ink_soft", "center"))
        left.addWidget(self.reference)
        for line in lines:
            right.addWidget(Text(line, "text", "ink_soft", "left" if small else "center"))
        if small:
            left.insertStretch(0)
            left.addStretch()
        row = QHBoxLayout() if small else QVBoxLayout()
        row.setSpacing(Theme.current().px(20) if small else self.column.spacing())
        row.addLayout(left)
        row.addLayout(right, 1)
        self.column.addLayout(row)
