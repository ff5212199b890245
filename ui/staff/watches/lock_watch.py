"""Locks the desk on its own: after half an hour without a touch, and after twelve hours."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from kiosk.domain.desk.staff_session import StaffSession
from kiosk.domain.people.roles import Actor
from ui.session.idle_watch import SECOND_MS, TOUCHES


class LockWatch(QObject):
    """Emits `over` once, when the session of the person logged on has ended (StaffSession)."""

    over = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._session: StaffSession | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.second)

    def start(self, actor: Actor) -> None:
        self._session = StaffSession.begin(actor, self._now())
        application = QCoreApplication.instance()
        if application is not None and not self._timer.isActive():
            application.installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        self._session = None
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def second(self) -> None:
        if self._session is not None and self._session.ended(self._now()):
            self.stop()
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch restarts the quiet time."""
        if event.type() in TOUCHES and self._session is not None:
            self._session = self._session.touch(self._now())
        return False
