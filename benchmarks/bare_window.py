"""The limit of P1, P2 and P15: a bare window of the screen's size; says `painted` and then idles.

With `--spare` it says `ready` first, and paints when it is told anything.
"""

import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1080, 1920)


class Bare(QWidget):
    """Knows whether it was painted; a shown window isn't until the screen says so."""

    painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing but the ground."""
        self.painted = True


def paint() -> QWidget:
    """A window that has been painted once when this returns."""
    window = Bare()
    window.setFixedSize(*SIZE)
    window.show()
    while not window.painted:
        QApplication.processEvents()
    return window


def main(spare: bool) -> int:
    """Paint, immediately or when told, and idle until the standard input ends."""
    application = QApplication([])
    if spare:
        print("ready", flush=True)
        os.read(sys.stdin.fileno(), 1)
    window = paint()
    print("painted", flush=True)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(application.quit)
    code = application.exec()
    window.close()
    return int(code)


if __name__ == "__main__":
    raise SystemExit(main("--spare" in sys.argv))
