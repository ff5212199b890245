"""The card behind a demonstration's ribbon: who to be, what to type, and the desk beside it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.letters.demonstration import Guide
from ui.frame.sheet import Sheet
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.text import Text


class DemonstrationCard(Sheet):
    """Says what the terminal says; closing it changes nothing."""

    def __init__(self, window: QWidget, say: Translator, guide: Guide) -> None:
        super().__init__(window, width=960)
        self.setObjectName("demonstration_card")
        self.column.addWidget(Text(say(N_("Who you can be")), "h1", "ink"))
        for step in guide:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(say.say(step.title), "label"))
            words.addWidget(Text(say.say(step.detail), "text", "ink_soft"))
            self.column.addLayout(words)
        if Theme.current().frame.small:
            self.column.setSpacing(Theme.current().px(8))
        close = Button(say(N_("Close")), Kind.PRIMARY)
        close.setObjectName("close_card")
        close.clicked.connect(self._close)
        self.column.addSpacing(Theme.current().px(12))
        self.column.addWidget(close)

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()
