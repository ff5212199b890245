"""Look up: a reason first, masked results, and one record at a time opened (S5, T6)."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.records.fix_record import print_again, release_binding, unlock_person
from kiosk.services.desk.records.look_up import open_record
from kiosk.services.desk.records.record_views import (
    DesignationLine,
    Found,
    OpenedRecord,
    RenewalLine,
)
from kiosk.services.desk.replace_pins import print_renewed_pin, renew_pin, void_pin
from kiosk.services.papers.watch_job import Patience
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.ask_sheet import AskSheet
from ui.staff.parts.records.find_card import FindByName, FindByReference, WhyField
from ui.staff.parts.records.record_card import RecordCard
from ui.staff.parts.records.record_words import registration_pill
from ui.staff.parts.tables.cells import action
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import Shift
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card

NOBODY = N_("Nobody was found. Check the spelling and the date")


class LookUpPage(DeskPage):
    """What was found is forgotten when the page goes."""

    name = "look_up"
    title = N_("Look up")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say, small = self.say, Theme.current().frame.name == "staff_small"
        why = Card()
        self.why = WhyField(self, 2 if small else 3)
        why.column.addWidget(self.why)
        self.main.addWidget(why)
        ways = QHBoxLayout()
        ways.setSpacing(Theme.current().px(Theme.current().frame.gap))
        self.by_reference, self.by_name = (
            FindByReference(self, self.why),
            FindByName(self, self.why),
        )
        for way in (self.by_reference, self.by_name):
            way.found.connect(self._show_found)
            ways.addWidget(way, 1)
        self.main.addLayout(ways)
        self.results = Card()
        columns = [
            Column(say(N_("Initials")), 1),
            Column(say(N_("Born")), 1, digits=True),
            Column(say(N_("Registration")), 2),
            Column(say(N_("Newest reference")), 2, digits=True),
            Column("", 2),
        ]
        self.table = Table(say, columns)
        self.results.column.addWidget(self.table)
        self.results.hide()
        self.main.addWidget(self.results)
        self.record: RecordCard | None = None
        self.end_columns()

    def entered(self) -> None:
        """The reason comes first."""
        self.why.focus_first()

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self.hush()
        self._close_record()
        self.results.show()
        self.table.set_rows([self._row(each) for each in found], self.say(NOBODY))

    def _row(self, found: Found) -> list[Cell]:
        say = self.say
        opening = action("open", say(N_("Open")), found.initials, partial(self._open, found))
        pill = registration_pill(say, found.state)
        return [found.initials, str(found.born), pill, found.reference, opening]

    def _open(self, found: Found) -> None:
        reason = self.why.reason()
        if reason is not None:
            self._read(found, reason)

    def _read(self, found: Found, reason: LookUpReason) -> None:
        self.ask(lambda kiosk, actor: kiosk.do(open_record, actor, found, reason), self._opened)

    def _opened(self, record: OpenedRecord) -> None:
        self._close_record()
        self.results.hide()
        card = self.record = RecordCard(self.shift, record)
        card.closed.connect(self._close_record)
        card.unlock.connect(self._unlock)
        card.release.connect(self._ask_to_release)
        card.print_again.connect(self._print)
        card.designations.voided.connect(self._ask_to_void)
        card.designations.renewed.connect(self._new_pin)
        self.main.insertWidget(self.main.indexOf(self.results), card)
        card.show()
        self.scroller.show_part(card)

    def _close_record(self) -> None:
        if self.record is not None:
            self.record.hide()
            self.record.deleteLater()
            self.record = None

    def _unlock(self) -> None:
        if self.record is None:
            return
        found, reason = self.record.record.found, self.record.record.reason

        def done(_count: int) -> None:
            self.tell(self.say(N_("Unlocked. The person can try again now")))
            self._read(found, reason)

        self.ask(lambda kiosk, actor: kiosk.do(unlock_person, actor, found, reason), done)

    def _ask_to_release(self) -> None:
        if self.record is None:
            return
        say, found, reason = self.say, self.record.record.found, self.record.record.reason
        line = say(N_("Another account can then be this person's. Nothing else changes."))
        sheet = AskSheet(
            self, say(N_("Release the account?")), line, say(N_("Release it")), Kind.DANGER
        )

        def done(_none: None) -> None:
            sheet.close_sheet()
            self.tell(say(N_("The account is released")))
            self._read(found, reason)

        sheet.confirmed.connect(
            lambda: self.ask(
                lambda kiosk, actor: kiosk.do(release_binding, actor, found, reason),
                done,
                sheet.show_failure,
            )
        )
        sheet.open()

    def _print(self, line: RenewalLine) -> None:
        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            return kiosk.do(print_again, actor, line.id, pause)

        self.tell(self.say(N_("Printing")), line.reference, "info")
        self.print_paper(work, N_("The paper is printed"))

    def _ask_to_void(self, line: DesignationLine) -> None:
        if self.record is None:
            return
        say, found, reason = self.say, self.record.record.found, self.record.record.reason
        words = say(N_("The slip works no longer, and the patient's slot is free again."))
        sheet = AskSheet(self, say(N_("Void this PIN?")), words, say(N_("Void it")), Kind.DANGER)

        def done(_none: None) -> None:
            sheet.close_sheet()
            self.tell(say(N_("The PIN is void")))
            self._read(found, reason)

        sheet.confirmed.connect(
            lambda: self.ask(
                lambda kiosk, actor: kiosk.do(void_pin, actor, line.id, reason),
                done,
                sheet.show_failure,
            )
        )
        sheet.open()

    def _new_pin(self, line: DesignationLine) -> None:
        if self.record is None:
            return
        reason = self.record.record.reason

        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            issued = kiosk.do(renew_pin, actor, line.id, PinDelivery.HAND, reason)
            return kiosk.do(print_renewed_pin, actor, issued, pause)

        self.tell(self.say(N_("Printing a new PIN; the old one works no longer")), tone="info")
        self.print_paper(work, N_("The paper is printed"))
