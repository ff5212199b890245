"""The tab “Register as a Caregiver”: its state, the steps, the end."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_, Translator
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView, Held
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.registration_draft import begin_caregiver_registration
from kiosk.services.notices.printed_notices import print_caregiver_notice
from kiosk.services.papers.watch_job import Patience
from kiosk.services.renewal.say_card import say_card
from kiosk.services.store.see_rules import Rules, see_rules
from kiosk.wizard.caregiver_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from ui.caregivers.registration.caregiving_page import CaregivingPage
from ui.caregivers.registration.registration_flow import CAREGIVING
from ui.caregivers.registration.submitted_page import SubmittedPage
from ui.core.core import Core
from ui.flows.step_flow import StepFlow
from ui.frame.confirm_sheet import ConfirmSheet
from ui.frame.window import Window
from ui.home.home_cache import Home
from ui.paper.paper_offer import PaperOffer
from ui.wizard.shell import Shell


class Registering(StepFlow):
    """From what the person has through the steps to the reference.

    While it is open the account acts as a caregiver, who reaches no patient's records.
    """

    def __init__(self, window: Window, core: Core, home: Home) -> None:
        super().__init__(window, core, home)
        self._patient = core.actor
        core.become(core.actor.as_caregiver())

    def open(self) -> None:
        """Show the state of the registrations."""
        self.off_the_steps()
        self._see(self._show)

    def back(self) -> None:
        """From the first page to the first tab."""
        if isinstance(self.window.page, CaregivingPage):
            self.left.emit()
        else:
            super().back()

    def stop(self) -> None:
        """The account acts as the patient again."""
        super().stop()
        self.core.become(self._patient)

    def _see(self, then: Callable[[CaregiverMenuView], None]) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> CaregiverMenuView:
            return kiosk.do(see_caregiver_menu, actor)

        self.do(work, then, self.open)

    def _show(self, view: CaregiverMenuView) -> None:
        self.window.show_page(partial(self._caregiving_page, view))

    def _caregiving_page(self, view: CaregiverMenuView) -> CaregivingPage:
        page = CaregivingPage(self.window.say, view)
        page.register.connect(self._register)
        page.end_asked.connect(self._ask_to_end)
        page.card_said.connect(self._say_card)
        self._offer_notice(page.paper, next(iter(view.held), None))
        return page

    def _register(self) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[CaregiverRegistration, Rules]:
            return kiosk.do(begin_caregiver_registration, actor), kiosk.do(see_rules, actor)

        self.do(work, self._walk, self.open)

    def _walk(self, found: tuple[CaregiverRegistration, Rules]) -> None:
        registration, rules = found
        session = WizardSession(
            SEQUENCE, registration, lambda: Today(rules.clock.today(), rules.policy)
        )
        shell = Shell(self.window, self.core, session, CAREGIVING)
        self.walk(shell, self._submitted)

    def _submitted(self, reference: str) -> None:
        self.off_the_steps()
        self._see(partial(self._show_submitted, reference))

    def _show_submitted(self, reference: str, view: CaregiverMenuView) -> None:
        held = next((each for each in view.held if each.reference == reference), None)
        if held is None:
            self._show(view)
        else:
            self.window.show_page(partial(self._submitted_page, view, held))

    def _submitted_page(self, view: CaregiverMenuView, held: Held) -> SubmittedPage:
        page = SubmittedPage(self.window.say, view, held, self.home.store)
        page.done.connect(self.finished)
        self._offer_notice(page.paper, held)
        return page

    def _offer_notice(self, paper: PaperOffer | None, held: Held | None) -> None:
        if paper is not None and held is not None and held.registration_id is not None:
            print_it = partial(_print_notice, held.registration_id, self.window.say)
            self.offer_paper(paper, print_it)

    def _ask_to_end(self, held: Held) -> None:
        title = N_("Stop being this patient's caregiver?")
        line = N_("The patient's slot opens up again. You would need a new PIN.")
        sheet = ConfirmSheet(self.window, title, line, N_("No, go back"), N_("Yes, end it"))
        sheet.confirmed.connect(partial(self._end, held))
        sheet.open()

    def _say_card(self, held: Held) -> None:
        if held.card_id is None:
            return
        card_id = held.card_id

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(say_card, actor, card_id, True)

        self.do(work, lambda _done: self.open(), self.open)

    def _end(self, held: Held) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(end_designation, actor, held.designation_id)

        def then(_done: None) -> None:
            self.mail_due.emit()
            self.open()

        self.do(work, then, self.open)


def _print_notice(
    registration_id: UUID, say: Translator, kiosk: Kiosk, actor: Actor, pause: Patience
) -> bool:
    return kiosk.do(print_caregiver_notice, actor, registration_id, say.language, pause)
