"""One piece of work at a time for a part of a page, with words, Cancel and an end to waiting."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.window import Window, window_of
from ui.wizard.wait_sheet import Waiting

T = TypeVar("T")
Work = Callable[[Kiosk, Actor], T]
CANCEL = N_("Cancel")


class PageWork(QObject):
    """Runs work of the core for `part`; while one is under way, another is not started.

    Meanwhile an invisible curtain keeps presses off the page. After a second, the words are
    over it with Cancel; after thirty the errand has failed as `late`. What a canceled one still
    brings is dropped. Emits `canceled` when the person gave up.
    """

    cancelled = Signal()

    def __init__(self, part: QWidget, core: Core) -> None:
        super().__init__(part)
        self._part, self._core = part, core
        self._waiting: Waiting | None = None
        self._curtain: QWidget | None = None

    @property
    def busy(self) -> bool:
        """True while an errand is under way."""
        return self._waiting is not None

    def run(
        self,
        words: tuple[str, str],
        work: Work[T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
        late: ErrorCode,
        lane: Lane = Lane.IO,
    ) -> bool:
        """Start an errand; False, and nothing happens, while another is under way."""
        if self._waiting is not None:
            return False
        window = window_of(self._part)
        waiting = self._waiting = Waiting(window)
        self._draw_curtain(window)

        def over() -> bool:
            if self._waiting is not waiting:
                return False
            self.cancel()
            return True

        def done(result: T) -> None:
            if over():
                then(result)

        def lost(error: KioskError) -> None:
            if over():
                failed(error)

        waiting.begin(words, self._give_up, lambda: lost(KioskError(late)), CANCEL)
        self._core.do(self, work, done, lost, lane)
        return True

    def cancel(self) -> None:
        """Stop waiting; the work itself may end in its lane."""
        waiting, self._waiting = self._waiting, None
        curtain, self._curtain = self._curtain, None
        if waiting is not None:
            waiting.end()
            waiting.deleteLater()
        if curtain is not None:
            curtain.hide()
            curtain.deleteLater()

    def _draw_curtain(self, window: Window) -> None:
        if window.page is not None:
            curtain = self._curtain = QWidget(window.page)
            curtain.setGeometry(window.page.rect())
            curtain.show()

    def _give_up(self) -> None:
        self.cancel()
        self.cancelled.emit()
