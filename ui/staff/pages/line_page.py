"""Line board: the state in two taps, minutes, notes, and how old it is (S2)."""

from kiosk.i18n import N_
from ui.staff.desk_page import DeskPage
from ui.staff.parts.today.board_card import BoardCard


class LinePage(DeskPage):
    """The board on its own."""

    name = "line"
    title = N_("Line board")
    hint = N_("The home screen of every kiosk shows this until it is 60 minutes old.")

    def build(self) -> None:
        self.card = BoardCard(self)
        self.main.addWidget(self.card)
        words = N_("Set it at least once an hour, even if nothing changed.")
        self.add_side(self.advice(N_("After an hour, it is no longer shown"), words))

    def entered(self) -> None:
        self.card.load()
