"""What this kiosk cannot do: a way to each page of help."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.store.help_topics import HelpTopic
from kiosk.i18n import N_, Translator
from kiosk.letters.help_words import STAFF, TITLES, WHO
from ui.frame.page import Aside, Page
from ui.theme.theme import Theme
from ui.widgets.buttons.tile import Tile
from ui.widgets.cards.fact_card import FactCard

ICONS: Final[dict[HelpTopic, str]] = {
    HelpTopic.LOST_CARD: "duotone/identification-card",
    HelpTopic.FORGOTTEN_PIN: "duotone/key",
    HelpTopic.UNDER_18: "duotone/users-three",
    HelpTopic.HARDSHIP: "duotone/heart",
    HelpTopic.PAPER_RENEWAL: "duotone/file-text",
}


class HelpPage(Page):
    """Emits `chosen` with a topic; each tile acts at once."""

    chosen = Signal(object)
    flow = ""
    personal = False
    aside = Aside.NOTHING

    def __init__(self, say: Translator, topics: Sequence[HelpTopic]) -> None:
        super().__init__(
            "help_topics",
            say,
            N_("Who can help you"),
            N_("This kiosk can't do these things. Choose one to see who can."),
        )
        self._tiles = [self._tile(topic) for topic in topics]
        if not topics:
            self.body.addWidget(FactCard(say(WHO), say(STAFF), "duotone/hand-waving"))
        across = 2 if Theme.current().frame.wide else 1
        for at in range(0, len(self._tiles), across):
            row = QHBoxLayout()
            row.setSpacing(self.body.spacing())
            for tile in self._tiles[at : at + across]:
                row.addWidget(tile, 1)
            self.body.addLayout(row)

    def loosen(self) -> None:
        """Give each tile all its room."""
        for tile in self._tiles:
            tile.loosen()

    def tighten(self) -> bool:
        """Take some room off every tile."""
        tightened = [tile.tighten() for tile in self._tiles]
        return any(tightened)

    def _tile(self, topic: HelpTopic) -> Tile:
        tile = Tile(self.say(TITLES[topic]), "", ICONS[topic], acts=True, low=True)
        tile.setObjectName(topic.value)
        tile.clicked.connect(lambda _on=False: self.chosen.emit(topic))
        return tile
