"""Line board: the state in two taps, minutes, notes, and how old it is (S2)."""

from kiosk.i18n import N_
from ui.staff.desk_page import DeskPage
from ui.staff.parts.today.board_card import BoardCard
from ui.staff.shift import Shift
from ui.widgets.cards.notice import Notice


class LinePage(DeskPage):
    """The board by itself."""

    name = "line"
    title = N_("Line board")
    hint = N_("The home screen of every kiosk shows this until it is 60 minutes old.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self.card = BoardCard(self)
        self.main.addWidget(self.card)
        side = self.add_side()
        words = self.say(N_("Set it again at least once an hour, also when nothing changed."))
        side.addWidget(Notice(self.say(N_("After an hour it is not shown any more")), words))
        self.end_columns(side)

    def entered(self) -> None:
        """Read the board."""
        self.card.load()
