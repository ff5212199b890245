"""Notices that no one is touching the kiosk anymore (U19)."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from kiosk.settings import KioskSettings

TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)
SECOND_MS: Final = 1000


class IdleWatch(QObject):
    """Counts seconds without a touch: first `counting` down, then `ended`.

    Only more_time() stops a countdown that has started, so that a sleeve on the screen does not.
    """

    counting = Signal(int)
    """Seconds left; emitted once a second while the alert is up."""
    ended = Signal()

    def __init__(self, settings: KioskSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._alert_s = settings.idle_alert_s
        self._countdown_s = settings.idle_countdown_s
        self._most_s = settings.session_most_s
        self._quiet_s = 0
        self._total_s = 0
        self._left_s: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.second)

    def start(self) -> None:
        """Start watching one person; the longest session is counted from here."""
        application = QCoreApplication.instance()
        if application is not None and not self._timer.isActive():
            self._quiet_s = self._total_s = 0
            self._left_s = None
            application.installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    @property
    def watching(self) -> bool:
        """Whether a visit is being watched."""
        return self._timer.isActive()

    def touched(self) -> None:
        """A touch, or what the person does elsewhere: quiet starts over, unless the alert is up."""
        self._quiet_s = 0

    def more_time(self) -> None:
        """Someone is there: the alert goes, the count starts over."""
        self._left_s = None
        self._quiet_s = 0
        self._total_s = min(self._total_s, self._most_s - self._alert_s)

    def second(self) -> None:
        """One second went by."""
        self._total_s += 1
        self._quiet_s += 1
        if self._left_s is None:
            over = self._quiet_s >= self._alert_s or self._total_s >= self._most_s
            self._left_s = self._countdown_s if over else None
        else:
            self._left_s -= 1
        if self._left_s is None:
            return
        if self._left_s > 0:
            self.counting.emit(self._left_s)
        else:
            self.stop()
            self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See touched()."""
        if event.type() in TOUCHES:
            self.touched()
        return False
