"""First run: camera, printer and mail, each looked at and tried."""

from typing import ClassVar

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Device
from kiosk.services.desk.try_devices import see_devices, try_mail, try_printer
from kiosk.services.papers.watch_job import Patience
from kiosk.words import error_message
from ui.core.tasks import Lane
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.parts.devices.camera_sheet import CameraSheet
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.buttons.button import Button
from ui.widgets.fields.text_field import TextField


class DeviceStep(SetUpStep):
    """One device: how it is, a test, and the way on."""

    device: ClassVar[str]
    test: ClassVar[str]

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(say(N_("How it is now")), button=say(N_("It works: go on")))
        self.form.default_button.setObjectName("device_works")
        self.rows = DeviceRows(say)
        self.form.insert(self.rows)
        self.add_fields()
        try_it = Button(say(self.test), height="in_row")
        try_it.setObjectName("try_device")
        try_it.clicked.connect(lambda _on=False: self.try_it())
        self.form.buttons.insertWidget(1, try_it)
        self.form.submitted.connect(self.passed)
        self.end_step(self.form)

    def add_fields(self) -> None:
        """What the test needs to know; nothing for most devices."""

    def try_it(self) -> None:
        """Test the device, and say what came of it."""
        raise NotImplementedError

    def entered(self) -> None:
        """Look at the device."""
        self.ask(lambda kiosk, actor: kiosk.do(see_devices, actor), self._show, lane=Lane.IO)

    def _show(self, devices: tuple[Device, ...]) -> None:
        mine = [device for device in devices if device.name == self.device]
        self.rows.show_devices(mine, tests=False)


class CameraStep(DeviceStep):
    """What the camera sees."""

    name = "set_up_camera"
    title = N_("The camera")
    hint = N_("Patients take their identification photo with it.")
    without = N_("Patients can only choose a picture file.")
    device = "camera"
    test = N_("Look through the camera")

    def try_it(self) -> None:
        """Show what the camera sees."""
        CameraSheet(self).open()


class PrinterStep(DeviceStep):
    """A test page."""

    name = "set_up_printer"
    title = N_("The printer")
    hint = N_("It prints confirmations and PIN slips.")
    without = N_("Nothing comes out on paper, and no PIN can be given by hand.")
    device = "printer"
    test = N_("Print a test page")

    def try_it(self) -> None:
        """Print a test page."""
        self.tell(self.say(N_("Printing a test page")), tone="info")
        self.print_paper(_print_test, N_("The test page is printed"))


class MailStep(DeviceStep):
    """A test mail."""

    name = "set_up_mail"
    title = N_("Mail")
    hint = N_("Codes and confirmations are mailed.")
    without = N_("Staff confirm every account by its code, and papers replace mail.")
    device = "mailer"
    test = N_("Send a test mail")

    def add_fields(self) -> None:
        """Where to."""
        self.form.add(TextField("test_address", self.say(N_("Your e-mail address"))))

    def try_it(self) -> None:
        """Send a mail."""
        if self.form.missing(test_address=self.say(N_("Enter an e-mail address"))):
            return
        to = self.form.text("test_address")

        def failed(error: KioskError) -> None:
            self.form.complain("test_address", self.say.say(error_message(error)))

        self.ask(
            lambda kiosk, actor: kiosk.do(try_mail, actor, to),
            lambda _none: self.tell(self.say(N_("The test mail is sent"))),
            failed,
            Lane.IO,
        )


def _print_test(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
    return kiosk.do(try_printer, actor, pause)
