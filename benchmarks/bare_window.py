"""The limit of P1 and P15: a bare window of the screen's size; says `painted` and then idles.

Told a line on its standard input, it paints another such window and says how many ms that took.
"""

import sys
from time import perf_counter

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1080, 1920)


def paint() -> QWidget:
    """A window that has been painted once when this returns."""
    window = QWidget()
    window.setFixedSize(*SIZE)
    window.show()
    window.repaint()
    return window


def main() -> int:
    """Paint and idle until the standard input ends."""
    application = QApplication([])
    windows = [paint()]
    print("painted", flush=True)

    def told() -> None:
        if not sys.stdin.buffer.raw.read(1):
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
