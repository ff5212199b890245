"""A page that asks for a few things in one card and then waits for an answer."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Translator
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.frame.page import Page
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.cards.card import FieldsCard
from ui.widgets.fields.input import Input

WORDS_AFTER_MS: Final = 1000
FAILED_AFTER_MS: Final = 30_000
"""Words with a spinner after a second; after thirty, a way forward (U27)."""
HOLD_TO_SHOW: Final = N_("Hold to show")


class AskingPage(Page):
    """Fields in one card. While busy, presses are ignored and nothing typed is lost."""

    going = Signal()
    """The page goes: work for it stops."""
    waiting_words = N_("This takes a moment")
    picture_px = 176

    def __init__(
        self, name: str, say: Translator, title: str, hint: str = "", picture: str = ""
    ) -> None:
        super().__init__(name, say, title, hint, picture)
        self.editors: dict[str, Input] = {}
        self.busy = False
        self.stay_while(lambda: self.busy)
        self.card = FieldsCard()
        self.body.addWidget(self.card)
        self._busy_card = BusyCard(say(self.waiting_words))
        self._busy_card.setObjectName("busy")
        self._busy_card.hide()
        self.body.addWidget(self._busy_card)
        self._words = QTimer(self)
        self._words.setSingleShot(True)
        self._words.setInterval(WORDS_AFTER_MS)
        self._words.timeout.connect(self._busy_card.show)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(FAILED_AFTER_MS)
        self._late.timeout.connect(self._too_late)

    def add_field(self, editor: Input) -> None:
        """Ask for one more thing; its objectName is its field."""
        self.editors[editor.objectName()] = editor
        editor.changed.connect(partial(self._typed_anew, editor))
        self.card.column.addWidget(editor)

    def _typed_anew(self, editor: Input) -> None:
        """What was said about the old value says nothing about the new one."""
        if editor.problem and editor.value():
            editor.set_problem(None)
            self.drop_problem(editor.objectName())

    def text(self, name: str) -> str:
        """What is in a field."""
        return str(self.editors[name].value())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the same words on top and at each field."""
        words = {problem.field: self.say.say(problem.message) for problem in problems}
        for name, editor in self.editors.items():
            editor.set_problem(words.get(name))
        super().show_problems(problems)

    def show_busy(self, busy: bool) -> None:
        """Ignore presses until the answer is there; say so when it takes longer than a second."""
        self.busy = busy
        if busy:
            self._words.start()
            self._late.start()
        else:
            self._words.stop()
            self._late.stop()
            self.fitting.unfold()
            self._busy_card.hide()
            self.fitting.make()

    def entered(self) -> None:
        """Typing can start right away."""
        first = next(iter(self.editors.values()), None)
        if first is not None:
            first.focus_first()

    def left(self) -> None:
        """Say nothing more about a wait."""
        self._words.stop()
        self._late.stop()
        self.going.emit()

    def _too_late(self) -> None:
        self.show_busy(False)
        self.show_problems([Problem("", error_message(KioskError(ErrorCode.DATABASE_BUSY)))])
