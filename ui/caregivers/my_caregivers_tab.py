"""The tab “My Caregivers”: slots, PINs, approval, help."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtGui import QImage

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.labels import MY_CAREGIVERS
from kiosk.letters.papers.guide import for_patient
from kiosk.services.caregivers.approve_caregiver import approve_caregiver, see_applicant
from kiosk.services.caregivers.caregiver_views import (
    Applicant,
    Approval,
    CaregiversView,
    IssuedPin,
    Slot,
)
from kiosk.services.caregivers.end_designation import end_designation
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.print_pin_slip import print_pin_slip
from kiosk.services.caregivers.see_slots import see_caregivers
from kiosk.services.papers.watch_job import Patience
from kiosk.services.store.see_rules import Rules, see_rules
from kiosk.wizard.fields.field import Problem
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from kiosk.wizard.steps.person.identify_step import IDENTIFY_ALONE
from kiosk.words import error_message
from ui.caregivers.approve_page import DECLARATION_VERSION, ApprovePage
from ui.caregivers.outcome_page import OutcomePage
from ui.caregivers.pin.delivery_page import DeliveryPage
from ui.caregivers.pin.pin_email_page import PinEmailPage
from ui.caregivers.pin.pin_page import PinPage
from ui.caregivers.slots.adding_page import AddingPage
from ui.caregivers.slots.my_caregivers_page import MyCaregiversPage
from ui.caregivers.slots.slot_looks import SlotAct
from ui.core.tasks import Lane
from ui.flows.step_flow import StepFlow
from ui.frame.asking_page import AskingPage
from ui.frame.confirm_sheet import ConfirmSheet
from ui.guide.guide_flow import Guide
from ui.wizard.flow_kind import RENEWING
from ui.wizard.shell import Shell

NAMING: Final = replace(
    RENEWING, rail=MY_CAREGIVERS, blocked=N_("You can't name a caregiver right now")
)
STAY: Final = N_("No, go back")
END_IT: Final = N_("Yes, end it")


@dataclass(frozen=True)
class Seen:
    """What the tab shows, and the numbers that its pages name."""

    view: CaregiversView
    policy: Policy


class Naming(StepFlow):
    """From the two slots to a PIN or an approval, and back to the slots."""

    def open(self) -> None:
        """Show the slots as they are."""
        self.off_the_steps()

        def work(kiosk: Kiosk, actor: Actor) -> Seen:
            return Seen(kiosk.do(see_caregivers, actor), kiosk.do(see_rules, actor).policy)

        self.do(work, self._show, self.open)

    def back(self) -> None:
        """From the slots to the first tab, from anywhere else to the slots."""
        page = self.window.page
        if self.session is not None:
            super().back()
        elif isinstance(page, MyCaregiversPage):
            self.left.emit()
        elif not (isinstance(page, AskingPage) and page.busy):
            self.open()

    def _show(self, seen: Seen) -> None:
        self.window.show_page(partial(self._slots_page, seen))

    def _slots_page(self, seen: Seen) -> MyCaregiversPage:
        page = MyCaregiversPage(self.window.say, seen.view)
        page.asked.connect(partial(self._act, seen))
        page.proceed.connect(self._identify)
        page.help_wanted.connect(partial(self._help, seen.policy))
        page.guide_wanted.connect(self._guide)
        return page

    def _identify(self) -> None:
        """Ask who this is, and come back to the slots; no renewal is started."""
        self.do(lambda kiosk, actor: kiosk.do(see_rules, actor), self._ask_who, self.open)

    def _ask_who(self, rules: Rules) -> None:
        nobody = Renewal.unidentified(rules.clock.now(), self.window.say.language)
        today = Today(rules.clock.today(), rules.policy)
        session = WizardSession(IDENTIFY_ALONE, nobody, lambda: today)
        shell = Shell(self.window, self.core, session, NAMING)
        shell.finished.connect(self.open)
        self.walk(shell, lambda _reference: self.open())

    def _help(self, policy: Policy) -> None:
        self.window.show_page(partial(self._help_page, policy))

    def _help_page(self, policy: Policy) -> AddingPage:
        page = AddingPage(self.window.say, for_patient(policy))
        page.guide_wanted.connect(self._guide)
        page.proceed.connect(self.open)
        return page

    def _guide(self) -> None:
        """Home comes after the end of the visit, which is asked about once."""
        guide = Guide(self.window, self.core)
        guide.went_home.connect(self.window.start_over)
        guide.open()

    def _act(self, seen: Seen, slot: Slot, act: str) -> None:
        match SlotAct(act):
            case SlotAct.GENERATE:
                self._ask_how(seen.policy, slot)
            case SlotAct.NEW_PIN:
                self._ask_for_new(seen.policy, slot)
            case SlotAct.LOOK:
                self._look(slot)
            case SlotAct.END:
                self._ask_to_end(slot)

    def _ask_for_new(self, policy: Policy, slot: Slot) -> None:
        title = N_("Generate a new PIN?")
        line = N_("The PIN you gave out stops working.")
        sheet = ConfirmSheet(self.window, title, line, STAY, N_("Yes, a new PIN"))
        sheet.confirmed.connect(partial(self._ask_how, policy, slot))
        sheet.open()

    def _ask_to_end(self, slot: Slot) -> None:
        title, line = N_("Remove this caregiver?"), N_("They will no longer be your caregiver.")
        if slot.state is DesignationStatus.PIN_ISSUED:
            title, line = N_("Cancel this PIN?"), N_("The PIN you gave out stops working.")
        sheet = ConfirmSheet(self.window, title, line, STAY, N_("Yes, remove"))
        sheet.confirmed.connect(partial(self._end, slot))
        sheet.open()

    def _end(self, slot: Slot) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> None:
            if slot.designation_id is not None:
                kiosk.do(end_designation, actor, slot.designation_id)

        def then(_done: None) -> None:
            self.mail_due.emit()
            self.open()

        self.do(work, then, self.open)

    def _ask_how(self, policy: Policy, slot: Slot) -> None:
        self.window.show_page(partial(self._delivery_page, policy, slot))

    def _delivery_page(self, policy: Policy, slot: Slot) -> DeliveryPage:
        page = DeliveryPage(self.window.say, policy)
        page.print_chosen.connect(partial(self._give_by_hand, slot))
        page.email_chosen.connect(partial(self._ask_for_address, slot))
        return page

    def _give_by_hand(self, slot: Slot) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> IssuedPin:
            return kiosk.do(generate_pin, actor, slot.designation_id, PinDelivery.HAND, language)

        self.do(work, self._show_pin, self.open)

    def _show_pin(self, issued: IssuedPin) -> None:
        self.window.show_page(partial(self._pin_page, issued))

    def _pin_page(self, issued: IssuedPin) -> PinPage:
        def print_it(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            return kiosk.do(print_pin_slip, actor, issued, pause)

        page = PinPage(self.window.say, issued)
        self.offer_paper(page.paper, print_it)
        page.proceed.connect(self.open)
        return page

    def _ask_for_address(self, slot: Slot) -> None:
        self.window.show_page(partial(self._address_page, slot))

    def _address_page(self, slot: Slot) -> PinEmailPage:
        page = PinEmailPage(self.window.say)
        page.answered.connect(partial(self._send, page, slot))
        return page

    def _send(self, page: PinEmailPage, slot: Slot, email: str) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> IssuedPin:
            return kiosk.do(
                generate_pin, actor, slot.designation_id, PinDelivery.MAIL, language, email
            )

        def then(issued: IssuedPin) -> None:
            self.mail_due.emit()
            self.window.show_page(partial(self._sent_page, issued))

        def failed(error: KioskError) -> None:
            page.show_busy(False)
            page.show_problems([Problem("email", error_message(error))])

        page.show_busy(True)
        self.core.do(page, work, then, failed, Lane.IO)

    def _sent_page(self, issued: IssuedPin) -> OutcomePage:
        page = OutcomePage.of_sent(self.window.say, issued)
        page.done.connect(self.open)
        return page

    def _look(self, slot: Slot) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[Applicant, QImage]:
            if slot.designation_id is None:
                raise AssertionError(f"slot {slot.number} waits and holds nobody")
            applicant = kiosk.do(see_applicant, actor, slot.designation_id)
            return applicant, QImage.fromData(applicant.photo)

        self.do(work, self._ask_to_approve, self.open, Lane.IO)

    def _ask_to_approve(self, found: tuple[Applicant, QImage]) -> None:
        self.window.show_page(partial(self._approve_page, *found))

    def _approve_page(self, applicant: Applicant, photo: QImage) -> ApprovePage:
        page = ApprovePage(self.window.say, applicant, photo)
        page.approved.connect(partial(self._answer, applicant, True))
        page.refused.connect(partial(self._ask_to_refuse, applicant))
        return page

    def _ask_to_refuse(self, applicant: Applicant) -> None:
        title = N_("End this registration?")
        line = N_("This person will not become your caregiver. Your slot is open again.")
        sheet = ConfirmSheet(self.window, title, line, STAY, END_IT)
        sheet.confirmed.connect(partial(self._answer, applicant, False, False))
        sheet.open()

    def _answer(
        self, applicant: Applicant, is_mine: bool, family: bool, may_end: bool = False
    ) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> Approval | None:
            try:
                return kiosk.do(
                    approve_caregiver,
                    actor,
                    applicant.designation_id,
                    is_mine,
                    family,
                    DECLARATION_VERSION,
                    language,
                    may_end,
                )
            except KioskError as error:
                if error.code is not ErrorCode.CAREGIVER_HELD:
                    raise
                return None

        def then(approval: Approval | None) -> None:
            if approval is None:
                self._ask_to_end_for_another(applicant)
                return
            self.mail_due.emit()
            self.window.show_page(partial(self._outcome_page, approval, is_mine))

        self.do(work, then, self.open)

    def _outcome_page(self, approval: Approval, is_mine: bool) -> OutcomePage:
        page = OutcomePage.of_approval(self.window.say, approval, is_mine)
        page.done.connect(self.open)
        return page

    def _ask_to_end_for_another(self, applicant: Applicant) -> None:
        """Not family, and another patient has this person: the answer ends it (C3)."""
        line = N_(
            "This person is another patient's caregiver. Only immediate family can help you both."
        )
        sheet = ConfirmSheet(self.window, N_("End this registration?"), line, STAY, END_IT)
        sheet.confirmed.connect(partial(self._answer, applicant, True, False, True))
        sheet.open()
