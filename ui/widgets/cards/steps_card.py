"""A card with stacked steps, on a line of discs."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class StepsCard(Card):
    """“What happens next”: `steps` are (icon, title, line)."""

    def __init__(
        self, title: str, steps: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=12, parent=parent)
        self._discs: list[IconDisc] = []
        theme = Theme.current()
        apart = 0 if theme.frame.wide else theme.px(30)
        if title:
            self.column.addWidget(Figure(title, 32, "ink"))
        for icon, name, line in steps:
            self.column.addLayout(self._row(icon, name, line))
            self.column.addSpacing(apart)
        self.column.addSpacing(-apart)

    def _row(self, icon: str, name: str, line: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(24))
        disc = IconDisc(icon, 72, at_top=True)
        self._discs.append(disc)
        row.addWidget(disc)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(name, "label"))
        words.addWidget(Text(line, "text", "ink_soft"))
        row.addLayout(words, 1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = Theme.current()
        painter, gap, width = QPainter(self), theme.px(8), theme.px(4)
        for upper, lower in zip(self._discs, self._discs[1:], strict=False):
            top = upper.geometry().top() + upper.width() + gap
            height = lower.geometry().top() - gap - top
            left = upper.geometry().center().x() - width // 2
            painter.fillRect(left, top, width, height, theme.colors.line)
