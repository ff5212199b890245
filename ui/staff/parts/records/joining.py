"""Two records of one person on an opened record: what may be joined, and what was (S5)."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from kiosk.domain.people.record_join import JoinReason, PartReason, RecordJoin
from kiosk.i18n import N_, Message
from kiosk.services.desk.records.join_records import join_records, part_records
from kiosk.services.desk.records.record_views import Found, Partner, PartnerKind
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import Shift, Work, doing
from ui.staff.tables.table import Column, Table, whole_day
from ui.widgets.buttons.button import Button, Kind

KINDS: Final = {
    PartnerKind.CERTIFICATION: N_("Certification"),
    PartnerKind.REGISTRATION: N_("Registration"),
}
DIFFERENCES: Final = {
    JoinReason.MIDDLE_NAME: N_("A middle name or an initial"),
    JoinReason.SURNAMES: N_("One of two last names"),
    JoinReason.SPELLING: N_("The spelling"),
    JoinReason.NAME_CHANGED: N_("The name has changed"),
}
MISTAKES: Final = {
    PartReason.TWO_PEOPLE: N_("They are two people"),
    PartReason.PERSON_ASKED: N_("The person asked"),
    PartReason.PROGRAM_ASKED: N_("The Program asked"),
}


class PartnersTable(Table[Partner]):
    """Records that may be this person's; emits `chosen` with the one to join."""

    chosen = Signal(object)

    def __init__(self, shift: Shift, partners: tuple[Partner, ...]) -> None:
        say = shift.say
        super().__init__(
            say,
            Column(N_("Name on the record"), lambda row: row.name.full, 3),
            Column(N_("Record"), lambda row: say(KINDS[row.kind]), 2),
            Column(N_("Until"), lambda row: whole_day(say, row.until), 2),
            Column("", self._join, 2),
        )
        self.show_rows(partners)

    def _join(self, row: Partner) -> Button:
        words = self._say(N_("Join"))
        return action("join", words, partial(self.chosen.emit, row), about=row.name.full)


class JoinsTable(Table[RecordJoin]):
    """What staff joined; emits `chosen` with what to take apart, where a manager looks."""

    chosen = Signal(object)

    def __init__(self, shift: Shift, joins: tuple[RecordJoin, ...], may_part: bool) -> None:
        say = shift.say
        self._may_part = may_part
        super().__init__(
            say,
            Column(N_("Certification"), lambda row: row.certified.full, 3),
            Column(N_("Registration"), lambda row: row.registered.full, 3),
            Column(N_("What differs"), lambda row: say(DIFFERENCES[row.reason]), 3),
            Column("", self._part, 2),
        )
        self.show_rows(joins)

    def _part(self, row: RecordJoin) -> str | Button:
        if not self._may_part:
            return ""
        words, act = self._say(N_("Take apart")), partial(self.chosen.emit, row)
        return action("part", words, act, kind=Kind.DANGER, about=row.certified.full)


class JoinSheet(AskSheet):
    """Joins once staff have seen the ID and said what differs."""

    def __init__(self, page: DeskPage, partner: Partner) -> None:
        title = Message.of(N_("Join with {name}?"), name=partner.name.full)
        line = N_("Look at their ID first. Name and date of birth must fit both records.")
        super().__init__(page, title, line, N_("I saw the ID. Join them"))
        self._partner = partner
        choices = [(key.value, words) for key, words in DIFFERENCES.items()]
        self.form.add_options("reason", N_("What differs?"), choices, N_("Choose what differs"))

    def work(self, found: Found) -> Work[Found]:
        """The use case for what was chosen."""
        reason = JoinReason(self.form.text("reason"))
        return doing(join_records, found, self._partner.id, reason)


class PartSheet(AskSheet):
    """Takes apart once it was said why."""

    def __init__(self, page: DeskPage, join: RecordJoin) -> None:
        line = N_("Their account is released. A renewal that is not finished is withdrawn.")
        title, button = N_("Take the records apart?"), N_("Take them apart")
        super().__init__(page, title, line, button, Kind.DANGER)
        self._join = join
        choices = [(key.value, words) for key, words in MISTAKES.items()]
        self.form.add_options("reason", N_("Why?"), choices, N_("Choose why"))

    def work(self, found: Found) -> Work[Found]:
        """The use case for what was chosen."""
        return doing(part_records, found, self._join.id, PartReason(self.form.text("reason")))
