"""How long a locked log-on still waits, and the code by which staff end the wait."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_, NP_, Translator
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text

SECOND_MS: Final = 1000
WAIT: Final = NP_(
    "You can try again in {seconds} second.", "You can try again in {seconds} seconds.", "seconds"
)
WAIT_MINUTES: Final = NP_(
    "You can try again in {minutes} minute.", "You can try again in {minutes} minutes.", "minutes"
)
LONG_S: Final = 120
"""From here on, whole minutes are easier to read."""
SHOW_STAFF: Final = N_("Or show this code to staff:")
FOR_STAFF: Final = N_("Or a colleague enters this code at the desk, under “Assist a walk-in”:")
"""What the code is for, to a patient and to staff."""


class LockNotice(Notice):
    """Counts down on its own; `over` says the wait has ended; `way` says who takes the code."""

    over = Signal()

    def __init__(
        self, say: Translator, seconds: int, desk_code: str, way: str = SHOW_STAFF
    ) -> None:
        super().__init__(say(N_("Too many tries")), tone="warn", icon="fill/hourglass-medium")
        self.setObjectName("locked")
        self._say, self.left_s, self.desk_code = say, seconds, desk_code
        self.wait = Text("", "text", "warn")
        self.wait.is_reason = True
        self.column.addWidget(self.wait)
        self.other_way: list[QWidget] = []
        """The code by which staff end the wait; it may go while someone types."""
        if desk_code:
            code = Figure(desk_code, 58, "warn")
            code.setObjectName("desk_code")
            self.other_way = [Text(say(way), "text", "warn"), code]
        for part in self.other_way:
            self.column.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._second)
        self._timer.start()
        self._tell()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def _second(self) -> None:
        self.left_s -= 1
        if self.left_s <= 0:
            self.stop()
            self.over.emit()
        else:
            self._tell()

    def _tell(self) -> None:
        seconds = self.left_s
        if seconds >= LONG_S:
            self.wait.setText(self._say(WAIT_MINUTES, minutes=-(-seconds // 60)))
        else:
            self.wait.setText(self._say(WAIT, seconds=seconds))


def lock_left(lock: LockNotice | None) -> tuple[int, str] | None:
    """The seconds that a lock still lasts, and its code; nothing without a lock."""
    return (lock.left_s, lock.desk_code) if lock is not None else None
