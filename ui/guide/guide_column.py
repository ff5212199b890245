"""One side of the guide: numbered steps on a card, of which several are shown at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import Translator
from kiosk.letters.letter import Step
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text


class GuideColumn(Card):
    """Shows the steps of a slice; each keeps its number."""

    def __init__(self, say: Translator, title: str, steps: Sequence[Step]) -> None:
        super().__init__(gap=22)
        self.column.addWidget(Text(say(title), "h2", "primary"))
        self.rows: list[QWidget] = []
        for number, step in enumerate(steps, 1):
            row = QWidget()
            words = QVBoxLayout(row)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(Theme.current().px(2))
            words.addWidget(Text(f"{number}. {say.say(step.title)}", "label"))
            words.addWidget(Text(say.say(step.detail), "text", "ink_soft"))
            self.rows.append(row)
            self.column.addWidget(row)
        self.column.addStretch(1)

    def show_slice(self, shown: slice) -> None:
        """Show these steps only."""
        for place, row in enumerate(self.rows):
            row.setVisible(shown.start <= place < shown.stop)
        self.column.invalidate()
        self.updateGeometry()
