"""A page of the desk: a head, a line for what went wrong, and content that may scroll."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.words import error_message
from ui.core.tasks import Lane
from ui.paper.print_job import Printed, Printing
from ui.staff.desk_scroll import Scroll
from ui.staff.shift import Shift
from ui.theme.theme import Theme
from ui.widgets.cards.notice import Notice
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.tones import Tone

T = TypeVar("T")
NOT_DONE = N_("This was not done")


class DeskPage(Ground):
    """One page. Fill `main`, and `side` for what stands at the right on a wide screen.

    Subclasses read in entered(), which is called each time the page comes into sight.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    hint: ClassVar[str] = ""

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift, self.say = shift, shift.say
        self.setObjectName(self.name)
        frame, px = Theme.current().frame, Theme.current().px
        gap, margin = px(frame.gap), px(frame.margin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(frame.page_margin), 0, 0)
        column.setSpacing(gap)
        self.heading = Heading(self.say(self.title), self.say(self.hint) if self.hint else "")
        self.pills = QHBoxLayout()
        self.pills.setSpacing(px(8))
        self._head = head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addLayout(self.pills)
        self._notices = QVBoxLayout()
        self._notice: Notice | None = None
        self._printing: Printing | None = None
        self.scroller = Scroll()
        column.addLayout(head)
        column.addLayout(self._notices)
        column.addWidget(self.scroller, 1)
        content = QHBoxLayout(self.scroller.ground)
        content.setSpacing(gap)
        self.main = _column(content, gap)
        self._content = content
        self.set_margin(margin)

    def paint_shadows(self, painter: QPainter) -> None:
        """Leave shadows to the content, which may be scrolled away."""

    def set_margin(self, margin: int) -> None:
        """Leave so many px free at both sides."""
        for layout in (self._head, self._notices):
            layout.setContentsMargins(margin, 0, margin, 0)
        below = Theme.current().px(Theme.current().frame.margin)
        self._content.setContentsMargins(margin, 0, margin, below)

    def add_side(self) -> QVBoxLayout:
        """The column at the right; on a small screen the one column there is."""
        theme = Theme.current()
        width: int = theme.tokens["screens"][theme.frame.name]["right_column"]
        if not width:
            return self.main
        side = QWidget()
        side.setFixedWidth(theme.px(width))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.frame.gap))
        self._content.addWidget(side)
        return column

    def end_columns(self, *columns: QVBoxLayout) -> None:
        """Keep what was put into the columns at their top."""
        for column in {id(one): one for one in (self.main, *columns)}.values():
            column.addStretch(1)

    def ask(
        self,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.DB,
        owner: QObject | None = None,
    ) -> None:
        """Run a use case; what it refuses is said above the content."""
        self.shift.ask(owner or self, work, then, failed or self.show_failure, lane)

    def show_failure(self, error: KioskError) -> None:
        """Say why something was not done."""
        self.tell(self.say(NOT_DONE), self.say.say(error_message(error)), "error")

    def tell(self, title: str, line: str = "", tone: Tone = "ok") -> None:
        """Say something above the content, in place of what was said before."""
        self.hush()
        self._notice = Notice(title, line, tone)
        self._notice.setObjectName("told")
        self._notices.addWidget(self._notice)
        self._notice.show()

    def hush(self) -> None:
        """Take away what was said."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def entered(self) -> None:
        """The page is in sight."""

    def left(self) -> None:
        """The page is about to go; a paper that is not printed yet is taken back."""
        if self._printing is not None:
            self._printing.stop()

    def print_paper(self, print_it: Printed, printed: str) -> None:
        """Print, and say above the content what came of it; `printed` when the paper is out."""
        if self._printing is not None:
            self._printing.stop()
        printing = self._printing = Printing(self, self.shift.core, self.say)
        printing.printed.connect(lambda: self.printed(self.say(printed)))
        printing.failed.connect(lambda why: self.tell(self.say(N_("Not printed")), why, "error"))
        printing.start(print_it)

    def printed(self, words: str) -> None:
        """A paper is out."""
        self.tell(words)


def _column(content: QHBoxLayout, gap: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(gap)
    content.addLayout(column, 1)
    return column
