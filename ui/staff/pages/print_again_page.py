"""Print again: the last paper of whatever has a reference, and a new PIN for a slip's."""

from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.records.fix_record import print_again
from kiosk.services.desk.records.record_views import PaperKind, PaperLine
from kiosk.services.desk.replace_pins import print_renewed_pin, renew_pin
from kiosk.services.desk.reprint_paper import find_papers, print_caregiver_again
from kiosk.services.papers.watch_job import Patience
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.records.designations_table import slot_pill
from ui.staff.parts.records.record_words import renewal_pill
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, whole_day
from ui.widgets.buttons.button import Button
from ui.widgets.texts.pill import Pill


class PrintPage(DeskPage):
    """The reason is the page's own: a paper is needed again; no name is shown."""

    name = "print"
    title = N_("Print again")

    def build(self) -> None:
        self.form = self.add_form(
            "find_paper",
            N_("Which paper?"),
            N_("The reprint is recorded under your name."),
            N_("Find it"),
            self._find,
            "bold/magnifying-glass",
        )
        hint = N_("As shown on the slip or screen, for example K3-7F2QM")
        needs = N_("Enter the reference")
        self.form.add_text("paper_reference", N_("Reference"), hint, needs)
        say = self.say
        self.table = Table[PaperLine](
            say,
            Column(N_("Reference"), lambda line: line.reference, 2, digits=True),
            Column(N_("State"), self._state, 2),
            Column(N_("Started"), lambda line: whole_day(say, line.begun), 2),
            Column("", self._button, 2),
            empty=N_("There is no paper for this reference"),
        )
        self._card = self.add_card(self.table)
        self._card.hide()
        self.add_side()

    def entered(self) -> None:
        """Typing can start right away."""
        self.form.fields["paper_reference"].focus_first()

    def _find(self) -> None:
        work = doing(find_papers, self.form.text("paper_reference"))
        self.send(self.form, work, self._show, "paper_reference")

    def _show(self, lines: tuple[PaperLine, ...]) -> None:
        self.hush()
        self._card.show()
        self.table.show_rows(lines)

    def _state(self, line: PaperLine) -> Pill:
        if isinstance(line.state, DesignationStatus):
            return slot_pill(self.say, line.state)
        return renewal_pill(self.say, line.state)

    def _button(self, line: PaperLine) -> Button:
        anew = line.kind is PaperKind.PIN_SLIP
        words = self.say(N_("Print a new PIN") if anew else N_("Print"))
        act = partial(self._new_pin if anew else self._print, line)
        return action("print_paper", words, act, about=line.reference)

    def _print(self, line: PaperLine) -> None:
        again = print_again if line.kind is PaperKind.RENEWAL else print_caregiver_again
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(again, actor, line.id, pause),
            N_("Printing"),
            of=line.reference,
        )

    def _new_pin(self, line: PaperLine) -> None:
        def work(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            why = LookUpReason.PAPER_AGAIN
            issued = kiosk.do(renew_pin, actor, line.id, PinDelivery.HAND, why)
            return kiosk.do(print_renewed_pin, actor, issued, pause)

        self.print_paper(work, N_("Printing a new PIN. The old one no longer works"))
