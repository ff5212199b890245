"""The screen for when nothing else can be shown: ask a staff member."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.i18n import N_, Translator
from ui.frame.page import Page
from ui.widgets.cards.card import Card
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class FailsafePage(Page):
    """Out of order: the store's phone, and a reference for staff where there is one.

    It is drawn from parts that home has drawn before; nothing is read, opened or asked.
    """

    framed = False
    footed = False
    goes_back = False
    personal = False
    vacant = True
    picture_px = 330

    def __init__(self, say: Translator, phone: str, reference: str) -> None:
        super().__init__(
            "failsafe",
            say,
            N_("This kiosk is out of order"),
            N_("Ask a staff member. Everything you saved is safe."),
            "duotone/wrench",
        )
        if phone:
            card = Card(gap=6)
            words = say(N_("You can also call the store"))
            card.column.addWidget(Text(words, "label", "ink_soft", "center"))
            number = Figure(phone, 58, align="center")
            number.setObjectName("phone")
            card.column.addWidget(number)
            self.body.addWidget(card)
        if reference:
            words = say(N_("For staff: {reference}"), reference=reference)
            self.buttons.addWidget(Text(words, "text", "ink_soft", "center"))

    def arrange(self, column: QVBoxLayout) -> None:
        """Everything in the middle: there is nothing to press."""
        column.addStretch(2)
        if self.picture is not None:
            column.addWidget(self.picture)
        column.addWidget(self.heading)
        column.addSpacing(column.spacing())
        column.addLayout(self.body)
        column.addStretch(3)
        column.addLayout(self.buttons)
