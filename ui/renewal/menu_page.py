"""The menu after log on: the state of the renewal, and one big next action."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.renewal.findings import Rule
from kiosk.i18n import N_, Translator
from kiosk.labels import RENEWAL
from kiosk.letters.notices import renewal_decided
from kiosk.letters.papers.confirmation import RECORDED
from kiosk.services.views import MenuView, RenewalState
from ui.frame.menu_tabs import Tab
from ui.frame.page import Page
from ui.frame.page_fitting import spare
from ui.paper.paper_offer import PaperOffer
from ui.renewal.dates_page import MORE
from ui.renewal.expiry_notice import DATES, ExpiryNotice, RemindersButton
from ui.renewal.reason_list import Reasons
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.cards.notice import Notice
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone
from ui.wizard.finding_notice import finding_notice

STATES: Final[dict[RenewalState, tuple[str, Tone, str | None]]] = {
    RenewalState.START: (N_("Not yet started"), "quiet", None),
    RenewalState.RESUME: (N_("Started"), "info", "fill/clock"),
    RenewalState.BLOCKED: (N_("Not available yet"), "warn", None),
    RenewalState.NOT_DUE: (N_("Not due yet"), "info", "fill/clock"),
    RenewalState.SUBMITTED: (N_("Submitted"), "ok", None),
    RenewalState.RETURNED: (N_("Returned"), "warn", None),
    RenewalState.APPROVED: (renewal_decided.SHORT, "ok", None),
    RenewalState.DENIED: (N_("Denied"), "warn", None),
}
LINES: Final[dict[RenewalState, str]] = {
    RenewalState.START: N_("Six steps, about ten minutes."),
    RenewalState.RESUME: N_("Continue where you left off. What you saved is still here."),
    RenewalState.BLOCKED: N_("Fix this first. See below."),
    RenewalState.NOT_DUE: N_("There is nothing to do today."),
    RenewalState.SUBMITTED: RECORDED,
    RenewalState.RETURNED: N_("The Program needs something more. Fix it and submit again."),
    RenewalState.APPROVED: renewal_decided.ON_RECORD,
    RenewalState.DENIED: N_("This is recorded as denied by the Program."),
}
STAFF_HELP: Final = N_("Staff can help you with this. See below.")
FOR_STAFF: Final = frozenset({Rule.TOO_YOUNG, Rule.NO_REGISTRATION, Rule.TWO_PEOPLE})
"""What a person can't fix on their own."""
ACTIONS: Final[dict[RenewalState, str]] = {
    RenewalState.START: N_("Start my renewal"),
    RenewalState.RESUME: N_("Continue my renewal"),
    RenewalState.RETURNED: N_("Fix my renewal"),
    RenewalState.DENIED: N_("Start a new renewal"),
}
"""What leads to the steps; nothing does while a renewal can't be filled in."""


DECIDED: Final = frozenset({RenewalState.APPROVED, RenewalState.RETURNED, RenewalState.DENIED})
"""States that only a reviewer's record makes."""


