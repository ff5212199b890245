"""Devices: the two lights, each part with its state, how to fix it, and a test (S5)."""

from dataclasses import dataclass

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Device, DeviceState, Light, Readiness
from kiosk.services.desk.try_devices import readiness_of, see_devices, try_mail, try_printer
from kiosk.services.papers.watch_job import Patience
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.parts.devices.camera_sheet import CameraSheet
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.forms.ask_sheet import AskSheet
from ui.staff.shift import Shift
from ui.widgets.buttons.button import Button
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.text_field import TextField


@dataclass(frozen=True)
class _Looked:
    devices: tuple[Device, ...]
    readiness: Readiness


class DevicesPage(DeskPage):
    """Looks at everything when it is opened, and again on a press or after a test."""

    name = "devices"
    title = N_("Devices")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.rows = DeviceRows(say)
        self.rows.tried.connect(self._try)
        self._card = Card()
        self._card.column.addWidget(self.rows)
        self._card.hide()
        self._busy = BusyCard(say(N_("Looking at every device")))
        self.main.addWidget(self._busy)
        self.main.addWidget(self._card)
        again = Button(say(N_("Look again")), icon="bold/arrow-clockwise", height="in_row")
        again.setObjectName("look_again")
        again.clicked.connect(lambda _on=False: self.entered())
        self.pills.addWidget(again)
        self._side = self.add_side()
        self._lights: list[Notice] = []
        self.end_columns(self._side)

    def entered(self) -> None:
        """Look at everything."""
        self._busy.setVisible(self._card.isHidden())

        def work(kiosk: Kiosk, actor: Actor) -> _Looked:
            devices = kiosk.do(see_devices, actor)
            return _Looked(devices, readiness_of(devices))

        self.ask(work, self._show, lane=Lane.IO)

    def _show(self, looked: _Looked) -> None:
        self._busy.hide()
        self._card.show()
        self.rows.show_devices(looked.devices, tests=True)
        bad = sum(device.state is DeviceState.BAD for device in looked.devices)
        self.shift.counted.emit(self.name, bad)
        for light in self._lights:
            light.hide()
            light.deleteLater()
        patient, caregiver = looked.readiness.patient, looked.readiness.caregiver
        self._lights = [
            self._light(patient, N_("A patient can be served"), N_("Patients cannot finish")),
            self._light(caregiver, N_("A caregiver can be served"), N_("Caregivers cannot finish")),
        ]
        for at, light in enumerate(self._lights):
            self._side.insertWidget(at, light)
            light.show()

    def _light(self, light: Light, ready: str, blocked: str) -> Notice:
        say = self.say
        if light.blocks is None:
            return Notice(say(ready), tone="ok")
        what, how = say.say(light.blocks.title), say.say(light.blocks.advice)
        return Notice(say(blocked), f"{what}: {how}", "error")

    def _try(self, device: Device) -> None:
        self.hush()
        if device.name == "printer":
            self.tell(self.say(N_("Printing a test page")), tone="info")
            self.print_paper(_print_test, N_("The test page is printed"))
        elif device.name == "mailer":
            self._ask_address()
        else:
            CameraSheet(self).open()

    def _ask_address(self) -> None:
        say = self.say
        title, line = say(N_("Send a test mail")), say(N_("It goes out at once, past the queue."))
        sheet = AskSheet(self, title, line, say(N_("Send it")))
        sheet.form.add(TextField("test_address", say(N_("To which address?"))))

        def confirmed() -> None:
            if sheet.form.missing(test_address=say(N_("Enter an e-mail address"))):
                return
            to = sheet.form.text("test_address")

            def done(_none: None) -> None:
                sheet.close_sheet()
                self._tested(say(N_("The test mail is sent")))

            self.ask(
                lambda kiosk, actor: kiosk.do(try_mail, actor, to),
                done,
                sheet.show_failure,
                Lane.IO,
            )

        sheet.confirmed.connect(confirmed)
        sheet.open()

    def printed(self, words: str) -> None:
        """The test page is out; look at everything anew."""
        self._tested(words)

    def _tested(self, words: str) -> None:
        self.tell(words)
        self.entered()


def _print_test(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
    return kiosk.do(try_printer, actor, pause)
