"""A card for waits over a second: a spinner, words, and a way around if there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.pictures.spinner import Spinner
from ui.widgets.texts.text import Text


class BusyCard(Card):
    """Says what it is waiting for; `skipped` when its button, if any, is pressed."""

    skipped = Signal()

    def __init__(
        self, title: str, line: str = "", skip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self.title, self.line = Text(title, "h2"), Text(line, "text", "ink_soft")
        if not line:
            self.line.hide()
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(28))
        row.addWidget(Spinner())
        words = QVBoxLayout()
        words.setSpacing(Theme.current().px(9))
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.skip_button = Button(skip)
        self.skip_button.setObjectName("skip")
        if not skip:
            self.skip_button.hide()
        self.skip_button.clicked.connect(lambda _on=False: self.skipped.emit())
        row.addWidget(self.skip_button)
        self.column.addLayout(row)
