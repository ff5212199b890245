"""What is shown from the first press of a cold session until the kiosk is ready for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button
from ui.widgets.pictures.spinner import Spinner
from ui.widgets.texts.text import Text


class WaitSheet(Sheet):
    """Goes with the page that was waited for; `given_up` when someone stops waiting."""

    given_up = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        say = window.say
        self.setObjectName("wait_sheet")
        middle = Qt.AlignmentFlag.AlignHCenter
        self.column.addWidget(Spinner(), 0, middle)
        self.column.addWidget(Text(say(N_("Getting ready")), "h1", "ink", "center"))
        self.column.addWidget(Text(say(N_("This takes a moment.")), "lead", "ink_soft", "center"))
        back = Button(say(N_("Back to home")))
        back.setObjectName("give_up_waiting")
        back.clicked.connect(self._give_up)
        self.column.addWidget(back)

    def uncover(self) -> None:
        """Give home back with its focus, so that no sheet that comes next remembers this one's."""
        self.close_sheet()
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()
        self.deleteLater()

    def _give_up(self) -> None:
        self.given_up.emit()
        self.uncover()
