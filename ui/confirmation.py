"""The confirmation of a submitted renewal (R11): reference, what happens next, print."""

from typing import Final

from PySide6.QtCore import QTimer, Signal

from kiosk.domain.store import Store
from kiosk.i18n import N_, Translator
from kiosk.letters import confirmation as words
from kiosk.services.views import Confirmation
from ui.page import Page
from ui.theme.theme import Theme
from ui.widgets.notice import Notice
from ui.widgets.reference_card import ReferenceCard
from ui.widgets.steps_card import StepsCard
from ui.widgets.tones import Tone

ICONS: Final = ("duotone/magnifying-glass", "duotone/envelope-simple", "duotone/phone")
WORDS_AFTER_MS: Final = 1000
SECOND_MS: Final = 1000
ENDS_AFTER_S: Final = 30
"""The page ends itself so long after it was printed (screens.md, R11)."""


class ConfirmationPage(Page):
    """Emits `print_asked` and `done`; the words are those of the paper and the mail."""

    print_asked = Signal()
    done = Signal()
    flow = ""
    goes_back = False
    personal = False
    picture_px = 190

    def __init__(
        self,
        say: Translator,
        confirmation: Confirmation,
        store_name: str,
        program_phone: str = "",
        ends_after_s: int = ENDS_AFTER_S,
    ) -> None:
        facts = confirmation.facts
        submitted, recorded, valid, no_fee = words.statements(facts)
        super().__init__("confirmation", say, words.HEADING, picture="duotone/seal-check")
        self.heading.set_words(say(words.HEADING), say.say(no_fee))
        self.store = store_name
        self._ends_after_s = ends_after_s
        self._printing = False
        lines = [say.say(line) for line in (submitted, recorded, valid)]
        card = ReferenceCard(say(words.REFERENCE), facts.reference, lines)
        side, above = Theme.current().px(104), Theme.current().px(28)
        card.column.setContentsMargins(side, above, side, above)
        self.body.addWidget(card)
        store = Store(name=store_name, program_phone=program_phone)
        steps = [
            (icon, say.say(step.title), say.say(step.detail))
            for icon, step in zip(ICONS, words.steps(facts, store), strict=True)
        ]
        self.body.addWidget(StepsCard(say(words.NEXT), steps))
        self._notice: Notice | None = None
        self._tell(N_("An e-mail with this confirmation is on its way"), "", "info", "fill/info")
        self._print = self.add_secondary("print", N_("Print"), "bold/printer")
        self._print.clicked.connect(self._ask_to_print)
        done = self.add_primary(N_("Done"), "bold/check", after=False)
        done.setObjectName("done")
        self.proceed.connect(self.done)
        self._words = QTimer(self)
        self._words.setSingleShot(True)
        self._words.setInterval(WORDS_AFTER_MS)
        self._words.timeout.connect(self._say_printing)
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)
        self._ending.timeout.connect(self.done)

    def show_printed(self) -> None:
        """The paper comes; the page ends itself half a minute later."""
        self._over()
        line = self.say(
            N_("Take the paper. This page closes in {seconds} seconds."),
            seconds=self._ends_after_s,
        )
        self._tell(N_("Your confirmation is printed"), line, "ok")
        self._ending.start(self._ends_after_s * SECOND_MS)

    def show_print_failed(self, why: str) -> None:
        """Say why there is no paper, and what to do; it can be asked for again."""
        self._over()
        head, _, rest = why.partition(". ")
        self._tell(head, rest, "warn")

    def left(self) -> None:
        """End nothing any more."""
        self._words.stop()
        self._ending.stop()

    def _ask_to_print(self) -> None:
        if not self._printing:
            self._printing = True
            self._ending.stop()
            self._words.start()
            self.print_asked.emit()

    def _over(self) -> None:
        self._printing = False
        self._words.stop()

    def _say_printing(self) -> None:
        self._tell(N_("Printing your confirmation"), "", "info", "fill/hourglass-medium")

    def _tell(self, title: str, line: str, tone: Tone, icon: str | None = None) -> None:
        told = Notice(self.say(title), line, tone, icon)
        told.setObjectName("notice")
        if self._notice is None:
            self.body.addWidget(told)
        else:
            self.body.replaceWidget(self._notice, told)
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = told
        told.show()
