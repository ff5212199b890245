"""The tab “Renewal”: the menu, the steps, the confirmation."""

from functools import partial
from uuid import UUID

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import Translator
from kiosk.ports.ingester import Page
from kiosk.services.notices.expiry_reminders import set_reminders
from kiosk.services.notices.print_dates import print_dates
from kiosk.services.notices.printed_notices import print_renewal_notice
from kiosk.services.papers.print_paper import preview_confirmation, print_confirmation
from kiosk.services.papers.watch_job import Patience
from kiosk.services.renewal.drafts import resume_renewal
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.say_card import say_card
from kiosk.services.renewal.submit_renewal import find_confirmation
from kiosk.services.store.see_rules import Rules, see_rules
from kiosk.services.views import Confirmation, MenuView, RenewalState
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from ui.core.tasks import Lane
from ui.flows.step_flow import StepFlow
from ui.frame.menu_tabs import Tab
from ui.guide.help_flow import Help
from ui.paper.preview_sheet import PreviewSheet
from ui.renewal.confirmation_page import ConfirmationPage
from ui.renewal.dates_page import DatesPage
from ui.renewal.expiry_notice import RemindersButton
from ui.renewal.menu_page import MenuPage
from ui.wizard.shell import Shell


class Renewing(StepFlow):
    """From the menu through the steps to the confirmation, and back to the menu."""

    def open(self) -> None:
        """Show the state of the renewal."""
        self.off_the_steps()

        def work(kiosk: Kiosk, actor: Actor) -> MenuView:
            return kiosk.do(see_menu, actor)

        self.do(work, self._show_menu, self.open)

    def _show_menu(self, view: MenuView) -> None:
        self.window.show_page(partial(self._menu_page, view))

    def _menu_page(self, view: MenuView) -> MenuPage:
        page = MenuPage(self.window.say, view)
        page.log_out.connect(self.finished)
        page.dates.connect(self._show_dates)
        page.helped.connect(Help(self.window, self.core).open)
        page.renew.connect(partial(self._renew, view.state))
        page.name_caregiver.connect(partial(self.window.tab_chosen.emit, Tab.CAREGIVERS.value))
        page.show_confirmation.connect(partial(self._show_latest, view.renewal_id))
        if page.reminders is not None:
            page.reminders.chosen.connect(partial(self._remind, page.reminders))
        if page.paper is not None and view.renewal_id is not None:
            self.offer_paper(page.paper, partial(_print_notice, view.renewal_id, self.window.say))
        return page

    def _show_dates(self) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> MenuView:
            return kiosk.do(see_menu, actor)

        self.do(work, self._dates_seen, self.open)

    def _dates_seen(self, view: MenuView) -> None:
        if view.lights is None:
            self.open()
        else:
            self.window.show_page(partial(self._dates_page, view.lights, view))

    def _dates_page(self, lights: Lights, view: MenuView) -> DatesPage:
        page = DatesPage(self.window.say, lights, view.has_help)
        page.helped.connect(Help(self.window, self.core).open)
        self.offer_paper(page.paper, partial(_print_dates, self.window.say))
        if view.card_id is not None:
            page.card_said.connect(partial(self._say_card, view.card_id))
        return page

    def _say_card(self, card_id: UUID, come: bool) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(say_card, actor, card_id, come)

        self.do(work, lambda _none: self._show_dates(), self.open)

    def _remind(self, button: RemindersButton, wanted: bool) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(set_reminders, actor, wanted, language)

        self.do(work, lambda _none: button.show_reminded(wanted), self.open)

    def _renew(self, state: RenewalState) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> tuple[Renewal, Rules]:
            rules = kiosk.do(see_rules, actor)
            if state in (RenewalState.RESUME, RenewalState.RETURNED):
                return kiosk.do(resume_renewal, actor), rules
            return Renewal.unidentified(rules.clock.now(), language), rules

        self.do(work, self._walk, self.open)

    def _walk(self, found: tuple[Renewal, Rules]) -> None:
        renewal, rules = found
        session = WizardSession(SEQUENCE, renewal, lambda: Today(rules.clock.today(), rules.policy))
        shell = Shell(self.window, self.core, session)
        self.walk(shell, lambda _reference: self._show_confirmation(session.application.id, True))

    def _show_latest(self, renewal_id: UUID | None) -> None:
        if renewal_id is not None:
            self._show_confirmation(renewal_id)

    def _show_confirmation(self, renewal_id: UUID, just_submitted: bool = False) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[Confirmation | None, Rules]:
            return kiosk.do(find_confirmation, actor, renewal_id), kiosk.do(see_rules, actor)

        self.do(
            work,
            partial(self._confirmed, just_submitted),
            partial(self._show_confirmation, renewal_id, just_submitted),
        )

    def _confirmed(self, just_submitted: bool, found: tuple[Confirmation | None, Rules]) -> None:
        confirmation, rules = found
        self.off_the_steps()
        if confirmation is None:
            self.open()
            return
        phone = rules.store.program_phone
        self.window.show_page(partial(self._confirmation_page, confirmation, phone))
        page = self.window.page
        prints = just_submitted and rules.policy.prints_confirmation
        if prints and isinstance(page, ConfirmationPage):
            page.paper.button.begin()

    def _confirmation_page(
        self, confirmation: Confirmation, program_phone: str
    ) -> ConfirmationPage:
        page = ConfirmationPage(self.window.say, confirmation, self.home.store, program_phone)
        page.done.connect(self.finished)
        self.offer_paper(
            page.paper, partial(_print_confirmation, confirmation.renewal_id, self.window.say)
        )
        page.preview_asked.connect(partial(self._preview, confirmation))
        return page

    def _preview(self, confirmation: Confirmation) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> tuple[Page, ...]:
            return kiosk.do(preview_confirmation, actor, confirmation.renewal_id, language)

        sheet = PreviewSheet(self.window)
        self.core.do(sheet, work, sheet.show_paper, sheet.show_failed, Lane.IO)
        sheet.open()


def _print_confirmation(
    renewal_id: UUID, say: Translator, kiosk: Kiosk, actor: Actor, pause: Patience
) -> bool:
    return kiosk.do(print_confirmation, actor, renewal_id, say.language, pause)


def _print_notice(
    renewal_id: UUID, say: Translator, kiosk: Kiosk, actor: Actor, pause: Patience
) -> bool:
    return kiosk.do(print_renewal_notice, actor, renewal_id, say.language, pause)


def _print_dates(say: Translator, kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
    return kiosk.do(print_dates, actor, say.language, pause)
