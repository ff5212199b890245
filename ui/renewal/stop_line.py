"""The state of a submitted renewal, as a line of three stops."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.frame.progress.node import StepState, paint_node
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text

DONE: Final = N_("You're done, {name}.")
STOPS: Final = (
    (N_("Submitted"), "", StepState.COMPLETED),
    (N_("Program decides"), N_("Not decided yet"), StepState.NOW),
    (N_("Card by mail"), N_("Once approved"), StepState.NOT_YET),
)
"""Each stop, what is said below it (the day, below the first), and its node."""
NODE: Final = 44


class StopLine(Card):
    """Submitted, the Program decides, the card by mail; above it the name where one is given."""

    def __init__(self, say: Translator, submitted_on: date, name: str = "") -> None:
        super().__init__(gap=20)
        theme = Theme.current()
        side, above = theme.space(32), theme.space(24)
        self.column.setContentsMargins(side, above, side, above)
        self.setObjectName("stops")
        if name:
            self.column.addWidget(Figure(say(DONE, name=name), 40, "ink"))
        row = QHBoxLayout()
        row.setSpacing(theme.space(14))
        for number, (stop, line, state) in enumerate(STOPS, 1):
            below = say(line) if line else say(N_("{day}"), day=submitted_on)
            row.addLayout(_stop(say(stop), below, number, state), 1)
        self.column.addLayout(row)


class Node(QWidget):
    """The node of one stop."""

    def __init__(self, number: int, state: StepState) -> None:
        super().__init__()
        self._number, self._state = number, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = Theme.current().art(NODE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_node(QPainter(self), middle, self.width() - 2, self._number, self._state)


def _stop(title: str, line: str, number: int, state: StepState) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.current().space(12))
    row.addWidget(Node(number, state))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(title, "label"))
    words.addWidget(Text(line, "text", "ink_soft"))
    row.addLayout(words, 1)
    return row
