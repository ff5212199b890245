"""What a caregiver states (C6): each sentence, then “I agree”."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.statements import statement
from kiosk.wizard.steps.caregiver.caregiver_attestations import ATTESTATION_ID, ATTESTATION_VERSION
from ui.theme.screen_grid import LEAST_GAP
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text
from ui.wizard.fields.form_page import FormPage


class CaregiverAttestationsPage(FormPage):
    """The statements on a card above the tile that agrees to all of them."""

    def build(self) -> None:
        """Put the statements first, above the tile that agrees to them."""
        px = Theme.current().px
        small = Theme.current().frame.small
        card = Card(gap=2 if small else 20)
        if small:
            self.body.setSpacing(px(LEAST_GAP))
        words = statement(ATTESTATION_ID, ATTESTATION_VERSION, self.say.language).text
        for line in words.splitlines():
            row = QHBoxLayout()
            row.setSpacing(px(10 if small else 20))
            row.addWidget(IconMark("bold/check", px(22 if small else 30), line="lead"))
            row.addWidget(Text(line, "lead"), 1)
            card.column.addLayout(row)
        self.body.addWidget(card)
        super().build()

    def entered(self) -> None:
        """The text is read first; nothing has the focus."""
