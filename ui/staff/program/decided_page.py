"""What was decided last, and anything by its reference: looked at again, and corrected."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_
from kiosk.services.program.past_decisions import find_submission, list_decided
from kiosk.services.program.program_views import PastDecision
from ui.staff.desk_page import DeskPage
from ui.staff.program.program_words import DECIDED, KINDS
from ui.staff.program.queue_page import QueuePage
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, recent
from ui.widgets.buttons.button import Button
from ui.widgets.texts.pill import Pill


class DecidedPage(DeskPage):
    """A record stays as it is; a correction is a new one that says why."""

    name = "decided"
    title = N_("Decided")
    hint = N_("Open one to look at it again, or to correct its record.")

    def build(self) -> None:
        say = self.say
        self.table = Table[PastDecision](
            say,
            Column(N_("Reference"), lambda row: row.reference, 2, digits=True),
            Column(N_("What"), lambda row: say(KINDS[row.kind]), 2),
            Column(N_("Decision"), self._pill, 2),
            Column(N_("When"), lambda row: recent(say, row.at), 3, digits=True),
            Column(N_("By"), lambda row: row.by, 2),
            Column("", self._button),
            empty=N_("Nothing was decided yet"),
        )
        self.add_card(self.table, title=N_("What was recorded last"))
        self.form = self.add_form(
            "find",
            N_("Another one"),
            N_("Type the reference of what you look for."),
            N_("Open"),
            self._find,
            "bold/magnifying-glass",
        )
        needs = N_("Enter the reference")
        self.form.add_text("reference", N_("The reference"), needs=needs)

    def entered(self) -> None:
        self.ask(doing(list_decided), self.table.show_rows)

    def _pill(self, row: PastDecision) -> QWidget:
        words, tone = DECIDED[row.decided]
        return Pill(self.say(words), tone)

    def _button(self, row: PastDecision) -> QWidget:
        button = Button(self.say(N_("Open")), height="in_row")
        button.setObjectName(f"see.{row.reference}")
        button.clicked.connect(lambda _on=False: self._open(row.application_id))
        return button

    def _find(self) -> None:
        found = doing(find_submission, self.form.text("reference"))
        self.send(self.form, found, self._open, "reference")

    def _open(self, application_id: UUID) -> None:
        self.shift.opened.emit(QueuePage.name, str(application_id))
