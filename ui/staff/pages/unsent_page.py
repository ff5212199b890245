"""Unsent work: mails that wait or were given up, and a retry (S5)."""

from functools import partial
from typing import Final

from kiosk.domain.desk.roles import Action
from kiosk.domain.store.outbox import Topic
from kiosk.i18n import N_
from kiosk.services.desk.desk_views import Unsent
from kiosk.services.desk.unsent_mail import drop_unsent, retry_unsent, see_queue
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action, actions
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import doing
from ui.staff.tables.table import Cell, Column, Table
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
    Topic.EXPIRY_REMINDER: N_("A reminder that a registration ends"),
}
OTHER: Final = N_("A notice")


class UnsentPage(DeskPage):
    """Nothing of whom a mail is for."""

    name = "unsent"
    title = N_("Unsent work")
    hint = N_("Mails are tried again by themselves for two days.")

    def build(self) -> None:
        self.table = Table(
            self.say,
            Column(N_("What"), 3),
            Column(N_("Since"), 2, digits=True),
            Column(N_("Tries"), digits=True),
            Column(N_("State"), 2),
            Column(N_("Why"), 3),
            Column("", 3),
        )
        self.add_card(self.table)

    def entered(self) -> None:
        self.ask(doing(see_queue), self._show)

    def _show(self, items: tuple[Unsent, ...]) -> None:
        self.table.set_rows([self._row(item) for item in items], N_("All is sent"))
        given_up = sum(item.due_at is None for item in items)
        self.shift.counted.emit(self.name, given_up)

    def _row(self, item: Unsent) -> list[Cell]:
        say = self.say
        what = say(TOPICS.get(item.topic, OTHER))
        since = f"{say.full_date(item.created_at.date())}, {say.time(item.created_at)}"
        act = partial(self._retry, item)
        buttons = [action("retry", say(N_("Try now")), act, about=what)]
        if self.shift.may(Action.DROP_UNSENT):
            act = partial(self._drop, item)
            buttons.append(action("drop", say(N_("Drop")), act, about=what))
        state = (
            Pill(say(N_("Given up")), "error")
            if item.due_at is None
            else Pill(say(N_("Next try {time}"), time=say.time(item.due_at)), "info")
        )
        why = say.say(item.why or "")
        return [what, since, str(item.attempts), state, why, actions(*buttons)]

    def _retry(self, item: Unsent) -> None:
        def done(_none: None) -> None:
            self.shift.mail_due.emit()
            self.done(N_("It is tried again now"))

        self.ask(doing(retry_unsent, item.id), done)

    def _drop(self, item: Unsent) -> None:
        line = N_("It is never sent, and what it says is destroyed.")
        title, button = N_("Drop this mail?"), N_("Drop it for good")
        sheet = AskSheet(self, title, line, button, Kind.DANGER)
        sheet.ask(lambda: doing(drop_unsent, item.id), N_("The mail is dropped"))
