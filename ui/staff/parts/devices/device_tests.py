"""The tests of camera, printer and email, for the person setting them up."""

from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Device
from kiosk.services.desk.try_devices import try_mail, try_printer
from kiosk.staff_words import staff_message
from ui.camera.live_view import LiveView
from ui.core.tasks import Lane
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import doing
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text

HEIGHT: Final = 420
PROMISE: Final = N_("None of this is saved.")


class CameraSheet(Sheet):
    """Runs the camera while it is open; nothing is kept."""

    def __init__(self, page: DeskPage) -> None:
        super().__init__(page.window(), 720)
        say = self._say = page.say
        self.column.addWidget(Text(say(N_("The camera")), "h2"))
        self._words = Text(say(PROMISE), "text", "ink_soft")
        self.column.addWidget(self._words)
        self._live = LiveView(page.shift.core, say)
        self._live.setFixedHeight(Theme.current().px(HEIGHT))
        self._live.trouble_changed.connect(self._tell)
        self.column.addWidget(self._live)
        close = Button(say(N_("Close the camera")), icon="bold/x")
        close.setObjectName("close_camera")
        close.clicked.connect(lambda _on=False: self.close_sheet())
        self.column.addWidget(close)

    def open(self) -> None:
        """Start the camera with the sheet."""
        super().open()
        self._live.start()

    def close_sheet(self) -> None:
        self._live.stop()
        super().close_sheet()
        self.deleteLater()

    def _tell(self, trouble: str) -> None:
        known = trouble in {code.value for code in ErrorCode}
        words = staff_message(KioskError(ErrorCode(trouble))) if known else PROMISE
        self._words.setText(self._say.say(words))


def print_test_page(page: DeskPage) -> None:
    """Print it, and say on the page how it went."""
    page.print_paper(
        lambda kiosk, actor, pause: kiosk.do(try_printer, actor, page.say.language, pause),
        N_("Printing a test page"),
        N_("The test page was printed"),
    )


def try_device(page: DeskPage, device: Device) -> None:
    """Run the test of a part, and say on the page how it went."""
    page.hush()
    if device.name == "printer":
        print_test_page(page)
    elif device.name == "mailer":
        _ask_address(page)
    else:
        CameraSheet(page).open()


def _ask_address(page: DeskPage) -> None:
    line = N_("It is sent right away, ahead of the queue.")
    sheet = AskSheet(page, N_("Send a test email"), line, N_("Send"))
    form = sheet.form
    needs = N_("Enter an email address")
    form.add_text("test_address", N_("To which address?"), needs=needs)
    words = N_("The test email was sent")
    sheet.ask(lambda: doing(try_mail, form.text("test_address"), page.say.language), words, Lane.IO)
