"""Devices: the two lights, each part with its state, how to fix it, and a test (S5)."""

from functools import partial

from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Device, DeviceState, Light
from kiosk.services.desk.try_devices import readiness_of, see_devices
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.devices.device_tests import try_device
from ui.staff.shift import doing
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.cards.notice import Notice


class DevicesPage(DeskPage):
    """Looks at everything when it is opened, and again on a press or after a test."""

    name = "devices"
    title = N_("Devices")

    def build(self) -> None:
        self.rows = DeviceRows(self.say)
        self.rows.tried.connect(partial(try_device, self))
        self._busy = BusyCard(self.say(N_("Checking every device")))
        self.main.addWidget(self._busy)
        self._card = self.add_card(self.rows)
        self._card.hide()
        again = N_("Check again")
        self.pills.addWidget(
            action("look_again", self.say(again), self.entered, "bold/arrow-clockwise")
        )
        self._lights = self.add_side()
        self._shown: list[Notice] = []

    def entered(self) -> None:
        self._busy.setVisible(self._card.isHidden())
        self.ask(doing(see_devices), self._show, lane=Lane.IO)

    def printed(self, words: str) -> None:
        """The test page is out; look at everything again."""
        self.done(words)

    def _show(self, devices: tuple[Device, ...]) -> None:
        self._busy.hide()
        self._card.show()
        self.rows.show_devices(devices, tests=True)
        bad = sum(device.state is DeviceState.BAD for device in devices)
        self.shift.counted.emit(self.name, bad)
        for light in self._shown:
            light.hide()
            light.deleteLater()
        ready = readiness_of(devices)
        self._shown = [
            self._light(ready.patient, N_("Patients can renew"), N_("Patients cannot finish")),
            self._light(
                ready.caregiver, N_("Caregivers can register"), N_("Caregivers cannot finish")
            ),
        ]
        for at, light in enumerate(self._shown):
            self._lights.insertWidget(at, light)
            light.show()

    def _light(self, light: Light, ready: str, blocked: str) -> Notice:
        say = self.say
        if light.blocks is None:
            return Notice(say(ready), tone="ok")
        what, how = say.say(light.blocks.title), say.say(light.blocks.advice)
        return Notice(say(blocked), f"{what}: {how}", "error")
