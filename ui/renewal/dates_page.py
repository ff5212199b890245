"""“Your dates”: certification, registration and card, and which to renew first."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.readiness.lights import Lights
from kiosk.i18n import N_, Translator
from kiosk.labels import RENEWAL
from kiosk.letters.light_words import BOTH_NEEDED, first_words
from ui.flows.lights import AWAITED, HAS_COME, LightRow
from ui.frame.page import Page
from ui.frame.page_fitting import spare
from ui.paper.paper_offer import PaperOffer, PaperWords
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.cards.notice import Notice

NOT_COME: Final = N_("My card has not come")
MORE: Final = N_("More help")
WORDS: Final = PaperWords(printing=N_("Printing your dates"))


class DatesPage(Page):
    """Offers the dates as a `paper`, and emits `helped` for what this kiosk cannot do.

    `card_said(come)` where there is a card to speak of.
    """

    card_said = Signal(bool)
    helped = Signal()
    flow = RENEWAL

    def __init__(self, say: Translator, lights: Lights, has_help: bool = True) -> None:
        super().__init__(
            "dates",
            say,
            N_("Your dates"),
            N_("A visit needs all three."),
            "duotone/calendar-check",
        )
        first = first_words(lights)
        if first is not None:
            why = "" if Theme.current().frame.small else say(BOTH_NEEDED)
            notice = Notice(say.say(first), why, "info", "regular/calendar-dots")
            notice.setObjectName("first")
            self.body.addWidget(notice)
        card = Card(gap=16)
        for light in lights:
            if card.column.count():
                card.column.addWidget(spare(Hairline()))
            card.column.addWidget(LightRow(say, light))
        self.body.addWidget(card)
        self.paper = PaperOffer(self, WORDS)
        row = QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        row.addWidget(self.paper.button, 1)
        if lights.card.glow in AWAITED or lights.card.said_by is not None:
            come = lights.card.said_by is None
            say_so = self.add_secondary("card_come", HAS_COME if come else NOT_COME)
            say_so.clicked.connect(lambda _on=False: self.card_said.emit(come))
            row.addWidget(say_so, 1)
        if has_help:
            helps = self.add_secondary("helped", MORE, "bold/list")
            helps.clicked.connect(self.helped)
            row.addWidget(helps, 1)
        self.buttons.addLayout(row)

    def left(self) -> None:
        """Wait for no paper."""
        self.paper.leave()
