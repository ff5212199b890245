"""Print again: the last paper of a renewal or of a caregiver's registration, by its reference."""

from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.records.fix_record import print_again
from kiosk.services.desk.records.look_up import look_up_reference, open_record
from kiosk.services.desk.records.record_views import NoticeLine, RenewalLine
from kiosk.services.desk.reprint_notice import find_caregiver_notice, print_caregiver_again
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.records.record_words import renewal_pill
from ui.staff.tables.table import Column, Table
from ui.widgets.buttons.button import Button

Line = RenewalLine | NoticeLine
"""What a row of the page is about."""


class PrintPage(DeskPage):
    """The reason is the page's own: a paper is needed again; no name is shown."""

    name = "print"
    title = N_("Print again")

    def build(self) -> None:
        self.form = self.add_form(
            "find_paper",
            N_("Which paper?"),
            N_("Your name and that a paper was needed go on record."),
            N_("Find it"),
            self._find,
            "bold/magnifying-glass",
        )
        hint = N_("As on the slip or the screen, for example K3-7F2QM")
        needs = N_("Enter the reference")
        self.form.add_text("paper_reference", N_("Reference"), hint, needs)
        say = self.say
        self.table = Table[Line](
            say,
            Column(N_("Reference"), lambda line: line.reference, 2, digits=True),
            Column(N_("State"), lambda line: renewal_pill(say, line.status), 2),
            Column(N_("Begun"), lambda line: say.full_date(line.started_at.date()), 2),
            Column("", self._button, 2),
            empty=N_("There is no paper for this reference"),
        )
        self._card = self.add_card(self.table)
        self._card.hide()
        self.add_side()

    def entered(self) -> None:
        """Typing can begin at once."""
        self.form.fields["paper_reference"].focus_first()

    def _find(self) -> None:
        text = self.form.text("paper_reference")

        def work(kiosk: Kiosk, actor: Actor) -> tuple[Line, ...]:
            found = kiosk.do(look_up_reference, actor, text, LookUpReason.PAPER_AGAIN)
            opened = [
                kiosk.do(open_record, actor, each, LookUpReason.PAPER_AGAIN) for each in found
            ]
            notice = kiosk.do(find_caregiver_notice, actor, text)
            renewals = (line for record in opened for line in record.renewals if line.can_print)
            return (*renewals, *([notice] if notice is not None else []))

        self.send(self.form, work, self._show, "paper_reference")

    def _show(self, lines: tuple[Line, ...]) -> None:
        self.hush()
        self._card.show()
        self.table.show_rows(lines)

    def _button(self, line: Line) -> Button:
        act = partial(self._print, line)
        return action("print_paper", self.say(N_("Print")), act, about=line.reference)

    def _print(self, line: Line) -> None:
        again = print_again if isinstance(line, RenewalLine) else print_caregiver_again
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(again, actor, line.id, pause),
            N_("Printing"),
            of=line.reference,
        )
