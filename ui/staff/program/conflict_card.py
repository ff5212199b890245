"""What a reviewer sees when a decision was not recorded, because the submission has changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import PastDecision
from kiosk.staff_words import staff_message
from ui.staff.program.key_button import KeyButton
from ui.staff.program.program_words import recorded_words
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text


class ConflictCard(Card):
    """Emits `reopened` and `passed`."""

    reopened = Signal()
    passed = Signal()

    def __init__(self, say: Translator, error: KioskError, now: PastDecision | None) -> None:
        super().__init__()
        self.setObjectName("conflict")
        why = say.say(staff_message(error))
        self.column.addWidget(Notice(say(N_("Your decision was not recorded")), why, "warn"))
        if now is not None:
            self.column.addWidget(Text(say(N_("What is on record now")), "h2"))
            when = say.day_and_time(now.at)
            self.column.addWidget(Text(f"{when}: {recorded_words(say, now)}", "text"))
            for reason in now.reasons:
                self.column.addWidget(Text(say(reason.words), "text"))
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        reopen = KeyButton(say(N_("Open it as it is now")), "O", Kind.PRIMARY, "bold/eye")
        reopen.setObjectName("reopen")
        reopen.clicked.connect(lambda _on=False: self.reopened.emit())
        passing = KeyButton(say(N_("Next in queue")), "N")
        passing.setObjectName("pass")
        passing.clicked.connect(lambda _on=False: self.passed.emit())
        row.addWidget(reopen)
        row.addWidget(passing)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
