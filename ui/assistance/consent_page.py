"""Asks the person whether a staff member may see and fill in their page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPixmap

from kiosk.i18n import N_, Translator
from ui.assistance.veil import paint_veil
from ui.frame.page import Page
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

LINES = (
    N_("They will see this page and the next ones, and can fill them in."),
    N_("Only you can agree, choose a password or submit."),
    N_("You can stop at any time."),
)


class ConsentPage(Page):
    """`proceed` says that the person agreed, `declined` that they did not."""

    declined = Signal()
    flow = N_("Staff")
    goes_back = False

    def __init__(self, say: Translator, name: str, veil: QPixmap) -> None:
        title = say(N_("May {name} help you?"), name=name)
        super().__init__("staff_consent", say, title, picture="duotone/hand-waving")
        self._veil = veil
        card = Card()
        for line in LINES:
            card.column.addWidget(Text(say(line), "lead"))
        self.body.addWidget(card)
        self.add_primary(N_("Yes, help me"), "bold/check", after=False)
        no = self.add_secondary("decline_help", N_("No, I'll continue by myself"), "bold/x")
        no.clicked.connect(lambda _on=False: self.declined.emit())

    def paint_decoration(self, painter: QPainter) -> None:
        """Paint what is left of the person's page."""
        paint_veil(painter, self.rect(), self._veil)
