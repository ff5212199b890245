"""Says that staff were called, and how else to reach them (S4)."""

from PySide6.QtCore import Qt, Signal

from kiosk.errors import KioskError
from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text


class HelpSheet(Sheet):
    """Open it immediately; show_called() or show_failed() follow when the call went through or not.

    `staff_here` is emitted by a staff member who came, where `for_staff` offers it.
    """

    staff_here = Signal()
    outlasts_page = True

    def __init__(self, window: Window, phone: str, for_staff: bool = False) -> None:
        super().__init__(window)
        say = self._say = window.say
        self.setObjectName("help_sheet")
        self._title = Text(say(N_("Calling staff")), "h1", "ink", "center")
        self._title.setObjectName("help_title")
        self._line = Text(say(N_("This takes a moment.")), "lead", "ink_soft", "center")
        close = Button(say(N_("Continue")), Kind.PRIMARY)
        close.setObjectName("close_help")
        close.clicked.connect(self._close)
        self.column.addWidget(
            IconDisc("duotone/bell-ringing", 132), 0, Qt.AlignmentFlag.AlignHCenter
        )
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        if phone:
            call = say(N_("You can also call the store: {phone}"), phone=phone)
            self.column.addWidget(Text(call, "label", "ink", "center"))
        self.column.addWidget(close)
        if for_staff:
            here = Button(say(N_("Staff: I am here to help")), Kind.QUIET)
            here.setObjectName("staff_here")
            here.clicked.connect(self._staff)
            self.column.addWidget(here)

    def show_called(self) -> None:
        """The call is on the staff's list."""
        self._title.setText(self._say(N_("We called staff")))
        self._line.setText(self._say(N_("Someone is on the way. You can keep going.")))

    def show_failed(self, _error: KioskError) -> None:
        """No one was told; the desk is the next step, whatever the cause."""
        self._title.setText(self._say(N_("We could not call staff")))
        self._line.setText(self._say(N_("Ask at the desk. Nothing you typed is lost.")))

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()

    def _staff(self) -> None:
        self._close()
        self.staff_here.emit()
