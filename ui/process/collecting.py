"""Garbage is collected on the GUI thread only.

Python collects wherever memory is asked for, in a lane too. A page that waits there unshown would
be destroyed in that thread, and Qt ends the process.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_MS: Final = 1000
GENERATIONS: Final = (2, 1, 0)


class Collector(QObject):
    """From now until stop() nothing is collected except here; make it on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        collect_due()

    def pass_over(self) -> None:
        """Never look again at what is there now: modules stay, and looking costs frames."""
        gc.freeze()

    def stop(self) -> None:
        """Let Python collect on its own again: the lanes are closed."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that Python itself would collect now."""
    held, most = gc.get_count(), gc.get_threshold()
    due = next((each for each in GENERATIONS if held[each] > most[each]), None)
    if due is not None:
        gc.collect(due)
