"""Locks the desk by itself: after half an hour without a touch, and after twelve hours."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from ui.idle import SECOND_MS, TOUCHES

QUIET_S: Final = 30 * 60
LONGEST_S: Final = 12 * 60 * 60
"""Half an hour idle and twelve hours at most, whatever is done (product.md, People)."""


class LockWatch(QObject):
    """Emits `over` once, when nobody touched the desk for QUIET_S or after LONGEST_S."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet_s = self._total_s = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.second)

    def start(self) -> None:
        """Count from now on."""
        self._quiet_s = self._total_s = 0
        application = QCoreApplication.instance()
        if application is not None and not self._timer.isActive():
            application.installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def second(self) -> None:
        """One second went by."""
        self._quiet_s += 1
        self._total_s += 1
        if self._quiet_s >= QUIET_S or self._total_s >= LONGEST_S:
            self.stop()
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch starts the quiet time anew."""
        if event.type() in TOUCHES:
            self._quiet_s = 0
        return False
