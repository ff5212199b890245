"""Expiry lists: whose registration ends or has ended, whose renewal waits; masked (S5)."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.reminders import THRESHOLDS
from kiosk.i18n import N_, NP_, Translator
from kiosk.services.desk.expiry_lists import list_ended, list_expiring, list_waiting
from kiosk.services.desk.records.look_up import open_record
from kiosk.services.desk.records.record_views import Expiring, Found
from ui.flows.lights import light_pill
from ui.staff.desk_page import DeskPage
from ui.staff.forms.option_input import OptionInput
from ui.staff.parts.records.ended_table import EndedTable
from ui.staff.parts.records.record_sheet import RecordSheet, open_button
from ui.staff.parts.records.waiting_table import WaitingTable
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, whole_day
from ui.theme.theme import Theme
from ui.widgets.texts.pill import Pill

WITHIN: Final = tuple(sorted(THRESHOLDS))
ENDED: Final = "ended"
OTHERS: Final = {
    ENDED: N_("Already ended"),
    Status.RETURNED.value: N_("Returned, waiting"),
    Status.DRAFT.value: N_("Saved to finish later"),
}
COLUMNS: Final = 3


class ExpiryPage(DeskPage):
    """Opening a row goes on record with the reason that it expires soon or has expired."""

    name = "expiry"
    title = N_("Expiry lists")
    hint = N_("Opening a row is recorded under your name.")

    def build(self) -> None:
        say = self.say
        words = NP_("Within {days} day", "Within {days} days", "days")
        choices = [(str(days), say(words, days=days)) for days in WITHIN]
        choices.extend((name, say(words)) for name, words in OTHERS.items())
        self.within = OptionInput("within", say(N_("Which list?")), choices, COLUMNS)
        self.within.set_value(str(WITHIN[0]))
        self.within.changed.connect(self.entered)
        asked = say(N_("Asked for"))
        self.table = Table[Expiring](
            say,
            Column(N_("Initials"), lambda row: row.found.initials),
            Column(N_("Born"), lambda row: str(row.found.born), digits=True),
            Column(N_("Ends"), lambda row: whole_day(say, row.expires_on), 2, digits=True),
            Column(N_("Certified until"), lambda row: _certified(say, row), 2, digits=True),
            Column(N_("Days left"), lambda row: str(row.days), digits=True),
            Column(N_("Reminder"), lambda row: Pill(asked, "ok") if row.reminded else "", 2),
            Column("", lambda row: open_button(say, row.found, self._open)),
            empty=N_("No registration ends within this time"),
        )
        self.ended = EndedTable(say, self._open)
        self.waiting = WaitingTable(say, partial(self._open, why=LookUpReason.RENEWAL_WAITS))
        card = self.add_card(self.within, self.table, self.ended, self.waiting)
        card.column.insertSpacing(1, Theme.current().px(12))

    def choose(self, part: str) -> None:
        if self.within.value() == part:
            self.entered()
        else:
            self.within.set_value(part)

    def entered(self) -> None:
        chosen = self.within.value()
        if chosen == ENDED:
            self._only(self.ended)
            self.ask(doing(list_ended), self.ended.show_rows)
        elif chosen in OTHERS:
            self._only(self.waiting)
            self.ask(doing(list_waiting, Status(chosen)), self.waiting.show_rows)
        else:
            self._only(self.table)
            self.ask(doing(list_expiring, int(chosen)), self.table.show_rows)

    def _only(self, shown: QWidget) -> None:
        for table in (self.table, self.ended, self.waiting):
            table.setVisible(table is shown)

    def _open(self, found: Found, why: LookUpReason = LookUpReason.EXPIRES_SOON) -> None:
        self.ask(doing(open_record, found, why), lambda record: RecordSheet(self, record).open())


def _certified(say: Translator, row: Expiring) -> str | QWidget:
    """The other date; in its place the light itself once that stops a visit."""
    light = row.lights.certification
    return light_pill(say, light) if light.blocks else whole_day(say, light.day)
