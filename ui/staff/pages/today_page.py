"""Today: who asks for help, where people are, the line, the devices."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_, NP_
from kiosk.services.desk.calls import answer_call, finish_call
from kiosk.services.desk.desk_views import Device, DeviceState, OpenCall
from kiosk.services.desk.expiry_lists import see_expiry
from kiosk.services.desk.try_devices import see_devices
from kiosk.services.store.see_rules import see_rules
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.today.board_card import BoardCard
from ui.staff.parts.today.call_card import CallCard
from ui.staff.parts.today.follow_up_card import FollowUpCard
from ui.staff.parts.today.kiosks_card import KiosksCard
from ui.staff.shift import Floor, Work, doing
from ui.staff.tables.table import day_and_time
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text


class TodayPage(DeskPage):
    """The page one leaves open."""

    name = "today"
    title = N_("Today")

    def build(self) -> None:
        opened = self.shift.opened
        self._calls = QVBoxLayout()
        self._calls.setSpacing(Theme.current().px(8))
        self._shown: list[CallCard] = []
        self.main.addLayout(self._calls)
        self.kiosks = KiosksCard(self.say)
        self.follow_up = FollowUpCard(self.say, lambda: opened.emit("expiry"))
        self.main.addWidget(self.kiosks)
        self.main.addWidget(self.follow_up)
        self.board = BoardCard(self)
        self.devices = DeviceRows(self.say)
        self.add_side(self.board, self._device_card(lambda: opened.emit("devices")))

    def entered(self) -> None:
        """Read the board and the devices; calls come by themselves."""
        self.board.load()
        self.ask(_now, self._show_now)
        self.ask(doing(see_expiry), self.follow_up.show_counts)
        self.shift.floor_seen.connect(self._show_floor)
        self._show_floor(self.shift.floor)
        self.ask(doing(see_devices), self._show_devices, lane=Lane.IO)

    def left(self) -> None:
        """Hear of no more calls."""
        self.shift.floor_seen.disconnect(self._show_floor)

    def _show_now(self, now: datetime) -> None:
        say = self.say
        self.heading.set_words(say(self.title), day_and_time(say, now))

    def _device_card(self, open_devices: Callable[[], None]) -> Card:
        card = Card(gap=14)
        self._devices_words = Text(self.say(N_("Looking at every device")), "text", "ink_soft")
        words = self.say(N_("All devices and their tests"))
        card.column.addWidget(Text(self.say(N_("Devices")), "h2"))
        card.column.addWidget(self._devices_words)
        card.column.addWidget(self.devices)
        card.column.addWidget(action("open_devices", words, open_devices))
        return card

    def _show_devices(self, devices: tuple[Device, ...]) -> None:
        bad = [device for device in devices if device.state is DeviceState.BAD]
        tried = [device for device in devices if device.can_try and device not in bad]
        self.devices.show_devices([*bad, *tried], tests=False)
        hands = NP_("{count} needs a hand", "{count} need a hand")
        words = self.say(hands, count=len(bad)) if bad else self.say(N_("Every device works"))
        self._devices_words.setText(words)
        self.shift.counted.emit("devices", len(bad))

    def _show_floor(self, floor: Floor) -> None:
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


def _now(kiosk: Kiosk, actor: Actor) -> datetime:
    clock = kiosk.do(see_rules, actor).clock
    return clock.local(clock.now())
