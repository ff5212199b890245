"""A card with one fact that was given: icon, title, line, and a button to change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text


class FactCard(Card):
    """Emits `acted` when its button, if it has words, is pressed."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        line: str = "",
        icon: str = "duotone/file-text",
        action: str = "",
        action_icon: str = "bold/pencil-simple",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        theme = Theme.current()
        px, space = theme.px, theme.space
        self.column.setContentsMargins(space(28), space(24), space(28), space(24))
        row = QHBoxLayout()
        row.setSpacing(space(24))
        row.addWidget(IconDisc(icon, 84))
        words = QVBoxLayout()
        words.setSpacing(px(5))
        words.addStretch(1)
        self.title, self.line = Text(title, "h2"), Text(line, "text", "ink_soft")
        if not line:
            self.line.hide()
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.action_button = Button(action, icon=action_icon, height="in_row")
        if not action:
            self.action_button.hide()
        self.action_button.setAccessibleName(f"{action}: {title}")
        self.action_button.clicked.connect(lambda _on=False: self.acted.emit())
        row.addWidget(self.action_button)
        self.column.addLayout(row)
