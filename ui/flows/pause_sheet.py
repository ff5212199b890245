"""“Save and finish later” (R15): a slip is printed, and the visit ends."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.words import error_words
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.paper.print_button import CANCEL_AFTER_MS
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text

ENDS_AFTER_MS: Final = 30_000
SAVED: Final = N_("Everything is saved. Come back with reference {reference}.")
AGAIN: Final = N_("Print again")
PRINTING: Final = N_("Printing your slip")
SLOW: Final = N_("Printing is taking longer than usual.")


class PauseSheet(Sheet):
    """Covers the page until the visit ends; emits `print_asked` again, or `ended`.

    The printing side answers with show_printed() or show_failed(); the draft is stored already.
    """

    print_asked = Signal()
    ended = Signal()
    outlasts_page = True

    def __init__(
        self,
        window: Window,
        reference: str,
        ends_after_ms: int = ENDS_AFTER_MS,
        slow_after_ms: int = CANCEL_AFTER_MS,
    ) -> None:
        super().__init__(window)
        say = self._say = window.say
        self.setObjectName("pause_sheet")
        self._title = Text(say(PRINTING), "h1", "ink", "center")
        self._line = Text(say(N_("This takes a moment.")), "lead", "ink_soft", "center")
        saved = Text(say(SAVED, reference=reference), "lead", "ink", "center")
        self._end = Button(say(N_("End my visit")), Kind.PRIMARY, "bold/sign-out")
        self._end.setObjectName("end_visit")
        self._end.clicked.connect(self._over)
        self._again = Button(say(AGAIN), icon="bold/printer")
        self._again.setObjectName("print_again")
        self._again.clicked.connect(self._ask_again)
        self._again.hide()
        disc = IconDisc("duotone/printer", 132)
        self.column.addWidget(disc, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._line, saved, self._again, self._end):
            self.column.addWidget(part)
        self._ending = self._timer(ends_after_ms, self.ended.emit)
        self._slow = self._timer(slow_after_ms, self._say_slow)
        self._slow.start()

    def show_printed(self) -> None:
        """The slip is out; the visit ends on its own a while later."""
        self._tell(self._say(N_("Take your slip")), self._say(N_("It tells you what to bring.")))

    def show_failed(self, error: KioskError) -> None:
        """No slip: the reference on the sheet is the way back, or try again."""
        self._tell(*self._say.pair(error_words(error)))
        self._again.show()
        self.fit()

    def _tell(self, title: str, line: str) -> None:
        self._title.setText(title)
        self._line.setText(line)
        self.fit()
        self._slow.stop()
        self._ending.start()

    def _ask_again(self) -> None:
        self._ending.stop()
        self._again.hide()
        self._title.setText(self._say(PRINTING))
        self._line.setText(self._say(N_("This takes a moment.")))
        self.fit()
        self._slow.start()
        self.print_asked.emit()

    def _say_slow(self) -> None:
        self._line.setText(self._say(SLOW))
        self.fit()

    def _over(self) -> None:
        self._ending.stop()
        self.ended.emit()

    def _timer(self, after_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(then)
        return timer
