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
from ui.paper.print_button import AGAIN, SLOW, PrintButton
from ui.widgets.buttons.tile import Tile
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone

PARTS_OF: Final = N_("Steps {first} to {last} of {count}")
PART_OF: Final = N_("Step {last} of {count}")


class GuidePage(Page):
    """Emits `print_asked` and `went_home`; nothing personal is on it.

    Whoever prints answers with show_printed(), show_print_failed() or show_taken_back().
    """

    print_asked = Signal()
    print_stopped = Signal()
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
        self._notice: Notice | None = None
        self._add_buttons()

    def loosen(self) -> None:
        """Show every step."""
        self._shown = self._most
        self._turn()

    def tighten(self) -> bool:
        """Show one step less a side, and the others after a press."""
        if self._shown <= 1:
            return False
        self._shown -= 1
        self._turn()
        return True

    def left(self) -> None:
        """Wait for no paper."""
        self._print.leave()
        self.print_stopped.emit()

    def show_printed(self) -> None:
        """The guide is out."""
        self._print.over()
        self._tell(N_("Take your guide"), "", "ok")

    def show_print_failed(self, why: str) -> None:
        """Say why there is no paper; it can be asked for again."""
        self._print.over(AGAIN)
        head, _, _ = why.partition(". ")
        self._tell(head, self.say(N_("Staff can print the guide for you.")), "warn")

    def show_taken_back(self) -> None:
        """The person did not want to wait any more."""
        self._print.over()
        self._tell(N_("Printing is stopped"), "", "info")

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        home = Tile(self.say(BACK_TO_NEW_PATIENTS), "", "duotone/house-simple", acts=True, low=True)
        home.setObjectName("new_patients")
        home.clicked.connect(self.went_home)
        self._print = PrintButton(self.say)
        self._print.asked.connect(self.print_asked)
        self._print.stopped.connect(self.print_stopped)
        self._print.slow.connect(self._say_printing)
        row.addWidget(self._print, 1)
        row.addWidget(home, 2)
        self.buttons.addLayout(row)

    def _turn(self) -> None:
        shown = self.pager.set_count(self._most, self._shown)
        for column in self._columns:
            column.show_slice(shown)
        for layout in self.findChildren(QLayout):
            layout.invalidate()

    def _say_printing(self, may_stop: bool) -> None:
        line = self.say(SLOW) if may_stop else ""
        self._tell(N_("Printing the guide"), line, "info")

    def _tell(self, title: str, line: str, tone: Tone) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = Notice(self.say(title), line, tone)
        self._notice.setObjectName("notice")
        self.body.addWidget(self._notice)
        self._notice.show()
        self.fitting.make()
