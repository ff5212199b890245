"""The cards of home: “Is there a line?” and “Reserve Ahead”."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.labels import ADULT_USE, LINE, PATIENTS, RESERVE_AHEAD
from ui.home.home_cache import UNKNOWN, Home
from ui.home.line_board_card import BoardNote, BoardState, LineBoardCard
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.pictures.qr_view import QrCode
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

NOT_KNOWN: Final = N_("Not known. Ask staff")
LOOKS: Final[dict[str, tuple[str, int, Tone]]] = {
    "none": (N_("You can walk right in"), 1, "ok"),
    "some": (N_("Some people are ahead of you"), 3, "warn"),
    "long": (N_("You can renew here while you wait"), 5, "warn"),
    "closed": (N_("The desk is closed"), 0, "quiet"),
    UNKNOWN: (N_("No recent update"), 0, "quiet"),
}
"""State of the line: the line beside the people, how many are filled, the tone."""
SERVING: Final = frozenset({"none", "some", "long"})
"""States in which what staff wrote for the day is still true."""


def line_board(say: Translator, home: Home, now: datetime) -> LineBoardCard:
    """The board as it is now; an update that is too old is no longer shown (S2)."""
    line = home.line_at(now)
    beside, filled, tone = LOOKS.get(line, LOOKS[UNKNOWN])
    known = line in LOOKS and line != UNKNOWN
    words = home.words if known else home.stale_words
    state = BoardState(
        words or say(NOT_KNOWN), say(beside), home.updated if known else "", filled, tone
    )
    notes = (
        BoardNote(say(PATIENTS), home.patients, "duotone/heartbeat"),
        BoardNote(say(ADULT_USE), home.adult_use, "duotone/storefront"),
    )
    shown = [note for note in notes if note.words and line in SERVING]
    return LineBoardCard(say(LINE), state, shown)


def reserve_card(say: Translator, home: Home) -> Card:
    """Where to order ahead, as text and QR (S3)."""
    card = Card()
    card.setObjectName("reserve")
    row = QHBoxLayout()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch(1)
    words.addWidget(Text(say(RESERVE_AHEAD), "h2"))
    small = Theme.current().frame.small
    if not small:
        line = say(N_("Order on your phone and pick up at the desk."))
        words.addWidget(Text(line, "text", "ink_soft"))
    words.addWidget(Text(shown(home.reserve_url), "label", "primary"))
    words.addStretch(1)
    row.addLayout(words, 1)
    row.addWidget(QrCode(home.reserve_qr, home.reserve_url, 150 if small else 172))
    card.column.addLayout(row)
    return card


def shown(url: str) -> str:
    """An address as people type it."""
    return url.removeprefix("https://").rstrip("/")
