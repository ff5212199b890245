"""Print again: the last paper of a renewal or of a caregiver's registration, by its reference."""

from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.services.desk.records.fix_record import print_again
from kiosk.services.desk.records.look_up import look_up_reference, open_record
from kiosk.services.desk.records.record_views import NoticeLine, RenewalLine
from kiosk.services.desk.reprint_notice import find_caregiver_notice, print_caregiver_again
from kiosk.services.papers.watch_job import Patience
from kiosk.words import error_message
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.staff.parts.records.record_words import renewal_pill
from ui.staff.parts.tables.cells import action
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import Shift
from ui.widgets.cards.card import Card
from ui.widgets.fields.text_field import TextField

Line = RenewalLine | NoticeLine
"""What a row of the page is about."""


class PrintPage(DeskPage):
    """The reason is the page's own: a paper is needed again; no name is shown."""

    name = "print"
    title = N_("Print again")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(
            say(N_("Which paper?")),
            say(N_("Your name and that a paper was needed go on record.")),
            say(N_("Find it")),
            "bold/magnifying-glass",
        )
        self.form.default_button.setObjectName("find_paper")
        hint = say(N_("As on the slip or the screen, for example K3-7F2QM"))
        self.form.add(TextField("paper_reference", say(N_("Reference")), hint))
        self.form.submitted.connect(self._find)
        self.main.addWidget(self.form)
        columns = [
            Column(say(N_("Reference")), 2, digits=True),
            Column(say(N_("State")), 2),
            Column(say(N_("Begun")), 2),
            Column("", 2),
        ]
        self.table = Table(say, columns)
        self._card = Card()
        self._card.column.addWidget(self.table)
        self._card.hide()
        self.main.addWidget(self._card)
        self.end_columns(self.add_side())

    def entered(self) -> None:
        """Typing can begin at once."""
        self.form.fields["paper_reference"].focus_first()

    def _find(self) -> None:
        form, say = self.form, self.say
        if form.missing(paper_reference=say(N_("Enter the reference"))):
            return
        text = form.text("paper_reference")

        def work(kiosk: Kiosk, actor: Actor) -> tuple[Line, ...]:
            found = kiosk.do(look_up_reference, actor, text, LookUpReason.PAPER_AGAIN)
            opened = [
                kiosk.do(open_record, actor, each, LookUpReason.PAPER_AGAIN) for each in found
            ]
            notice = kiosk.do(find_caregiver_notice, actor, text)
            renewals = (line for record in opened for line in record.renewals if line.can_print)
            return (*renewals, *([notice] if notice is not None else []))

        def failed(error: KioskError) -> None:
            form.complain("paper_reference", say.say(error_message(error)))

        self.ask(work, self._show, failed)

    def _show(self, lines: tuple[Line, ...]) -> None:
        self.hush()
        self._card.show()
        rows = [self._row(line) for line in lines]
        self.table.set_rows(rows, self.say(N_("There is no paper for this reference")))

    def _row(self, line: Line) -> list[Cell]:
        say = self.say
        begun = say.full_date(line.started_at.date())
        words = say(N_("Print"))
        button = action("print_paper", words, line.reference, partial(self._print, line))
        return [line.reference, renewal_pill(say, line.status), begun, button]

    def _print(self, line: Line) -> None:
        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            again = print_again if isinstance(line, RenewalLine) else print_caregiver_again
            return kiosk.do(again, actor, line.id, pause)

        self.tell(self.say(N_("Printing")), line.reference, "info")
        self.print_paper(work, N_("The paper is printed"))
