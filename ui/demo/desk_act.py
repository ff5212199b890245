"""An act at the desk, as the kiosk's player sees it: a process of its own that ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from ui.demo.demo_options import MARK
from ui.demo.script import PLAY

PLATFORM = "QT_QPA_PLATFORM"


class DeskAct(QObject):
    """Starts the desk's window; it ends when its act is over, or when this process is gone."""

    closed = Signal(int)
    """The desk's exit code: 0 when its act was played."""

    def __init__(self, parent: QObject, folder: Path, number: int, again: bool) -> None:
        super().__init__(parent)
        words = ["--config", str(folder / MARK), "--play", str(folder / PLAY)]
        words += ["--act", str(number), *["--again"] * again]
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", "ui.demo.desk_player", *words])
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.setProcessEnvironment(_environment())
        self._process.finished.connect(self._finished)

    def begin(self) -> None:
        """Open the desk."""
        self._process.start()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self.closed.emit(code if status is QProcess.ExitStatus.NormalExit else 1)


def _environment() -> QProcessEnvironment:
    """This process's, but for a screen that nobody sees: the desk's has another size."""
    environment = QProcessEnvironment.systemEnvironment()
    if environment.value(PLATFORM).startswith("offscreen"):
        environment.remove(PLATFORM)
    return environment
