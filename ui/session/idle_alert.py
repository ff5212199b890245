"""Asks whether someone is still there, and counts down to the end of the visit."""

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.i18n import N_, NP_
from kiosk.labels import MORE_TIME
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.countdown import CountdownRing
from ui.widgets.texts.text import Text

LEFT = NP_(
    "This visit ends in {seconds} second and the screen is cleared. Everything you saved is safe.",
    "This visit ends in {seconds} seconds and the screen is cleared. Everything you saved is safe.",
    "seconds",
)


class IdleAlert(QObject):
    """Emits `more_time` or `end`; show_seconds() opens it and moves its ring on."""

    more_time = Signal()
    end = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: Sheet | None = None

    def show_seconds(self, seconds: int) -> None:
        """Show how many seconds are left; the first call of a countdown opens the alert."""
        if self._sheet is None:
            self._open(seconds)
        self._ring.set_left(seconds)
        self._line.setText(self._window.say(LEFT, seconds=seconds))

    def close(self) -> None:
        """Hide the alert."""
        if self._sheet is not None:
            self._sheet.close_sheet()
            self._sheet.deleteLater()
            self._sheet = None

    def _open(self, seconds: int) -> None:
        say = self._window.say
        sheet = self._sheet = Sheet(self._window)
        sheet.setObjectName("idle_alert")
        sheet.outlasts_page = True
        self._ring = CountdownRing(seconds)
        self._line = Text("", "lead", "ink_soft", "center")
        more = Button(say(MORE_TIME), Kind.PRIMARY, "bold/clock-clockwise")
        more.setObjectName("more_time")
        more.clicked.connect(self._go_on)
        end = Button(say(N_("End my visit")), icon="bold/sign-out")
        end.setObjectName("end_visit")
        end.clicked.connect(self._end)
        sheet.column.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        sheet.column.addWidget(Text(say(N_("Do you need more time?")), "h1", "ink", "center"))
        for part in (self._line, more, end):
            sheet.column.addWidget(part)
        self._line.setText(say(LEFT, seconds=seconds))
        sheet.open()

    def _go_on(self) -> None:
        self.close()
        self.more_time.emit()

    def _end(self) -> None:
        self.close()
        self.end.emit()
