"""Why something came back or was denied, and what to do about it, every reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.domain.renewal.reasons import Reason
from kiosk.i18n import Translator
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import LOOKS


class Reasons(Notice):
    """A reviewer's reasons in words for the person (R14); many of them come in pieces."""

    def __init__(self, say: Translator, title: str, reasons: Sequence[Reason]) -> None:
        super().__init__(say(title), "", "warn")
        self.setObjectName("reasons")
        self.leaf_layout = QVBoxLayout()
        self.leaf_layout.setSpacing(self.column.spacing())
        self.column.addLayout(self.leaf_layout)
        for reason in reasons:
            line = Text(f"{say(reason.words)}. {say(reason.advice)}", "text", LOOKS["warn"].ink)
            line.is_reason = True
            self.leaf_layout.addWidget(line)
