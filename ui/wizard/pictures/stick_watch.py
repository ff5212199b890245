"""Hears of sticks that come and go while files are shown."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.folders import Sticks
from kiosk.services.store.choose_file import see_sticks
from ui.core.core import Core
from ui.core.tasks import Lane

LOOK_MS: Final = 1000


class StickWatch(QObject):
    """Emits `changed` when others are plugged in than `known`; asks a lane each second."""

    changed = Signal()

    def __init__(self, owner: QObject, core: Core) -> None:
        super().__init__(owner)
        self._core = core
        self.known: Sticks | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look each second from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now, unless that is being done."""
        if self._asking or self.known is None:
            return
        self._asking = True

        def work(kiosk: Kiosk, actor: Actor) -> Sticks:
            return kiosk.do(see_sticks, actor)

        self._core.do(self, work, self._see, self._fail, Lane.IO)

    def _see(self, sticks: Sticks) -> None:
        self._asking = False
        if self.known is not None and sticks != self.known:
            self.known = None  # until the list is read anew
            self.changed.emit()

    def _fail(self, _error: KioskError) -> None:
        self._asking = False
