"""How long a renewal takes and what to bring, with a picture of each paper."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text

BRING: Final = N_("About 10 minutes. Bring:")
PAPERS: Final = (
    ("duotone/clipboard-text", N_("Physician's paper")),
    ("duotone/identification-card", N_("ID")),
    ("duotone/house-line", N_("Proof of address")),
)


def bring_card(say: Translator) -> Card:
    """On a card of a portrait screen, side by side."""
    card = Card(gap=18)
    card.setObjectName("bring")
    row = QHBoxLayout()
    row.setSpacing(Theme.current().space(20))
    _fill(card.column, row, say, "ink", 84)
    return card


class BringWords(QWidget):
    """On the masthead of a wide screen, stacked."""

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self.setObjectName("bring")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().space(16))
        rows = QVBoxLayout()
        rows.setSpacing(Theme.current().space(14))
        _fill(column, rows, say, "on_masthead", 60)


def _fill(column: QVBoxLayout, papers: QBoxLayout, say: Translator, color: str, side: int) -> None:
    column.addWidget(Text(say(BRING), "label", color))
    for icon, words in PAPERS:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(20))
        row.addWidget(spare(IconDisc(icon, side)))
        row.addWidget(Text(say(words), "text", color), 1)
        papers.addLayout(row, 1)
    column.addLayout(papers)
