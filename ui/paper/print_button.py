"""The button that prints: Print, after five seconds Stop, after a failure Try again."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal

from kiosk.i18n import N_, Translator
from ui.widgets.buttons.button import Button

WORDS_AFTER_MS: Final = 1000
CANCEL_AFTER_MS: Final = 5000
"""From then on a wait can be given up (U27)."""
PRINT: Final = N_("Print")
STOP: Final = N_("Stop printing")
AGAIN: Final = N_("Try again")
SLOW: Final = N_("Printing is taking longer than usual. You can keep waiting, or stop.")


class PrintButton(Button):
    """Emits `asked`, and `stopped` when no one is waiting anymore; the printing side calls over().

    `slow` comes after a second with False, and after five with True: it may be stopped then.
    """

    asked = Signal()
    stopped = Signal()
    slow = Signal(bool)

    def __init__(self, say: Translator, cancel_after_ms: int = CANCEL_AFTER_MS) -> None:
        super().__init__(say(PRINT), icon="bold/printer")
        self.setObjectName("print")
        self._say = say
        self.printing = False
        self._words = self._timer(WORDS_AFTER_MS, lambda: self.slow.emit(False))
        self._cancel = self._timer(cancel_after_ms, self._offer_to_stop)
        self.clicked.connect(lambda _on=False: self._press())

    def begin(self) -> None:
        """Print; while it prints another press does nothing until it may stop it."""
        self.printing = True
        self._words.start()
        self._cancel.start()
        self.asked.emit()

    def over(self, words: str = PRINT) -> None:
        """The paper is out, or there is none; the next press prints again."""
        self.printing = False
        self.leave()
        self.set_words(self._say(words))

    def leave(self) -> None:
        """Say nothing more about a wait."""
        self._words.stop()
        self._cancel.stop()

    def _press(self) -> None:
        if not self.printing:
            self.begin()
        elif self.words() == self._say(STOP):
            self.stopped.emit()

    def _offer_to_stop(self) -> None:
        self.set_words(self._say(STOP))
        self.slow.emit(True)

    def _timer(self, after_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(then)
        return timer
