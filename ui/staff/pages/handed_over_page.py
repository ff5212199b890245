"""Handed over: which submissions left this store, when, and which wait."""

from typing import Final

from kiosk.domain.store.outbox import Channel
from kiosk.i18n import N_
from kiosk.services.handover.see_handed_over import (
    HandedOver,
    HandOvers,
    HandOverState,
    see_handed_over,
)
from ui.staff.desk_page import DeskPage
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, recent
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

WAYS: Final[dict[Channel, str]] = {
    Channel.PACKET: N_("Packet of files"),
    Channel.HTTP: N_("Service"),
}
LOCAL: Final = N_("Nothing leaves this store. Decisions are kept here.")
PACKETS: Final = N_("We write packets of files. Somebody uploads them to the portal.")
SERVICE: Final = N_("We send submissions to the service.")
STATES: Final[dict[HandOverState, tuple[str, Tone]]] = {
    HandOverState.WAITING: (N_("Next try {time}"), "info"),
    HandOverState.HANDED_OVER: (N_("Sent"), "ok"),
    HandOverState.OVERTAKEN: (N_("Not needed"), "info"),
    HandOverState.GIVEN_UP: (N_("Given up"), "error"),
}


WRITTEN: Final = N_("Written")
"""The state of a packet that is out: nobody knows here whether it was uploaded."""


class HandedOverPage(DeskPage):
    """References only. What was handed over may not have been received by anybody."""

    name = "handed-over"
    title = N_("Handed over")
    hint = N_("This doesn't mean that the Program has it. A reviewer records the decision.")

    def build(self) -> None:
        say = self.say
        self.ways = Text("", "text", "ink_soft")
        self.table = Table[HandedOver](
            say,
            Column(N_("Reference"), lambda row: row.reference or "–", 2, digits=True),
            Column(N_("What"), self._what, 2),
            Column(N_("Way"), lambda row: say(WAYS[row.way]), 2),
            Column(N_("Since"), lambda row: recent(say, row.put_at), 3, digits=True),
            Column(N_("State"), self._state, 2),
            Column(N_("When or why"), self._when_or_why, 4),
            empty=N_("Nothing has been handed over yet"),
        )
        self.add_card(self.ways, self.table)

    def entered(self) -> None:
        self.ask(doing(see_handed_over), self._show)

    def _show(self, seen: HandOvers) -> None:
        lines = {Channel.PACKET: PACKETS, Channel.HTTP: SERVICE}
        said = [self.say(lines[way]) for way in seen.ways] or [self.say(LOCAL)]
        self.ways.setText("\n".join(said))
        self.table.show_rows(seen.newest)

    def _what(self, row: HandedOver) -> str:
        return self.say(N_("Renewal") if row.is_renewal else N_("Caregiver"))

    def _state(self, row: HandedOver) -> Pill:
        words, tone = STATES[row.state]
        if row.state is HandOverState.HANDED_OVER and row.way is Channel.PACKET:
            words = WRITTEN
        said = self.say(words, time=row.due_at) if row.due_at else self.say(words)
        return Pill(said, tone)

    def _when_or_why(self, row: HandedOver) -> str:
        if row.settled_at is not None:
            return recent(self.say, row.settled_at)
        return self.say.say(row.why or "")
