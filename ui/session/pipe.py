"""What a session and its supervisor say to each other, one word per line.

Session: painted (home is in sight), awake (it answers), ready (a visit can start), ended HOW,
outbox (rows were put), broken CODE (it can't, or the safe screen is in sight), beat, quit CODE.
Supervisor: show, bye, broken CODE.
"""

import os
import sys
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

BEAT_MS: Final = 2000


class Pipe(QObject):
    """The session's end; without a supervisor (a terminal, a test) it only listens politely."""

    heard = Signal(str)
    closed = Signal()

    def __init__(self, parent: QObject | None = None, supervised: bool = True) -> None:
        super().__init__(parent)
        self._rest = b""
        self._supervised = supervised
        if not supervised:
            return
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(lambda: self.say("beat"))
        self._beat.start()

    def say(self, word: str) -> None:
        """Say a word; a supervisor that is gone does not hear it."""
        if self._supervised:
            try:
                os.write(sys.stdout.fileno(), word.encode() + b"\n")
            except BrokenPipeError:
                self.closed.emit()

    def _read(self) -> None:
        heard = os.read(sys.stdin.fileno(), 4096)
        if not heard:
            self._notifier.setEnabled(False)
            self.closed.emit()
            return
        *lines, self._rest = (self._rest + heard).split(b"\n")
        for line in lines:
            self.heard.emit(line.decode("utf-8", "replace"))
