"""Before a decision is recorded: how it is known, a note, and the very words the person gets."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import Preview
from kiosk.staff_words import staff_message
from ui.staff.desk_scroll import Scroll
from ui.staff.forms.option_input import OptionInput
from ui.staff.program.key_button import KeyButton
from ui.staff.program.program_words import KNOWN
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.fields.problem_line import ProblemLine
from ui.widgets.fields.text_input import TextInput
from ui.widgets.texts.text import Text

TITLES: Final = {
    Decided.APPROVED: N_("Approve"),
    Decided.RETURNED: N_("Return for information"),
    Decided.DENIED: N_("Deny"),
}
KNOW: Final = N_("How do you know it? (P, L, H)")
SAY_HOW: Final = N_("Say how you know it")
WHY: Final = N_("Why do you correct the record?")
SAY_WHY: Final = N_("Say why you correct the record")
NOTE: Final = N_("Note, for reviewers only")
CHOOSE: Final = N_("Choose a reason, and you see the words here.")
ON_PAPER: Final = N_("This person has no email and gets this on paper.")
SENT: Final = N_("This is what the person gets:")


class RecordPanel(Card):
    """Emits `recorded` and `canceled`; the page runs the use case."""

    recorded = Signal()
    canceled = Signal()

    def __init__(self, say: Translator, decided: Decided, corrects: bool) -> None:
        super().__init__(gap=12)
        self.setObjectName("record_panel")
        self.say, self.decided, self.busy = say, decided, False
        self.column.addWidget(Text(say(TITLES[decided]), "h2"))
        self._problem = ProblemLine()
        self._problem.hide()
        self.column.addWidget(self._problem)
        options = [(known.value, say(words)) for known, words in KNOWN.items()]
        self.known = OptionInput("known", say(KNOW), options, columns=3)
        for option in self.known.options.values():
            option.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self.known)
        self.because = TextInput("because", say(WHY))
        self.because.setVisible(corrects)
        self.because.changed.connect(lambda: self.because.set_problem(None))
        self._corrects = corrects
        self.note = TextInput("note", say(NOTE))
        self.column.addWidget(self.because)
        self.column.addWidget(self.note)
        self._told = Text(say(SENT), "label")
        self.column.addWidget(self._told)
        self._add_preview()
        self._add_buttons()

    @property
    def words(self) -> str:
        """The words in sight that the person gets."""
        return self._words.text()

    def choose_known(self, known: KnownBy) -> None:
        self.known.set_value(known.value)
        self.known.set_problem(None)

    @property
    def known_by(self) -> KnownBy | None:
        """How it is known, once that was said."""
        value = self.known.value()
        return KnownBy(value) if value else None

    def complete(self) -> bool:
        """Whether everything was said; what was not says so."""
        self.known.set_problem(None if self.known_by else self.say(SAY_HOW))
        missing = self._corrects and not self.because.value().strip()
        self.because.set_problem(self.say(SAY_WHY) if missing else None)
        return self.known_by is not None and not missing

    def show_preview(self, preview: Preview | None) -> None:
        """Show the words; None while a reason is missing."""
        self._told.setText(self.say(SENT if preview is None or preview.emailed else ON_PAPER))
        self._subject.setText(preview.subject if preview else "")
        self._words.setText(preview.text.strip() if preview else self.say(CHOOSE))

    def show_failure(self, error: KioskError) -> None:
        """Say why it was not recorded; whatever was typed stays."""
        self.busy = False
        self._problem.set_words(self.say.say(staff_message(error)))
        self._problem.show()

    def _add_preview(self) -> None:
        self._subject, self._words = Text("", "label"), Text("", "text")
        self._subject.setObjectName("preview_subject")
        self._words.setObjectName("preview_words")
        scroll = Scroll("surface")
        scroll.setMinimumHeight(Theme.current().px(60))
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        inner = QVBoxLayout(scroll.ground)
        inner.setContentsMargins(0, 0, Theme.current().px(4), 0)
        inner.addWidget(self._subject)
        inner.addWidget(self._words)
        inner.addStretch(1)
        self.column.addWidget(scroll, 1)

    def _add_buttons(self) -> None:
        say, kind = self.say, Kind.PRIMARY
        if self.decided is Decided.DENIED:
            kind = Kind.DANGER
        record = KeyButton(say(N_("Record")), "↵", kind)
        record.setObjectName("record")
        record.clicked.connect(lambda _on=False: self.recorded.emit())
        cancel = KeyButton(say(N_("Cancel")), "Esc")
        cancel.setObjectName("cancel")
        cancel.clicked.connect(lambda _on=False: self.canceled.emit())
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(record, 1)
        row.addWidget(cancel)
        self.column.addLayout(row)
