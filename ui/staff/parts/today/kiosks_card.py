"""Kiosks now: where the people at them are, never who."""

from typing import Final

from kiosk.i18n import N_, Translator
from kiosk.services.desk.desk_views import KioskNow, KioskState
from ui.staff.parts.today.page_words import language_words, place_words, time_words
from ui.staff.tables.table import Cell, Column, Table
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

STATES: Final[dict[KioskState, tuple[str, Tone, str]]] = {
    KioskState.FREE: (N_("Free"), "ok", "fill/check-circle"),
    KioskState.IN_USE: (N_("In use"), "info", "fill/user"),
    KioskState.ASKS_FOR_HELP: (N_("Asks for help"), "warn", "fill/bell-ringing"),
    KioskState.SILENT: (N_("Silent"), "quiet", "fill/minus-circle"),
}


class KiosksCard(Card):
    """One row a kiosk."""

    def __init__(self, say: Translator) -> None:
        super().__init__(gap=14)
        self._say = say
        self.column.addWidget(Text(say(N_("Kiosks now")), "h2"))
        self.table = Table(
            say,
            Column(N_("Kiosk")),
            Column(N_("Where the person is"), 3),
            Column(N_("Language"), 2),
            Column(N_("Time"), 2, digits=True),
            Column(N_("State"), 2),
        )
        self.column.addWidget(self.table)

    def show_kiosks(self, kiosks: tuple[KioskNow, ...]) -> None:
        nothing = N_("No kiosk has told where it is yet")
        self.table.set_rows([self._row(kiosk) for kiosk in kiosks], nothing)

    def _row(self, kiosk: KioskNow) -> list[Cell]:
        say = self._say
        words, tone, icon = STATES[kiosk.state]
        used = kiosk.state is not KioskState.FREE
        return [
            kiosk.kiosk,
            place_words(say, kiosk.step if used else ""),
            language_words(kiosk.language) if used else "",
            time_words(say, kiosk.visit_s) if used else "",
            Pill(say(words), tone, icon),
        ]
