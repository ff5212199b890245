"""Sends what the desk made due: one pass of the courier, in a process of its own."""

import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.supervisor.child import Child

LOOK_MS: Final = 250
COMMAND: Final = [sys.executable, "-m", "kiosk"]


class Courier(QObject):
    """One pass at a time; asked meanwhile, another follows."""

    def __init__(self, parent: QObject, config: list[str]) -> None:
        super().__init__(parent)
        self._command = [*COMMAND, *config, "deliver"]
        self._child: Child | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._child is not None

    def send(self) -> None:
        """Make a pass now."""
        if self._child is not None:
            self._again = True
            return
        self._again = False
        self._child = Child.spawn(self._command)
        self._timer.start()

    def close(self) -> None:
        """Wait for the pass that is under way: a mail is never broken off."""
        self._timer.stop()
        if self._child is not None:
            self._child.collect()
            self._child = None

    def _look(self) -> None:
        if self._child is None or self._child.poll() is None:
            return
        self.close()
        if self._again:
            self.send()
