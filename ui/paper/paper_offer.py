"""How a page offers one paper: its Print button, and what is said while it is printed."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.words import error_words
from ui.frame.page import Page
from ui.paper.print_button import AGAIN, CANCEL_AFTER_MS, SLOW, PrintButton
from ui.paper.print_job import Printed, Printing
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone

PRINTED: Final = "printed"
TAKEN_BACK: Final = "taken back"


@dataclass(frozen=True)
class PaperWords:
    """What is said about one paper, as texts of the catalogue; `take` is drawn already."""

    printing: str = N_("Printing your paper")
    printed: str = N_("Take your paper")
    take: str = ""
    """What to do with the paper."""
    still_good: str = ""
    """What is true without the paper."""
    instead: str = ""
    """What to do without the paper, in place of the printer's own advice."""


class PaperOffer(QObject):
    """Emits `asked`, and `stopped` when no one is waiting anymore; the page places `button`.

    print_by() connects the printing side. The outcome is said in place of `notice`, else at the
    end of the page's body.
    """

    asked = Signal()
    stopped = Signal()
    printed = Signal()
    told = Signal()
    """Something else is said now."""

    def __init__(
        self,
        page: Page,
        words: PaperWords = PaperWords(),
        notice: Notice | None = None,
        cancel_after_ms: int = CANCEL_AFTER_MS,
    ) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self.notice = notice
        self._came: str | KioskError = ""
        self.button = PrintButton(page.say, cancel_after_ms)
        self.button.asked.connect(self.asked)
        self.button.stopped.connect(self.stopped)
        self.button.slow.connect(self._say_printing)
        page.stay_while(lambda: self.button.printing)
        page.keep(lambda: self._came, self._say_again)

    @property
    def tells(self) -> bool:
        """Whether something is said about the paper."""
        return self.notice is not None

    def print_by(self, printing: Printing, print_it: Printed) -> None:
        """Print as often as the button asks for it, and say how it went."""
        printing.printed.connect(self.show_printed)
        printing.failed.connect(self.show_failed)
        printing.taken_back.connect(self.show_taken_back)
        self.stopped.connect(printing.stop)
        self.asked.connect(partial(printing.start, print_it))

    def leave(self) -> None:
        """Stop waiting for a paper: the page goes."""
        self.button.leave()
        self.stopped.emit()

    def show_printed(self) -> None:
        """The paper is out."""
        self._came = PRINTED
        self.button.over()
        self._tell(self._said(self._words.printed), self._words.take, "ok")
        self.printed.emit()

    def show_failed(self, error: KioskError) -> None:
        """Say why there is no paper, and what to do; it can be asked for again."""
        self._came = error
        self.button.over(AGAIN)
        head, advice = self._page.say.pair(error_words(error))
        self._tell(head, self._without(self._said(self._words.instead) or advice), "warn")

    def show_taken_back(self) -> None:
        """The person did not want to wait any longer."""
        self._came = TAKEN_BACK
        self.button.over()
        self._tell(self._said(N_("Printing stopped")), self._without(""), "info")

    def _say_again(self, came: str | KioskError) -> None:
        if isinstance(came, KioskError):
            self.show_failed(came)
        elif came == PRINTED:
            self.show_printed()
        else:
            self.show_taken_back()

    def _without(self, advice: str) -> str:
        return " ".join(filter(None, (self._said(self._words.still_good), advice)))

    def _said(self, words: str) -> str:
        return self._page.say(words) if words else ""

    def _say_printing(self, may_stop: bool) -> None:
        line = self._page.say(SLOW) if may_stop else ""
        self._tell(self._said(self._words.printing), line, "info", "fill/hourglass-medium")

    def _tell(self, title: str, line: str, tone: Tone, icon: str | None = None) -> None:
        self._page.fitting.unfold()  # or what goes would come back with what was hidden
        told = Notice(title, line, tone, icon)
        told.setObjectName("notice")
        if self.notice is None:
            self._page.body.addWidget(told)
        else:
            self._page.body.replaceWidget(self.notice, told)
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = told
        told.show()
        self.told.emit()
        self._page.fitting.show(told)
