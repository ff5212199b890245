"""The limit of P1 and P15: a bare window of the screen's size; says `painted` and then idles.

Told a line on its standard input, it paints another such window and says how many ms that took.
"""

import os
import sys
from time import perf_counter

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1080, 1920)


class Bare(QWidget):
    """Knows whether it was painted; a shown window is not, before the screen says so."""

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


def main() -> int:
    """Paint and idle until the standard input ends."""
    application = QApplication([])
    windows = [paint()]
    print("painted", flush=True)

    def told() -> None:
        if not os.read(sys.stdin.fileno(), 1):
            application.quit()
            return
        began = perf_counter()
        windows.append(paint())
        taken = (perf_counter() - began) * 1000
        windows.pop(0).close()
        print(taken, flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(told)
    return int(application.exec())


if __name__ == "__main__":
    raise SystemExit(main())
