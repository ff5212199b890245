"""Look up: a reason first, masked results, and one record at a time opened (S5, T6)."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_, Message
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
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.parts.records.find_card import FindByName, FindByReference, WhyInput
from ui.staff.parts.records.record_card import RecordCard
from ui.staff.parts.records.record_sheet import open_button
from ui.staff.parts.records.record_words import registration_pill
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind


class LookUpPage(DeskPage):
    """What was found is forgotten when the page goes."""

    name = "look_up"
    title = N_("Look up")

    def build(self) -> None:
        frame = Theme.current().frame
        self.why = WhyInput(self, 2 if frame.name == "staff_small" else 3)
        self.add_card(self.why)
        ways = QHBoxLayout()
        ways.setSpacing(Theme.current().px(frame.gap))
        self.by_reference = FindByReference(self, self.why)
        for way in (self.by_reference, FindByName(self, self.why)):
            way.found.connect(self._show_found)
            ways.addWidget(way, 1)
        self.main.addLayout(ways)
        say = self.say
        self.table = Table[Found](
            say,
            Column(N_("Initials"), lambda found: found.initials),
            Column(N_("Born"), lambda found: str(found.born), digits=True),
            Column(N_("Registration"), lambda found: registration_pill(say, found.state), 2),
            Column(N_("Newest reference"), lambda found: found.reference, 2, digits=True),
            Column("", lambda found: open_button(say, found, self._open), 2),
            empty=N_("Nobody was found. Check the spelling and the date"),
        )
        self.results = self.add_card(self.table)
        self.results.hide()
        self.card: RecordCard | None = None

    def entered(self) -> None:
        """The reason comes first."""
        self.why.focus_first()

    def read_again(self) -> None:
        """Open the record anew, for the same reason."""
        if self.card is not None:
            record = self.card.record
            self.ask(doing(open_record, record.found, record.reason), self._opened)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self.hush()
        self._close_record()
        self.results.show()
        self.table.show_rows(found)

    def _open(self, found: Found) -> None:
        reason = self.why.reason()
        if reason is not None:
            self.ask(doing(open_record, found, reason), self._opened)

    def _opened(self, record: OpenedRecord) -> None:
        self._close_record()
        self.results.hide()
        card = self.card = RecordCard(self.shift, record)
        card.closed.connect(self._close_record)
        card.unlock.connect(partial(self._unlock, record))
        card.release.connect(partial(self._ask_to_release, record))
        card.print_again.connect(self._print)
        card.designations.voided.connect(partial(self._ask_to_void, record))
        card.designations.renewed.connect(partial(self._new_pin, record))
        self.main.insertWidget(self.main.indexOf(self.results), card)
        card.show()
        self.scroller.show_part(card)

    def _close_record(self) -> None:
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _unlock(self, record: OpenedRecord) -> None:
        words = N_("Unlocked. The person can try again now")
        work = doing(unlock_person, record.found, record.reason)
        self.ask(work, lambda _count: self.done(words))

    def _ask_to_release(self, record: OpenedRecord) -> None:
        line = N_("Another account can then be this person's. Nothing else changes.")
        title, button = N_("Release the account?"), N_("Release it")
        sheet = AskSheet(self, title, line, button, Kind.DANGER)
        work = doing(release_binding, record.found, record.reason)
        sheet.ask(lambda: work, N_("The account is released"))

    def _print(self, line: RenewalLine) -> None:
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(print_again, actor, line.id, pause),
            N_("Printing"),
            of=line.reference,
        )

    def _ask_to_void(self, record: OpenedRecord, line: DesignationLine) -> None:
        words = N_("The slip works no longer, and the patient's slot is free again.")
        title = Message.of(N_("Void the PIN of slip {reference}?"), reference=line.reference)
        sheet = AskSheet(self, title, words, N_("Void it"), Kind.DANGER)
        sheet.ask(lambda: doing(void_pin, line.id, record.reason), N_("The PIN is void"))

    def _new_pin(self, record: OpenedRecord, line: DesignationLine) -> None:
        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            issued = kiosk.do(renew_pin, actor, line.id, PinDelivery.HAND, record.reason)
            return kiosk.do(print_renewed_pin, actor, issued, pause)

        words = N_("Printing a new PIN; the old one works no longer")
        self.print_paper(work, words, of=line.reference)
