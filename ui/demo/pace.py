"""The pace of a play: one wait after the other, a poll at a time, never blocking the window."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

POLL_MS: Final = 5
PATIENCE_POLLS: Final = 40_000 // POLL_MS


class Wait(NamedTuple):
    """What is waited for, in words, and whether it is so now."""

    doing: str
    ready: Callable[[], bool]


class Pace(QObject):
    """Asks each wait until it is over, then takes the next one."""

    over = Signal()
    """Nothing is left to wait for."""
    stuck = Signal(str)
    """What was waited for in vain."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waits: Iterator[Wait] = iter(())
        self._wait: Wait | None = None
        self._polls = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self, waits: Iterator[Wait]) -> None:
        """Begin with the first."""
        self._waits = waits
        self._next()
        if self._wait is not None:
            self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def _next(self) -> None:
        self._polls = 0
        self._wait = next(self._waits, None)
        if self._wait is None:
            self._timer.stop()
            self.over.emit()

    def _poll(self) -> None:
        if self._wait is None:
            return
        self._polls += 1
        if self._polls > PATIENCE_POLLS:
            self._timer.stop()
            self.stuck.emit(self._wait.doing)
        elif self._wait.ready():
            self._next()
