"""Unsent work: emails waiting or given up, a retry, and records that need help (S5)."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from kiosk.domain.people.roles import Action
from kiosk.domain.store.chores import FORGET_CODES, REMIND, SETTLE
from kiosk.domain.store.outbox import Topic
from kiosk.i18n import N_, Message
from kiosk.services.desk.desk_views import Fault, Unsent
from kiosk.services.desk.unsent_mail import drop_unsent, retry_unsent, see_faults, see_queue
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action, actions
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, recent
from ui.widgets.buttons.button import Kind
from ui.widgets.texts.pill import Pill

TOPICS: Final[dict[str, str]] = {
    Topic.CONFIRM_EMAIL: N_("Code to confirm an address"),
    Topic.PASSWORD_CODE: N_("Code for a new password"),
    Topic.USERNAME: N_("A forgotten username"),
    Topic.RENEWAL_SUBMITTED: N_("Confirmation of a renewal"),
    Topic.RENEWAL_RETURNED: N_("A renewal that came back"),
    Topic.RENEWAL_DECIDED: N_("The Program's decision"),
    Topic.CAREGIVER_DECIDED: N_("The Program's decision"),
    Topic.CAREGIVER_PIN: N_("PIN for a caregiver"),
    Topic.CAREGIVER_REGISTERED: N_("A caregiver has registered"),
    Topic.DESIGNATION_ENDED: N_("A caregiver designation has ended"),
    Topic.EXPIRY_REMINDER: N_("A reminder that a registration ends"),
    Topic.AUDIT_HEADS: N_("Audit trail heads"),
    Topic.RENEWAL_PACKET: N_("A packet for a renewal"),
    Topic.CAREGIVER_PACKET: N_("A packet for a caregiver"),
    Topic.RENEWAL_HANDED_OVER: N_("A renewal to send"),
    Topic.CAREGIVER_HANDED_OVER: N_("A caregiver to send"),
}
OTHER: Final = N_("A notice")
CHORES: Final[dict[str, str]] = {
    REMIND: N_("Reminding a patient"),
    SETTLE: N_("Closing a caregiver's expired registration"),
    FORGET_CODES: N_("Deleting an expired code"),
}
PROGRAM: Final = N_(
    "The program failed. Give this number to whoever maintains this computer (record {id})"
)


class UnsentPage(DeskPage):
    """Nothing about who an email is for."""

    name = "unsent"
    title = N_("Unsent work")
    hint = N_("We keep trying to send these for two days.")

    def build(self) -> None:
        say = self.say
        self.table = Table[Unsent](
            say,
            Column(N_("What"), self._what, 3),
            Column(N_("Since"), lambda item: recent(say, item.created_at), 2, digits=True),
            Column(N_("Tries"), lambda item: str(item.attempts), digits=True),
            Column(N_("State"), self._state, 2),
            Column(N_("Why"), lambda item: say.say(item.why or ""), 3),
            Column("", self._buttons, 3),
            empty=N_("Everything was sent"),
        )
        self.add_card(self.table)
        self.faults = Table[Fault](
            say,
            Column(N_("What failed"), lambda fault: say(CHORES.get(fault.chore, OTHER)), 3),
            Column(N_("Since"), lambda fault: recent(say, fault.seen_at), 2, digits=True),
            Column(N_("Why"), lambda fault: say.say(fault.why or _failed(fault)), 6),
        )
        self.fault_card = self.add_card(self.faults)
        self.fault_card.hide()

    def entered(self) -> None:
        self.ask(doing(see_queue), self._show)

    def _show(self, items: tuple[Unsent, ...]) -> None:
        self.table.show_rows(items)
        given_up = sum(item.due_at is None for item in items)
        self.ask(doing(see_faults), partial(self._show_faults, given_up))

    def _show_faults(self, given_up: int, faults: tuple[Fault, ...]) -> None:
        self.faults.show_rows(faults)
        self.fault_card.setVisible(bool(faults))
        self.shift.counted.emit(self.name, given_up + len(faults))

    def _what(self, item: Unsent) -> str:
        return self.say(TOPICS.get(item.topic, OTHER))

    def _state(self, item: Unsent) -> Pill:
        say = self.say
        if item.due_at is None:
            return Pill(say(N_("Given up")), "error")
        return Pill(say(N_("Next try {time}"), time=say.time(item.due_at)), "info")

    def _buttons(self, item: Unsent) -> QWidget:
        say, what = self.say, self._what(item)
        act = partial(self._retry, item)
        buttons = [action("retry", say(N_("Try now")), act, about=what)]
        if self.shift.may(Action.DROP_UNSENT):
            act = partial(self._drop, item)
            drop = action("drop", say(N_("Discard")), act, kind=Kind.DANGER, about=what)
            buttons.append(drop)
        return actions(*buttons)

    def _retry(self, item: Unsent) -> None:
        def done(_none: None) -> None:
            self.shift.mail_due.emit()
            self.done(N_("Trying again now"))

        self.ask(doing(retry_unsent, item.id), done)

    def _drop(self, item: Unsent) -> None:
        line = N_("It will never be sent, and its content is deleted.")
        title, button = N_("Discard this?"), N_("Discard it for good")
        sheet = AskSheet(self, title, line, button, Kind.DANGER)
        sheet.ask(lambda: doing(drop_unsent, item.id), N_("It was discarded"))


def _failed(fault: Fault) -> Message:
    return Message.of(PROGRAM, id=str(fault.record_id))
