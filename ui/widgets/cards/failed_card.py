"""A card for what did not work: what is safe first, then the ways forward."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text


class FailedCard(Card):
    """Emits the key of the way that is pressed; `ways` are (key, words, icon)."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        line: str,
        ways: Sequence[tuple[str, str, str]],
        icon: str = "duotone/cloud-slash",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=20, parent=parent)
        theme = Theme.current()
        self.setAccessibleName(f"{title}. {line}")
        head = QHBoxLayout()
        head.setSpacing(theme.space(24))
        head.addWidget(IconDisc(icon, 96, "error", "error_ground", at_top=True))
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addWidget(Text(title, "h2", "error"))
        words.addWidget(Text(line, "text"))
        words.addStretch(1)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(theme.px(18))
        self.buttons: dict[str, Button] = {}
        for key, text, sign in ways:
            button = Button(text, icon=sign)
            button.setObjectName(key)
            button.clicked.connect(lambda _on=False, which=key: self.chosen.emit(which))
            self.buttons[key] = button
            row.addWidget(button, 1)
        self.column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, width = theme.colors, theme.px(3)
        box = QRectF(self.rect())
        rounded(QPainter(self), box, self.focus_radius, colors.surface, colors.error_line, width)
