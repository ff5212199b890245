"""What a reviewer can do with a submission: three decisions, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.renewal.decision import Decided
from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import ReviewItem
from ui.staff.program.key_button import KeyButton
from ui.staff.program.program_words import recorded_words
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

SHOWN_FIRST = N_("You see the words the person gets before they are sent.")
STAYS = N_("A correction is a new record. The first one stays in the history.")


class DecisionCard(Card):
    """Emits `chosen(Decided)`; what is decided already is corrected, once that is asked for."""

    chosen = Signal(object)

    def __init__(self, say: Translator, item: ReviewItem) -> None:
        super().__init__(gap=12)
        self.setObjectName("decision")
        self._say = say
        self.correcting = False
        title = N_("Decision") if item.waits else N_("This is decided")
        self.column.addWidget(Text(say(title), "h2"))
        self._past = item.decided
        self.keys: dict[Decided, KeyButton] = {}
        if item.waits:
            self._add_keys()
        elif item.decided is not None:
            self._add_record()

    def correct(self) -> bool:
        """Offer the decisions again; False while nothing is decided."""
        if self._past is None or self.correcting:
            return False
        self.correcting = True
        self._correct.hide()
        self._add_keys()
        return True

    def _add_record(self) -> None:
        say, past = self._say, self._past
        if past is not None:
            self.column.addWidget(Text(recorded_words(say, past), "text"))
        self._correct = KeyButton(say(N_("Correct the record")), "C", icon="bold/pencil-simple")
        self._correct.setObjectName("correct")
        self._correct.clicked.connect(lambda _on=False: self.correct())
        self.column.addWidget(self._correct)

    def _add_keys(self) -> None:
        say = self._say
        approve = KeyButton(say(N_("Approve")), "A", Kind.PRIMARY, "bold/check")
        returned = KeyButton(say(N_("Return")), "R", Kind.SECONDARY, "bold/arrow-u-up-left")
        returned.setToolTip(say(N_("Return for information")))
        deny = KeyButton(say(N_("Deny")), "D", Kind.DANGER, "bold/x")
        self.keys = {Decided.APPROVED: approve, Decided.RETURNED: returned, Decided.DENIED: deny}
        for (decided, button), name in zip(
            self.keys.items(), ("approve", "return", "deny"), strict=True
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, which=decided: self.chosen.emit(which))
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(returned, 1)
        row.addWidget(deny, 1)
        self.column.addWidget(approve)
        self.column.addLayout(row)
        self.column.addWidget(Text(say(STAYS if self.correcting else SHOWN_FIRST), "text"))
