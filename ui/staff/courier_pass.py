"""Sends what the desk made due: one pass of the courier, in its own process."""

import sys
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.supervisor.courier import Courier

LOOK_MS: Final = 250
COMMAND: Final = [sys.executable, "-m", "kiosk"]


class DeskCourier(QObject):
    """One pass at a time; if asked meanwhile, another follows."""

    def __init__(self, parent: QObject, config: list[str]) -> None:
        super().__init__(parent)
        self._courier = Courier([*COMMAND, *config, "deliver"])
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._courier.runs

    def send(self) -> None:
        """Make a pass now."""
        self._courier.call(time.monotonic())
        self._timer.start()
        self._look()

    def close(self) -> None:
        """End the pass under way; an email gets a few seconds."""
        self._timer.stop()
        self._courier.stop()

    def _look(self) -> None:
        self._courier.look(time.monotonic())
        if not self._courier.runs:
            self._timer.stop()
