"""One page of help: what this kiosk cannot do, the store's words with their date, and who can."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Translator
from kiosk.letters.help_words import (
    CANNOT,
    STAFF_ONLY,
    TITLES,
    WHO,
    store_words,
    who_can,
)
from ui.frame.page import Aside, Page
from ui.guide.help_page import ICONS
from ui.paper.paper_offer import PaperOffer, PaperWords
from ui.widgets.cards.card import Card
from ui.widgets.cards.fact_card import FactCard
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text

WORDS: Final = PaperWords(
    printing=N_("Printing this page"), instead=N_("Staff can tell you the same.")
)


class TopicPage(Page):
    """Offers itself as a `paper`, and emits `others` for the other topics."""

    others = Signal()
    flow = ""
    personal = False
    aside = Aside.HEADING

    def __init__(self, say: Translator, topic: HelpTopic, store: Store) -> None:
        super().__init__("help_topic", say, TITLES[topic], picture=ICONS[topic])
        self.body.addWidget(Notice(say(CANNOT[topic]), "", "info"))
        card = Card()
        card.column.addWidget(Text(say.say(store_words(topic, store)), "text"))
        self.body.addWidget(card)
        icon = "duotone/hand-waving" if topic in STAFF_ONLY else "duotone/phone"
        self.body.addWidget(FactCard(say(WHO), say.say(who_can(topic, store)), icon))
        self.paper = PaperOffer(self, WORDS)
        row = QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        row.addWidget(self.paper.button, 1)
        others = self.add_secondary("others", N_("More help"), "bold/list")
        others.clicked.connect(self.others)
        row.addWidget(others, 1)
        self.buttons.addLayout(row)

    def left(self) -> None:
        """Wait for no paper."""
        self.paper.leave()
