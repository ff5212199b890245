"""“Assign a Caregiver” (S6): what the patient does beside what the caregiver does."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout

from kiosk.domain.store.policy import Policy
from kiosk.i18n import N_, Translator
from kiosk.labels import ASSIGN, BACK_TO_NEW_PATIENTS, FOR_CAREGIVER
from kiosk.letters.papers import guide
from ui.frame.page import Aside, Page
from ui.frame.row_pager import RowPager
from ui.guide.guide_column import GuideColumn
from ui.paper.paper_offer import PaperOffer, PaperWords
from ui.widgets.buttons.tile import Tile

PARTS_OF: Final = N_("Steps {first} to {last} of {count}")
PART_OF: Final = N_("Step {last} of {count}")
WORDS: Final = PaperWords(
    printing=N_("Printing the guide"),
    printed=N_("Take your guide"),
    instead=N_("Staff can print the guide for you."),
)


class GuidePage(Page):
    """Offers the guide as a `paper`, and emits `went_home`; nothing personal is on it."""

    went_home = Signal()
    flow = ""
    personal = False
    aside = Aside.NOTHING

    def __init__(self, say: Translator, policy: Policy) -> None:
        super().__init__("guide", say, ASSIGN, guide.OPENING)
        self._columns = (
            GuideColumn(say, guide.FOR_PATIENT, guide.for_patient(policy)),
            GuideColumn(say, FOR_CAREGIVER, guide.for_caregiver(policy)),
        )
        self._most = self._shown = max(len(column.rows) for column in self._columns)
        row = QHBoxLayout()
        row.setSpacing(self.body.spacing())
        for column in self._columns:
            row.addWidget(column, 1)
        self.body.addLayout(row)
        self.pager = RowPager("steps.", say, PARTS_OF, PART_OF)
        self.pager.turned.connect(self._turn)
        self.body.addWidget(self.pager)
        self.paper = PaperOffer(self, WORDS)
        self._add_buttons()

    def loosen(self) -> None:
        """Show every step."""
        self._home.loosen()
        self._shown = self._most
        self._turn()

    def tighten(self) -> bool:
        """Make the way home lower, then show one fewer step per side, the others after a press."""
        if self._home.tighten():
            self.fitting.measure_anew(self._home)
            return True
        if self._shown <= 1:
            return False
        self._shown -= 1
        self._turn()
        return True

    def left(self) -> None:
        """Stop waiting for a paper."""
        self.paper.leave()

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        home = self._home = Tile(
            self.say(BACK_TO_NEW_PATIENTS), "", "duotone/house-simple", acts=True, low=True
        )
        home.setObjectName("new_patients")
        home.clicked.connect(self.went_home)
        row.addWidget(self.paper.button, 1)
        row.addWidget(home, 2)
        self.buttons.addLayout(row)

    def _turn(self) -> None:
        shown = self.pager.set_count(self._most, self._shown)
        for column in self._columns:
            column.show_slice(shown)
        for layout in self.findChildren(QLayout):
            layout.invalidate()
