"""Look up: a reason first, masked results, and one record at a time opened (S5, T6)."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.record_join import RecordJoin
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_, Message
from kiosk.services.desk.records.fix_record import (
    print_again,
    print_dates_of,
    release_binding,
    unlock_person,
)
from kiosk.services.desk.records.look_up import open_record
from kiosk.services.desk.records.record_views import (
    DesignationLine,
    Found,
    OpenedRecord,
    Partner,
    RenewalLine,
)
from kiosk.services.desk.replace_pins import print_renewed_pin, renew_pin, void_pin
from kiosk.services.papers.watch_job import Patience
from kiosk.services.renewal.say_card import note_card
from ui.frame.key_walking import focusable
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.parts.records.find_card import ICON, SearchParts
from ui.staff.parts.records.joining import JoinSheet, PartSheet
from ui.staff.parts.records.record_card import RecordCard
from ui.staff.parts.records.record_sheet import open_button
from ui.staff.parts.records.record_words import registration_pill
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table
from ui.widgets.buttons.button import Kind


class LookUpPage(DeskPage):
    """What was found is forgotten when the page goes."""

    name = "look_up"
    title = N_("Look up")

    def build(self) -> None:
        say = self.say
        again = action("look_again", say(N_("Look up someone else")), self._search, ICON)
        self.search, self.again = SearchParts(self), again
        self.why = self.search.why
        self.search.found.connect(self._show_found)
        self.pills.addWidget(again)
        again.hide()
        self.main.addWidget(self.search)
        self.table = Table[Found](
            say,
            Column(N_("Initials"), lambda found: found.initials),
            Column(N_("Born"), lambda found: str(found.born), digits=True),
            Column(N_("Registration"), lambda found: registration_pill(say, found.state), 2),
            Column(N_("Newest reference"), lambda found: found.reference, 2, digits=True),
            Column("", lambda found: open_button(say, found, self._open), 2),
        )
        self.results = self.add_card(self.table)
        self.results.hide()
        self.card: RecordCard | None = None
        self._found: tuple[Found, ...] = ()

    def entered(self) -> None:
        """The reason comes first."""
        self.why.focus_first()

    def read_again(self) -> None:
        """Open the record again, for the same reason."""
        if self.card is not None:
            record = self.card.record
            self.ask(doing(open_record, record.found, record.reason), self._opened)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        """Fold the search, so that the people it found are at the top."""
        self.hush()
        self._found = found
        if not found:
            words = N_("No one was found. Check the spelling and the date")
            self.tell(words, tone="warn")
            return
        self.table.show_rows(found)
        if found[0].likely:
            line = N_("Someone with this birth date has a similar name. Check their ID.")
            self.tell(N_("No record has exactly this name"), line, "warn")
        self._fold(self.results)

    def _search(self) -> None:
        """Forget who the last search was for."""
        self.hush()
        self._forget_record()
        self._found = ()
        self.search.empty()
        self._fold(self.search)

    def _fold(self, shown: QWidget) -> None:
        """Show the search, what it found, or the opened record: one of them at a time."""
        shown.show()
        if parts := focusable(shown):
            parts[0].setFocus()
        for part in (self.search, self.results, self.card):
            if part is not None and part is not shown:
                part.hide()
        self.again.setVisible(shown is not self.search)
        self.scroller.verticalScrollBar().setValue(0)

    def _open(self, found: Found) -> None:
        reason = self.why.reason()
        if reason is not None:
            self.ask(doing(open_record, found, reason), self._opened)

    def _opened(self, record: OpenedRecord) -> None:
        self._forget_record()
        card = self.card = RecordCard(self.shift, record)
        card.closed.connect(self._close_record)
        card.unlock.connect(partial(self._unlock, record))
        card.release.connect(partial(self._ask_to_release, record))
        card.print_again.connect(self._print)
        card.join.connect(partial(self._ask_to_join, record))
        card.part.connect(partial(self._ask_to_part, record))
        card.print_dates.connect(partial(self._print_dates, record))
        card.card_noted.connect(partial(self._note_card, record))
        card.designations.voided.connect(partial(self._ask_to_void, record))
        card.designations.renewed.connect(partial(self._new_pin, record))
        self.main.insertWidget(self.main.indexOf(self.results), card)
        self._fold(card)

    def _close_record(self) -> None:
        """Back to the others that were found."""
        self._forget_record()
        if len(self._found) > 1:
            self._fold(self.results)
        else:
            self._search()

    def _forget_record(self) -> None:
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _unlock(self, record: OpenedRecord) -> None:
        words = N_("Unlocked. The person can try again now")
        work = doing(unlock_person, record.found, record.reason)
        self.ask(work, lambda _count: self.done(words))

    def _ask_to_release(self, record: OpenedRecord) -> None:
        line = N_("The person can then use another account. Nothing else changes.")
        title, button = N_("Release the account?"), N_("Release it")
        sheet = AskSheet(self, title, line, button, Kind.DANGER)
        work = doing(release_binding, record.found, record.reason)
        sheet.ask(lambda: work, N_("The account is released"))

    def _ask_to_join(self, record: OpenedRecord, partner: Partner) -> None:
        words = N_("Joined. The person can renew at the kiosk now")
        self._change_joins(record, JoinSheet(self, partner), words)

    def _ask_to_part(self, record: OpenedRecord, join: RecordJoin) -> None:
        self._change_joins(record, PartSheet(self, join), N_("The records are taken apart"))

    def _change_joins(self, record: OpenedRecord, sheet: JoinSheet | PartSheet, words: str) -> None:
        """Ask, do it, and open the record of whom it is about then."""

        def changed(found: Found) -> None:
            sheet.close_sheet()
            self.tell(words)
            self.ask(doing(open_record, found, record.reason), self._opened)

        work = partial(sheet.work, record.found)
        form, failed = sheet.form, sheet.show_failure
        form.submitted.connect(lambda: self.send(form, work(), changed, failed))
        sheet.open()

    def _print(self, line: RenewalLine) -> None:
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(print_again, actor, line.id, pause),
            N_("Printing"),
            of=line.reference,
        )

    def _print_dates(self, record: OpenedRecord) -> None:
        language = self.say.language
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(
                print_dates_of, actor, record.found, language, pause
            ),
            N_("Printing"),
        )

    def _note_card(self, record: OpenedRecord, come: bool) -> None:
        if record.card_id is None:
            return

        def look_again(_none: None) -> None:
            self.read_again()

        self.ask(doing(note_card, record.card_id, come, record.reason), look_again)

    def _ask_to_void(self, record: OpenedRecord, line: DesignationLine) -> None:
        words = N_("The slip no longer works, and the patient's slot is open again.")
        title = Message.of(N_("Cancel the PIN on slip {reference}?"), reference=line.reference)
        sheet = AskSheet(self, title, words, N_("Cancel it"), Kind.DANGER)
        sheet.ask(lambda: doing(void_pin, line.id, record.reason), N_("The PIN was canceled"))

    def _new_pin(self, record: OpenedRecord, line: DesignationLine) -> None:
        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            issued = kiosk.do(renew_pin, actor, line.id, PinDelivery.HAND, record.reason)
            return kiosk.do(print_renewed_pin, actor, issued, pause)

        words = N_("Printing a new PIN. The old one no longer works")
        self.print_paper(work, words, of=line.reference)
