"""“Register as a Caregiver”: what comes next, and whom the person is a caregiver for."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.renewal.application import Status
from kiosk.i18n import N_, Translator
from kiosk.labels import REGISTER_AS_CAREGIVER, RENEWAL
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView
from ui.caregivers.commission_note import call_note
from ui.caregivers.registration.patient_card import STATE_LOOKS, HeldCard
from ui.frame.menu_tabs import Tab
from ui.frame.page import Aside, Page
from ui.frame.page_fitting import spare
from ui.paper.paper_offer import PaperOffer
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

START: Final = N_("Start my registration")
ACTIONS: Final[dict[Status, str]] = {
    Status.DRAFT: N_("Continue my registration"),
    Status.RETURNED: N_("Fix my registration"),
}


class CaregivingPage(Page):
    """Emits `register`, and `end_asked` or `card_said` with one of the view's held ones.

    `paper` offers the notice of the one patient; with several, staff print the right one.
    """

    register = Signal()
    end_asked = Signal(object)
    card_said = Signal(object)
    flow = RENEWAL
    tab = Tab.CAREGIVING.value
    aside = Aside.NOTHING
    picture_px = 190

    def __init__(self, say: Translator, view: CaregiverMenuView) -> None:
        super().__init__(
            "caregiving",
            say,
            REGISTER_AS_CAREGIVER,
            N_("For people who got a PIN from a patient."),
            "duotone/handshake",
        )
        begun = [held for held in view.held if held.state is DesignationStatus.REDEEMED]
        if view.unfinished is Status.DRAFT and not begun:
            self.body.addWidget(self._task(DesignationStatus.REDEEMED))
        elif view.unfinished is None and not view.held:
            self.body.addWidget(self._task(DesignationStatus.PIN_ISSUED))
        for number, held in enumerate(view.held, 1):
            card = HeldCard(held, number, say)
            card.ended.connect(lambda held=held: self.end_asked.emit(held))
            card.card_come.connect(lambda held=held: self.card_said.emit(held))
            self.body.addWidget(card)
        self._note = call_note(say, view.note, view.note_on, Theme.current().frame.small)
        if self._note is not None:
            self.body.addWidget(spare(self._note))
        one = view.held[0] if len(view.held) == 1 else None
        self.paper = PaperOffer(self) if one is not None and one.registration_id else None
        self._add_action(view)

    def left(self) -> None:
        """Stop waiting for a paper."""
        if self.paper is not None:
            self.paper.leave()

    def _task(self, state: DesignationStatus) -> Card:
        looks, card = STATE_LOOKS[state], Card()
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(24))
        row.addWidget(IconDisc("duotone/handshake", 96), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(Theme.current().px(6))
        head = QHBoxLayout()
        head.addWidget(Text(self.say(N_("Your registration")), "h2"), 1)
        head.addWidget(Pill(self.say(looks.pill), looks.tone, looks.icon))
        texts.addLayout(head)
        texts.addWidget(Text(self.say(looks.line), "text", "ink_soft"))
        row.addLayout(texts, 1)
        card.column.addLayout(row)
        return card

    def _add_action(self, view: CaregiverMenuView) -> None:
        if view.unfinished is not None or not view.held:
            action = self.add_primary(ACTIONS[view.unfinished] if view.unfinished else START)
            self.proceed.connect(self.register)
        else:
            action = self.add_secondary("register", N_("I have a new PIN"), "bold/key")
            action.clicked.connect(self.register)
        action.setObjectName("register")
        if self.paper is not None:
            row = QHBoxLayout()
            row.setSpacing(self.buttons.spacing())
            row.addWidget(self.paper.button, 2)
            row.addWidget(action, 3)
            self.buttons.addLayout(row)
