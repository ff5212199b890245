"""The Program's registration website: its address to take along, never a browser (R1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from kiosk.i18n import N_, Translator
from ui.frame.page import Page
from ui.home.home_cards import shown
from ui.widgets.cards.card import Card
from ui.widgets.pictures.qr_view import QrCode
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class WebsitePage(Page):
    """Shows an address as text and QR; Back leads home. Emits `helped` for what else is asked."""

    helped = Signal()
    personal = False
    picture_px = 250

    def __init__(self, say: Translator, url: str, qr_rows: Sequence[str]) -> None:
        super().__init__(
            "website",
            say,
            N_("Registration Website"),
            N_("Open it on your own phone. This kiosk opens no websites."),
            "duotone/globe-hemisphere-west",
        )
        middle = Qt.AlignmentFlag.AlignHCenter
        card = Card(gap=20)
        code = QrCode(qr_rows, url, 420)
        code.setObjectName("qr")
        address = Figure(shown(url), 44, align="center")
        address.setObjectName("address")
        card.column.addWidget(code, 0, middle)
        card.column.addWidget(
            Text(say(N_("Point your phone's camera here")), "label", align="center")
        )
        card.column.addWidget(address)
        self.body.addWidget(card)
        helps = self.add_secondary("helped", N_("Lost card, PIN and more"), "bold/list")
        helps.clicked.connect(self.helped)
