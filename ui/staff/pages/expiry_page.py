"""Expiry lists: who ends within 7, 30 or 60 days or has ended, masked until opened (S5)."""

from typing import Final

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.store.reminders import THRESHOLDS
from kiosk.i18n import N_, NP_
from kiosk.services.desk.expiry_lists import list_ended, list_expiring
from kiosk.services.desk.records.look_up import open_record
from kiosk.services.desk.records.record_views import Expiring, Found
from ui.staff.desk_page import DeskPage
from ui.staff.forms.option_input import OptionInput
from ui.staff.parts.records.ended_table import EndedTable
from ui.staff.parts.records.record_sheet import RecordSheet, open_button
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, whole_day
from ui.widgets.texts.pill import Pill

WITHIN: Final = tuple(sorted(THRESHOLDS))
ENDED: Final = "ended"


class ExpiryPage(DeskPage):
    """Opening a row goes on record with the reason that it expires soon or has expired."""

    name = "expiry"
    title = N_("Expiry lists")
    hint = N_("Opening a row goes on record with your name.")

    def build(self) -> None:
        say = self.say
        words = NP_("Within {days} day", "Within {days} days", "days")
        choices = [(str(days), say(words, days=days)) for days in WITHIN]
        choices.append((ENDED, say(N_("Already ended"))))
        self.within = OptionInput("within", say(N_("Which end")), choices, len(choices))
        self.within.set_value(str(WITHIN[0]))
        self.within.changed.connect(self.entered)
        asked = say(N_("Asked for"))
        self.table = Table[Expiring](
            say,
            Column(N_("Initials"), lambda row: row.found.initials),
            Column(N_("Born"), lambda row: str(row.found.born), digits=True),
            Column(N_("Ends"), lambda row: whole_day(say, row.expires_on), 2, digits=True),
            Column(N_("Days left"), lambda row: str(row.days), digits=True),
            Column(N_("Reminder"), lambda row: Pill(asked, "ok") if row.reminded else "", 2),
            Column("", lambda row: open_button(say, row.found, self._open)),
            empty=N_("No registration ends within this time"),
        )
        self.ended = EndedTable(say, self._open)
        self.add_card(self.within, self.table, self.ended)

    def choose(self, part: str) -> None:
        self.within.set_value(part)

    def entered(self) -> None:
        ended = self.within.value() == ENDED
        self.table.setVisible(not ended)
        self.ended.setVisible(ended)
        if ended:
            self.ask(doing(list_ended), self.ended.show_rows)
            return
        self.ask(doing(list_expiring, int(self.within.value())), self.table.show_rows)

    def _open(self, found: Found) -> None:
        work = doing(open_record, found, LookUpReason.EXPIRES_SOON)
        self.ask(work, lambda record: RecordSheet(self, record).open())
