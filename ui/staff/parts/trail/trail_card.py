"""Entries of the audit trail, found by day, staff member, event and reference."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QGridLayout

from kiosk.domain.people.roles import Role
from kiosk.domain.trail.events import Event
from kiosk.i18n import N_
from kiosk.letters.desk.event_words import EVENT_WORDS
from kiosk.services.desk.read_trail import Asked, TrailPage, TrailRow, read_trail
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.forms.form import Form
from ui.staff.shift import ROLE_WORDS, doing
from ui.staff.tables.table import Column, Table, day_and_time
from ui.theme.theme import Theme
from ui.widgets.fields.text_input import TextInput

WHO: Final = ROLE_WORDS | {
    Role.VISITOR: N_("Visitor"),
    Role.PATIENT: N_("Patient"),
    Role.CAREGIVER: N_("Caregiver"),
    Role.OPERATOR: N_("Command line"),
    Role.COURIER: N_("The kiosk itself"),
}
WRITE_DAY: Final = N_("Write the day as 2026-11-20")
HELPED: Final = N_("{role}, helped by {name}")
NO_EVENT: Final = N_("No event has these words. Use fewer of them")
AS_DAY: Final = N_("As 2026-11-20")
ONE_WORD: Final = N_("A word of it, such as “printed”")
AS_SLIP: Final = N_("As on the slip, for example K3-7F2QM")


class TrailCard(Form):
    """Names staff alone; each search goes on record."""

    def __init__(self, page: DeskPage) -> None:
        say = page.say
        hint = N_("That you look goes on record. Patients and caregivers have no names here.")
        super().__init__(
            say, "find_entries", N_("Entries"), hint, N_("Find"), "bold/magnifying-glass"
        )
        self._page = page
        grid = QGridLayout()
        grid.setHorizontalSpacing(Theme.current().px(16))
        columns = 2 if Theme.current().frame.name == "staff_small" else 4
        for at, (name, label, hint) in enumerate(
            (
                ("day", N_("Day"), AS_DAY),
                ("staff", N_("Staff member"), N_("The whole name")),
                ("event", N_("Event"), ONE_WORD),
                ("reference", N_("Reference"), AS_SLIP),
            )
        ):
            field = self.fields[name] = TextInput(name, say(label), say(hint))
            grid.addWidget(field, at // columns, at % columns)
        self.insert(grid)
        self.table = Table[TrailRow](
            say,
            Column(N_("When"), lambda row: day_and_time(say, row.at), 2, digits=True),
            Column(N_("What"), self._what, 4),
            Column(N_("Who"), self._who, 2),
            Column(N_("Reason"), lambda row: row.entry.reason or ""),
            Column(N_("Entry"), lambda row: f"{row.entry.chain}:{row.entry.seq}", digits=True),
            empty=N_("No entry fits. Check the name and the reference"),
            page=MOST,
        )
        self._older = action("older", say(N_("Show older entries")), self._go_on)
        self._older.hide()
        self.column.insertWidget(self.column.count() - 1, self.table)
        self.column.insertWidget(self.column.count() - 1, self._older)
        self._asked, self._rows = Asked(), list[TrailRow]()
        self.submitted.connect(self.search)

    def search(self) -> None:
        """Show the newest entries that fit what was typed."""
        day, events = self._day(), self._events()
        if day is NO_DAY or events == ():
            return
        self._rows = []
        self._asked = Asked(day, self.text("staff"), events, self.text("reference"))
        self._page.send(self, doing(read_trail, self._asked), self._show)

    def _go_on(self) -> None:
        last = self._rows[-1].entry
        self._page.send(self, doing(read_trail, self._asked, last), self._show)

    def _show(self, found: TrailPage) -> None:
        self._rows += found.rows
        self.table.show_rows(self._rows)
        self._older.setVisible(found.more)

    def _day(self) -> date | None:
        """The day; NO_DAY, and the field says why, for one that is none."""
        typed, day = self.text("day"), None
        try:
            day = date.fromisoformat(typed) if typed else None
            self.fields["day"].set_problem(None)
        except ValueError:
            self.complain("day", WRITE_DAY)
            return NO_DAY
        return day

    def _events(self) -> tuple[Event, ...] | None:
        """Those whose words hold what was typed; none at all, and the field says so."""
        typed = self.text("event").casefold()
        self.fields["event"].set_problem(None)
        if not typed:
            return None
        events = tuple(e for e in Event if typed in self.say(EVENT_WORDS[e]).casefold())
        if not events:
            self.complain("event", NO_EVENT)
        return events

    def _what(self, row: TrailRow) -> str:
        known = {event.value: words for event, words in EVENT_WORDS.items()}
        return self.say(known[row.entry.event]) if row.entry.event in known else row.entry.event

    def _who(self, row: TrailRow) -> str:
        role = self.say(WHO[Role(row.entry.role)]) if row.entry.role in set(Role) else ""
        if row.staff and row.entry.assisted_by is not None:
            return self.say(HELPED, role=role, name=row.staff)
        return f"{row.staff}, {role}" if row.staff else role


NO_DAY: Final = date.min
MOST: Final = 100_000
"""The table shows whatever was read; more is read by its button."""
