"""Asks once before a visit ends by “Start over” (U21), or is put off until later (R15)."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.text import Text


class StartOverSheet(Sheet):
    """Emits `confirmed` or `later`, or goes away and leaves everything as it was.

    `later` is offered if there is a draft to come back to.
    """

    confirmed = Signal()
    later = Signal()

    def __init__(self, window: Window, has_draft: bool = False) -> None:
        super().__init__(window)
        say = window.say
        self.setObjectName("start_over_sheet")
        line = say(N_("The screen is cleared. Everything you saved is safe."))
        self.column.addWidget(Text(say(N_("End this visit?")), "h1", "ink", "center"))
        self.column.addWidget(Text(line, "lead", "ink_soft", "center"))
        stay = Button(say(N_("No, continue")), Kind.PRIMARY, "bold/arrow-u-up-left")
        stay.setObjectName("stay")
        stay.clicked.connect(self._stay)
        self.column.addWidget(stay)
        if has_draft:
            later = Button(say(N_("Save and finish later")), icon="bold/printer")
            later.setObjectName("later")
            later.clicked.connect(self._later)
            self.column.addWidget(later)
        end = Button(say(N_("End my visit")), icon="bold/sign-out")
        end.setObjectName("end_visit")
        end.clicked.connect(self._end)
        self.column.addWidget(end)

    def _stay(self) -> None:
        self.close_sheet()
        self.deleteLater()

    def _later(self) -> None:
        self._stay()
        self.later.emit()

    def _end(self) -> None:
        self._stay()
        self.confirmed.emit()
