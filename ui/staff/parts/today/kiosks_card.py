"""Kiosks now: where the people at them are, never who."""

from typing import Final

from kiosk.i18n import N_, Translator
from kiosk.services.desk.desk_views import KioskNow, KioskState
from ui.staff.parts.today.page_words import language_words, place_words, time_words
from ui.staff.tables.table import Column, Table
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

STATES: Final[dict[KioskState, tuple[str, Tone, str]]] = {
    KioskState.FREE: (N_("Available"), "ok", "fill/check-circle"),
    KioskState.IN_USE: (N_("In use"), "info", "fill/user"),
    KioskState.ASKS_FOR_HELP: (N_("Asks for help"), "warn", "fill/bell-ringing"),
    KioskState.SILENT: (N_("No signal"), "quiet", "fill/minus-circle"),
}


class KiosksCard(Card):
    """One row for every kiosk that ever reported where it is."""

    def __init__(self, say: Translator) -> None:
        super().__init__(gap=14)
        self._say = say
        self.column.addWidget(Text(say(N_("Kiosks now")), "h2"))
        self.table = Table[KioskNow](
            say,
            Column(N_("Kiosk"), lambda now: now.kiosk),
            Column(N_("Current page"), lambda now: place_words(say, _used(now, now.step)), 3),
            Column(N_("Language"), lambda now: language_words(_used(now, now.language)), 2),
            Column(
                N_("Time"), lambda now: _used(now, time_words(say, now.visit_s)), 2, digits=True
            ),
            Column(N_("State"), self._state, 2),
            empty=N_("No kiosk has reported yet"),
        )
        self.column.addWidget(self.table)

    def _state(self, now: KioskNow) -> Pill:
        words, tone, icon = STATES[now.state]
        return Pill(self._say(words), tone, icon)


def _used(now: KioskNow, words: str) -> str:
    """The words, unless the kiosk is free."""
    return "" if now.state is KioskState.FREE else words
