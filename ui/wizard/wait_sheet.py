"""What is shown while something takes longer than a second."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.cards.busy_card import BusyCard

WORDS_AFTER_MS: Final = 1000
FAILED_AFTER_MS: Final = 30_000
"""Words after a second; after thirty it counts as failed, with a way forward (U27)."""
SAVING: Final = (N_("Saving"), N_("This takes a moment. Nothing is lost."))
SKIP: Final = N_("Skip")


class Waiting(QObject):
    """One wait at a time, numbered; a late answer to an earlier one no longer counts."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._turn = 0
        self._words = SAVING
        self._skip_words = SKIP
        self._skip: Callable[[], None] | None = None
        self._late: Callable[[], None] | None = None
        self._sheet: Sheet | None = None
        self._words_timer = self._timer(WORDS_AFTER_MS, self._show)
        self._late_timer = self._timer(FAILED_AFTER_MS, self._too_late)

    def begin(
        self,
        words: tuple[str, str] | None,
        skip: Callable[[], None] | None,
        late: Callable[[], None],
        skip_words: str = SKIP,
    ) -> int:
        """Start waiting; `late` is called after half a minute. Returns the turn's number."""
        self._turn += 1
        self._skip_words = skip_words
        self._words, self._skip, self._late = words or SAVING, skip, late
        self._words_timer.start()
        self._late_timer.start()
        return self._turn

    def is_current(self, turn: int) -> bool:
        """False once the wait ended, was skipped, or came too late."""
        return turn == self._turn

    def end(self) -> None:
        """The wait is over; its late answers are dropped."""
        self._turn += 1
        self._words_timer.stop()
        self._late_timer.stop()
        if self._sheet is not None:
            self._sheet.close_sheet()
            self._sheet.deleteLater()
            self._sheet = None

    def _show(self) -> None:
        say = self._window.say
        title, line = self._words
        skip = say(self._skip_words) if self._skip else ""
        card = BusyCard(say(title), say(line), skip)
        card.setObjectName("busy")
        if self._skip is not None:
            card.skipped.connect(self._skip)
        self._sheet = Sheet(self._window)
        self._sheet.outlasts_page = True  # until the wait is over
        self._sheet.column.addWidget(card)
        self._sheet.open()

    def _too_late(self) -> None:
        if self._late is not None:
            self._late()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
