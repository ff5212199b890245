"""Parts of the machine: what each is, its state, how to fix it, and a test (S5)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.services.desk.desk_views import Device, DeviceState
from ui.staff.forms.action import action
from ui.theme.theme import Theme
from ui.widgets.cards.hairline import Hairline
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

TONES: Final[dict[DeviceState, Tone]] = {
    DeviceState.GOOD: "ok",
    DeviceState.OFF: "quiet",
    DeviceState.BAD: "error",
}
ICONS: Final = {
    "key": "regular/key",
    "database": "regular/database",
    "data": "regular/folder",
    "disk": "regular/hard-drives",
    "clock": "regular/clock",
    "camera": "regular/camera",
    "printer": "regular/printer",
    "mailer": "regular/envelope-simple",
    "rmv": "regular/identification-card",
    "folders": "regular/usb",
    "phone": "regular/device-mobile",
    "backup": "regular/archive",
}
OTHER: Final = "regular/plugs"


class DeviceRows(QWidget):
    """Emits `tried` with a device whose Test was pressed."""

    tried = Signal(object)

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self._say = say
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().px(8))

    def show_devices(self, devices: Sequence[Device], tests: bool) -> None:
        """Show these parts instead of others; `tests` offers a test where there is one."""
        while item := self._column.takeAt(0):
            if part := item.widget():
                part.hide()
                part.deleteLater()
        for at, device in enumerate(devices):
            if at:
                self._column.addWidget(Hairline())
            self._column.addWidget(self._row(device, tests))

    def _row(self, device: Device, tests: bool) -> QWidget:
        say, theme = self._say, Theme.current()
        line = QWidget()
        line.setObjectName(f"device.{device.name}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(IconMark(ICONS.get(device.name, OTHER), theme.icon_px()))
        title = say.say(device.title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, "label"))
        if device.advice.text:
            words.addWidget(Text(say.say(device.advice), "text", "ink_soft"))
        row.addLayout(words, 1)
        row.addWidget(Pill(say.say(device.word), TONES[device.state]))
        if tests and device.can_try:
            act = partial(self.tried.emit, device)
            test = action(f"try.{device.name}", say(N_("Test")), act, about=title)
            row.addWidget(test, 0, Qt.AlignmentFlag.AlignVCenter)
        line.setMinimumHeight(theme.target("in_row"))
        return line
