"""Today: who asks for help, where people are, the line, the devices."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kiosk.i18n import N_, NP_, Message
from kiosk.services.desk.calls import answer_call, finish_call
from kiosk.services.desk.desk_views import Device, DeviceState, Light, OpenCall
from kiosk.services.desk.expiry_lists import see_expiry
from kiosk.services.desk.see_reports import export_visits, see_visits
from kiosk.services.desk.try_devices import readiness_of, see_devices
from ui.core.tasks import Lane
from ui.staff.charts.loading import with_charts
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.devices.device_tests import try_device
from ui.staff.parts.reports.visits_card import VisitsCard
from ui.staff.parts.today.board_card import BoardCard
from ui.staff.parts.today.call_card import CallCard
from ui.staff.parts.today.follow_up_card import FollowUpCard
from ui.staff.parts.today.kiosks_card import KiosksCard
from ui.staff.shift import Floor, Work, doing
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

GOOD: Final[Tone] = "ok"


class TodayPage(DeskPage):
    """The page that stays open."""

    name = "today"
    title = N_("Today")

    def build(self) -> None:
        opened = self.shift.opened
        self.lights: list[Pill] = []
        self._calls = QVBoxLayout()
        self._calls.setSpacing(Theme.current().px(8))
        self._shown: list[CallCard] = []
        self.main.addLayout(self._calls)
        self.kiosks = KiosksCard(self.say)
        self.follow_up = FollowUpCard(self.say, partial(opened.emit, "expiry"))
        self.main.addWidget(self.kiosks)
        self.visits = VisitsCard(self.say, self._save_visits)
        self._add_lists()
        self.board = BoardCard(self)
        self.devices = DeviceRows(self.say)
        self.devices.tried.connect(partial(try_device, self))
        side = self.add_side(self.board)
        side.addWidget(self._device_card(partial(opened.emit, "devices", "")), 1)

    def _add_lists(self) -> None:
        """Visits beside what to follow up where there is room, otherwise below it."""
        theme = Theme.current()
        wide = theme.frame.name == "staff"
        way = QBoxLayout.Direction.RightToLeft if wide else QBoxLayout.Direction.TopToBottom
        lists = QBoxLayout(way)
        lists.setSpacing(theme.px(theme.frame.gap))
        lists.addWidget(self.follow_up, 2)
        lists.addWidget(self.visits, 3)
        self.main.addLayout(lists, 1)

    def _save_visits(self) -> None:
        self.ask(doing(export_visits), self._saved_visits, lane=Lane.IO)

    def _saved_visits(self, folder: Path) -> None:
        self.tell(N_("The visits are saved"), str(folder))

    def end(self) -> None:
        """Let the last card of each column take the room that is left."""

    def entered(self) -> None:
        """Read the board and the devices; calls come on their own."""
        self.shift.floor_seen.connect(self._show_floor)
        self._show_floor(self.shift.floor)
        self.read_again()

    def read_again(self) -> None:
        self.board.load()
        self.ask(doing(see_expiry), self.follow_up.show_counts)
        self.ask(with_charts(doing(see_visits)), self.visits.show_visits)
        self.ask(doing(see_devices), self._show_devices, lane=Lane.IO)

    def left(self) -> None:
        """Stop listening for calls."""
        self.shift.floor_seen.disconnect(self._show_floor)

    def _device_card(self, open_devices: Callable[[], None]) -> Card:
        card = Card(gap=14)
        self._devices_words = Text(self.say(N_("Checking every device")), "text", "ink_soft")
        words = self.say(N_("All devices and tests"))
        card.column.addWidget(Text(self.say(N_("Devices")), "h2"))
        card.column.addWidget(self._devices_words)
        card.column.addWidget(self.devices)
        card.column.addWidget(action("open_devices", words, open_devices))
        card.column.addStretch(1)
        return card

    def _show_devices(self, devices: tuple[Device, ...]) -> None:
        bad = [device for device in devices if device.state is DeviceState.BAD]
        tried = [device for device in devices if device.can_try and device not in bad]
        self.devices.show_devices([*bad, *tried], tests=True)
        ready = readiness_of(devices)
        self._show_light(0, ready.patient, N_("Patients: ready"), N_("Patients: {device}, {word}"))
        self._show_light(
            1, ready.caregiver, N_("Caregivers: ready"), N_("Caregivers: {device}, {word}")
        )
        hands = NP_("{count} needs attention", "{count} need attention")
        words = self.say(hands, count=len(bad)) if bad else self.say(N_("Every device works"))
        self._devices_words.setText(words)
        self.shift.counted.emit("devices", len(bad))

    def _show_light(self, place: int, light: Light, ready: str, blocked: str) -> None:
        say = self.say
        words, tone = say(ready), GOOD
        if light.blocks is not None:
            device, word = light.blocks.title, light.blocks.word
            words, tone = say.say(Message.of(blocked, device=device, word=word)), "error"
        if place == len(self.lights):
            self.lights.append(Pill(words))
            self.pills.addWidget(self.lights[place])
        self.lights[place].set_state(words, tone)

    def _show_floor(self, floor: Floor) -> None:
        say, now = self.say, floor.at
        if now is not None:
            day = say.weekday_and_date(now.date())
            self.heading.set_words(say(self.title), f"{day}, {say.time(now)}")
        self.kiosks.table.show_rows(floor.kiosks)
        for card in self._shown:
            card.hide()
            card.deleteLater()
        self._shown = [self._call_card(call) for call in floor.calls]

    def _call_card(self, call: OpenCall) -> CallCard:
        card = CallCard(
            self.say,
            call,
            lambda: self._change(doing(answer_call, call.id)),
            lambda: self._change(doing(finish_call, call.id)),
        )
        self._calls.addWidget(card)
        card.show()
        return card

    def _change(self, work: Work[None]) -> None:
        def look_again(_none: None) -> None:
            self.hush()
            self.shift.look_at_floor.emit()

        self.ask(work, look_again)
