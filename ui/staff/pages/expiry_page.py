"""Expiry lists: who ends within 7, 30 or 60 days, masked until opened (S5)."""

from functools import partial
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.roles import Actor
from kiosk.domain.store.reminders import THRESHOLDS
from kiosk.i18n import N_
from kiosk.services.desk.expiry_lists import list_expiring
from kiosk.services.desk.records.look_up import open_record
from kiosk.services.desk.records.record_views import Expiring, Found, OpenedRecord
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.option_field import OptionField
from ui.staff.parts.records.record_sheet import RecordSheet
from ui.staff.parts.tables.cells import action
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import Shift
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill

WITHIN: Final = tuple(sorted(THRESHOLDS))


class ExpiryPage(DeskPage):
    """Opening a row goes on record with the reason that it expires soon."""

    name = "expiry"
    title = N_("Expiry lists")
    hint = N_("Opening a row goes on record with your name.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        choices = [(str(days), say(N_("Within {days} days"), days=days)) for days in WITHIN]
        self.within = OptionField("within", say(N_("Which end")), choices, len(choices))
        self.within.set_value(str(WITHIN[0]))
        self.within.changed.connect(self.entered)
        columns = [
            Column(say(N_("Initials")), 1),
            Column(say(N_("Born")), 1, digits=True),
            Column(say(N_("Ends")), 2, digits=True),
            Column(say(N_("Days left")), 1, digits=True),
            Column(say(N_("Reminder")), 2),
            Column("", 1),
        ]
        self.table = Table(say, columns)
        card = Card()
        card.column.addWidget(self.within)
        card.column.addWidget(self.table)
        self.main.addWidget(card)
        self.end_columns()

    def entered(self) -> None:
        """Read the chosen list."""
        within = int(self.within.value())
        self.ask(lambda kiosk, actor: kiosk.do(list_expiring, actor, within), self._show)

    def _show(self, rows: tuple[Expiring, ...]) -> None:
        nobody = self.say(N_("No registration ends within this time"))
        self.table.set_rows([self._row(row) for row in rows], nobody)

    def _row(self, row: Expiring) -> list[Cell]:
        say, found = self.say, row.found
        asked = Pill(say(N_("Asked for")), "ok") if row.reminded else ""
        opening = action("open", say(N_("Open")), found.initials, partial(self._open, found))
        ends = say.full_date(row.expires_on)
        return [found.initials, str(found.born), ends, str(row.days), asked, opening]

    def _open(self, found: Found) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> OpenedRecord:
            return kiosk.do(open_record, actor, found, LookUpReason.EXPIRES_SOON)

        self.ask(work, lambda record: RecordSheet(self, record).open())
