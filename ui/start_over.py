"""Asks once before a visit ends by “Start over” (screens.md 21)."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_
from ui.widgets.button import Button, Kind
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text
from ui.window import Window


class StartOverSheet(Sheet):
    """Emits `confirmed`, or goes away and leaves everything as it was."""

    confirmed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        say = window.say
        self.setObjectName("start_over_sheet")
        line = say(N_("Everything on the screen is removed. What you saved stays saved."))
        stay = Button(say(N_("No, go on")), Kind.PRIMARY, "bold/arrow-u-up-left")
        stay.setObjectName("stay")
        stay.clicked.connect(self._stay)
        end = Button(say(N_("End my visit")), icon="bold/sign-out")
        end.setObjectName("end_visit")
        end.clicked.connect(self._end)
        self.column.addWidget(Text(say(N_("End this visit?")), "h1", "ink", "center"))
        for part in (Text(line, "lead", "ink_soft", "center"), stay, end):
            self.column.addWidget(part)

    def _stay(self) -> None:
        self.close_sheet()
        self.deleteLater()

    def _end(self) -> None:
        self._stay()
        self.confirmed.emit()
