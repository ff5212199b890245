"""An opened record: what staff may see about one person, and what they can fix."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.people.roles import Action
from kiosk.i18n import N_
from kiosk.services.desk.records.record_views import OpenedRecord, RenewalLine
from ui.flows.lights import AWAITED
from ui.staff.forms.action import APART, action
from ui.staff.parts.records.designations_table import DesignationsTable
from ui.staff.parts.records.joining import JoinsTable, PartnersTable
from ui.staff.parts.records.lights_table import LightsTable
from ui.staff.parts.records.record_sheet import Facts
from ui.staff.parts.records.record_words import (
    certification_notice,
    registration_pill,
    renewal_pill,
)
from ui.staff.shift import Shift
from ui.staff.tables.table import Column, Table, whole_day
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class RecordCard(Card):
    """Emits what was pressed; the page does it and reopens the record."""

    unlock = Signal()
    release = Signal()
    print_again = Signal(object)
    join = Signal(object)
    part = Signal(object)
    closed = Signal()
    print_dates = Signal()
    card_noted = Signal(bool)
    """That the card has come, or that it has not after all."""

    def __init__(self, shift: Shift, record: OpenedRecord) -> None:
        super().__init__(gap=18)
        self._shift, self._say, self.record = shift, shift.say, record
        self.setObjectName("record")
        say = self._say
        self.column.addLayout(self._head())
        if record.two_people:
            line = say(N_("More than one registration has this name and birth date."))
            self.column.addWidget(Notice(say(N_("Check who this is")), line, "warn"))
        certification = certification_notice(say, record)
        if certification is not None:
            self.column.addWidget(certification)
        self.column.addWidget(Facts(self._facts(), columns=2))
        self.column.addWidget(LightsTable(say, record.lights))
        self.column.addLayout(self._dates())
        if record.locked_minutes and shift.may(Action.UNLOCK):
            words = say(N_("Let them try again"))
            self.column.addWidget(action("unlock", words, self.unlock.emit), 0, LEFT)
        self._add_joining()
        self.column.addWidget(Text(say(N_("Renewals")), "label"))
        self.column.addWidget(self._renewals())
        for renewal in record.renewals:
            if renewal.kept:
                self.column.addWidget(self._kept(renewal))
        self.column.addWidget(Text(say(N_("Caregivers")), "label"))
        self.designations = DesignationsTable(shift, record.designations)
        self.column.addWidget(self.designations)
        if record.username and shift.may(Action.RELEASE_BINDING):
            self._set_apart("release", N_("Release the account"), self.release.emit)

    def _add_joining(self) -> None:
        """Two records of one person: what may be joined, and what was."""
        shift, record = self._shift, self.record
        if record.partners and shift.may(Action.JOIN_RECORDS):
            title = self._say(N_("A record under another name may be theirs"))
            line = self._say(N_("Look at their ID. If it fits both, join the two records."))
            self.column.addWidget(Notice(title, line))
            partners = PartnersTable(shift, record.partners)
            partners.chosen.connect(self.join)
            self.column.addWidget(partners)
        if record.joins:
            self.column.addWidget(Text(self._say(N_("Joined records")), "label"))
            joins = JoinsTable(shift, record.joins, shift.may(Action.PART_RECORDS))
            joins.chosen.connect(self.part)
            self.column.addWidget(joins)

    def _dates(self) -> QHBoxLayout:
        """The printed twin of a reminder, and whether the card has come (S5, S7)."""
        say, row, card = self._say, QHBoxLayout(), self.record.lights.card
        if self._shift.may(Action.PRINT_AGAIN):
            words = say(N_("Print the dates"))
            row.addWidget(action("print_dates", words, self.print_dates.emit))
        known = card.said_by is not None or card.glow in AWAITED
        if self.record.card_id is not None and known and self._shift.may(Action.NOTE_CARD):
            come = card.said_by is None
            words = say(N_("The card has come") if come else N_("The card has not come"))
            row.addWidget(action("note_card", words, partial(self.card_noted.emit, come)))
        row.addStretch(1)
        return row

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Text(self.record.name.full, "h2"), 1)
        close = Button(self._say(N_("Close the record")), Kind.QUIET, "bold/x")
        close.setObjectName("close_record")
        close.clicked.connect(lambda _on=False: self.closed.emit())
        head.addWidget(close)
        return head

    def _set_apart(self, name: str, words: str, act: Callable[[], None]) -> None:
        """What can't be undone comes last, away from all that can."""
        self.column.addSpacing(Theme.current().px(APART))
        self.column.addWidget(Hairline())
        button = action(name, self._say(words), act, kind=Kind.DANGER)
        self.column.addWidget(button, 0, LEFT)

    def _facts(self) -> list[tuple[str, str | QWidget]]:
        say, record = self._say, self.record
        address = record.address
        where = f"{address.street}, {address.city} {address.zip}" if address else ""
        return [
            (say(N_("Date of birth")), say.full_date(record.date_of_birth)),
            (say(N_("Address")), where),
            (say(N_("Phone")), record.phone),
            (say(N_("Email")), record.email),
            (say(N_("Registration")), registration_pill(say, record.found.state)),
            (say(N_("Registration number ends in")), record.number),
            (say(N_("Username")), record.username or say(N_("No account is linked"))),
            (say(N_("Locked for")), self._locked()),
        ]

    def _locked(self) -> str:
        if self.record.waits_for_staff:
            return self._say(N_("Until you unlock them"))
        minutes = self.record.locked_minutes
        return self._say(N_("{minutes} min"), minutes=minutes) if minutes else ""

    def _renewals(self) -> Table[RenewalLine]:
        say = self._say
        table = Table[RenewalLine](
            say,
            Column(N_("Reference"), lambda line: line.reference, 2, digits=True),
            Column(N_("State"), lambda line: renewal_pill(say, line.status), 2),
            Column(N_("Started"), lambda line: whole_day(say, line.started_at), 2),
            Column(N_("Submitted"), lambda line: whole_day(say, line.submitted_on), 2),
            Column("", self._print_button, 2),
            empty=N_("No renewal was started at a kiosk"),
        )
        table.show_rows(self.record.renewals)
        return table

    def _kept(self, line: RenewalLine) -> Notice:
        """What the Program sent back and the person keeps, in their own words."""
        title = self._say(N_("{reference}: kept as it was"), reference=line.reference)
        reasons = ". ".join(self._say(words) for words in line.kept)
        return Notice(title, f"{reasons}: {line.kept_because}", "warn")

    def _print_button(self, line: RenewalLine) -> str | QWidget:
        if not (line.can_print and self._shift.may(Action.PRINT_AGAIN)):
            return ""
        words, act = self._say(N_("Print again")), partial(self.print_again.emit, line)
        return action("print_again", words, act, about=line.reference)
