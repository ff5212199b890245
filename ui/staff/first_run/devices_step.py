"""First run: camera, printer and email, each checked and tested."""

from typing import ClassVar

from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Device
from kiosk.services.desk.try_devices import see_devices, try_mail
from ui.core.tasks import Lane
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.forms.action import action
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.devices.device_tests import CameraSheet, print_test_page
from ui.staff.shift import doing


class DeviceStep(SetUpStep):
    """One device: its state, a test, and the next step."""

    device: ClassVar[str]
    test: ClassVar[str]

    def build(self) -> None:
        title, button = N_("Status"), N_("It works: continue")
        self.form = self.add_form("device_works", title, "", button, self.passed.emit)
        self.rows = DeviceRows(self.say)
        self.form.insert(self.rows)
        self.form.buttons.insertWidget(1, action("try_device", self.say(self.test), self.try_it))

    def try_it(self) -> None:
        """Test the device, and say how it went."""
        raise NotImplementedError

    def entered(self) -> None:
        self.ask(doing(see_devices), self._show, lane=Lane.IO)

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
    test = N_("Open the camera")

    def try_it(self) -> None:
        CameraSheet(self).open()


class PrinterStep(DeviceStep):
    """A test page."""

    name = "set_up_printer"
    title = N_("The printer")
    hint = N_("It prints confirmations and PIN slips.")
    without = N_("Nothing is printed, and PINs can only be emailed.")
    device = "printer"
    test = N_("Print a test page")

    def try_it(self) -> None:
        print_test_page(self)


class MailStep(DeviceStep):
    """A test email."""

    name = "set_up_mail"
    title = N_("Email")
    hint = N_("It sends codes and confirmations.")
    without = N_("Staff confirm every account by its code. Printed letters replace email.")
    device = "mailer"
    test = N_("Send a test email")

    def build(self) -> None:
        super().build()
        self.form.add_text("test_address", N_("Your email address"))

    def try_it(self) -> None:
        to = self.form.text("test_address")
        if not to:
            self.form.complain("test_address", N_("Enter an email address"))
            return
        words = N_("The test email was sent")
        work = doing(try_mail, to, self.say.language)
        self.send(self.form, work, lambda _none: self.tell(words), "test_address", Lane.IO)
