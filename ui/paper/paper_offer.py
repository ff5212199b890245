"""How a page offers one paper: its Print button, and what is said while it is printed."""

from PySide6.QtCore import QObject, Signal

from kiosk.i18n import N_
from ui.frame.page import Page
from ui.paper.print_button import AGAIN, SLOW, PrintButton
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone


class PaperOffer(QObject):
    """Emits `asked`, and `stopped` when nobody waits any more; the page places `button`.

    Whoever prints answers with show_printed(), show_failed() or show_taken_back(). What is said
    stands at the end of the page's body.
    """

    asked = Signal()
    stopped = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._told: Notice | None = None
        self.button = PrintButton(page.say)
        self.button.asked.connect(self.asked)
        self.button.stopped.connect(self.stopped)
        self.button.slow.connect(self._say_printing)

    @property
    def tells(self) -> bool:
        """Whether something is said of the paper."""
        return self._told is not None

    def leave(self) -> None:
        """Wait for no paper: the page goes."""
        self.button.leave()
        self.stopped.emit()

    def show_printed(self) -> None:
        """The paper is out."""
        self.button.over()
        self._tell(N_("Take your paper"), "", "ok")

    def show_failed(self, why: str) -> None:
        """Say why there is no paper, and what to do; it can be asked for again."""
        self.button.over(AGAIN)
        head, _, rest = why.partition(". ")
        self._tell(head, rest, "warn")

    def show_taken_back(self) -> None:
        """The person did not want to wait any more."""
        self.button.over()
        self._tell(N_("Printing is stopped"), "", "info")

    def _say_printing(self, may_stop: bool) -> None:
        line = self._page.say(SLOW) if may_stop else ""
        self._tell(N_("Printing your paper"), line, "info", "fill/hourglass-medium")

    def _tell(self, title: str, line: str, tone: Tone, icon: str | None = None) -> None:
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        self._told = Notice(self._page.say(title), line, tone, icon)
        self._told.setObjectName("notice")
        self._page.body.addWidget(self._told)
        self._told.show()
        self._page.fitting.make()