class MenuPage(Page):
    """Emits `renew`, `show_confirmation`, `name_caregiver`, `dates`, `helped` and `log_out`.

    `paper` offers what was recorded about a decision.
    """

    renew = Signal()
    show_confirmation = Signal()
    log_out = Signal()
    name_caregiver = Signal()
    dates = Signal()
    """The three lights are wanted, each with its date."""
    helped = Signal()
    """What this kiosk cannot do is wanted."""
    flow = RENEWAL
    tab = Tab.RENEWAL.value
    goes_back = False

    def __init__(self, say: Translator, view: MenuView) -> None:
        super().__init__(
            "menu",
            say,
            N_("What you can do today"),
            N_("Your renewal and its status."),
            "duotone/clipboard-text",
        )
        self.body.addWidget(self._task(view))
        for finding in view.findings:
            self.body.addWidget(finding_notice(say, finding))
        self.reminders: RemindersButton | None = None
        """Where reminders are possible; next to reasons, only to stop them."""
        if view.reminded or (view.reminded is not None and not view.reasons):
            reminders = self.reminders = RemindersButton(say, view.reminded)
            self.stay_while(lambda: not reminders.isEnabled())
            self.keep(lambda: (reminders.reminded,), lambda now: reminders.show_reminded(*now))
        if view.reasons:
            returned = view.state is RenewalState.RETURNED
            why = N_("What to fix") if returned else N_("Why, and what you can do")
            self.body.addWidget(Reasons(say, why, view.reasons))
            if self.reminders is not None:
                self.buttons.addWidget(self.reminders)
        elif view.expires_on is not None:
            notice = ExpiryNotice(say, view, self.reminders)
            notice.dates.connect(self.dates)
            self.body.addWidget(notice)
        if view.state is RenewalState.START:
            papers = N_("Your physician's paper, your ID, and proof of your address.")
            self.body.addWidget(Notice(say(N_("Have these with you")), say(papers), "info"))
        self.paper = PaperOffer(self) if view.state in DECIDED else None
        self._add_ways(view)

    def left(self) -> None:
        """Stop waiting for a paper."""
        if self.paper is not None:
            self.paper.leave()

    def _add_ways(self, view: MenuView) -> None:
        """The buttons; on a small screen the dates lead to help, and reasons come first."""
        out = self.add_secondary("log_out", N_("Log out"), "bold/sign-out")
        out.clicked.connect(self.log_out)
        others: list[Button] = [self.paper.button] if self.paper else []
        small = Theme.current().frame.small
        if small and view.lights and view.expires_on and not view.reasons:
            dates = self.add_secondary("dates", DATES)
            dates.clicked.connect(self.dates)
            others.append(dates)
        elif view.has_help and not (small and view.reasons):
            helps = self.add_secondary("helped", MORE, "bold/list")
            helps.clicked.connect(self.helped)
            others.append(helps)
        self._put_in_a_row([*others, out], self._add_action(view))

    def _put_in_a_row(self, others: list[Button], action: Button | None) -> None:
        """Stacked buttons would leave no room for the reasons, or for “Log out”."""
        wide = Theme.current().frame.wide and action is not None
        if len(others) == 1 and not wide:
            return
        at, row = self.buttons.indexOf(others[-1]), QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        for other in others:
            row.addWidget(other, 2)
        if action is not None and wide:
            row.addWidget(action, 3)
        self.buttons.insertLayout(at, row)

    def _task(self, view: MenuView) -> Card:
        card = Card(gap=18)
        card.setObjectName("task")
        if view.first_name:
            hello = self.say(N_("Hello, {name}"), name=view.first_name)
            card.column.addWidget(spare(Figure(hello, 40, "ink")))
            card.column.addWidget(spare(Hairline()))
        card.column.addLayout(self._row(view))
        if view.reference:
            card.column.addWidget(Hairline())
            card.column.addWidget(self._reference(view))
        return card

    def _row(self, view: MenuView) -> QHBoxLayout:
        words, tone, icon = STATES[view.state]
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(24))
        row.addWidget(IconDisc("duotone/identification-card", 96), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(Theme.current().px(6))
        head = QHBoxLayout()
        head.addWidget(Text(self.say(N_("Renew your registration")), "h2"), 1)
        head.addWidget(Pill(self.say(words), tone, icon))
        texts.addLayout(head)
        texts.addWidget(Text(self.say(_line(view)), "text", "ink_soft"))
        row.addLayout(texts, 1)
        return row

    def _reference(self, view: MenuView) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(self.say(N_("Your reference")), "label"))
        if view.submitted_on is not None:
            line = self.say(N_("Submitted on {day}"), day=view.submitted_on)
            texts.addWidget(Text(line, "text", "ink_soft"))
        row.addLayout(texts, 1)
        reference = Figure(view.reference or "", 48, align="right")
        reference.setObjectName("reference")
        row.addWidget(reference)
        return part

    def _add_action(self, view: MenuView) -> Button | None:
        if view.state is RenewalState.SUBMITTED:
            action = self.add_primary(N_("Show my confirmation"))
            action.setObjectName("show_confirmation")
            self.proceed.connect(self.show_confirmation)
            return action
        if view.findings and not any(finding.due for finding in view.findings):
            action = self.add_primary(N_("Name a caregiver"))
            action.setObjectName("name_caregiver")
            self.proceed.connect(self.name_caregiver)
            return action
        if view.findings or view.state not in ACTIONS:
            return None
        action = self.add_primary(ACTIONS[view.state])
        action.setObjectName("renew")
        self.proceed.connect(self.renew)
        return action


def _line(view: MenuView) -> str:
    rules = {finding.rule for finding in view.findings}
    if view.state is RenewalState.BLOCKED and rules & FOR_STAFF:
        return STAFF_HELP
    return LINES[view.state]
