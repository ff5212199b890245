"""A page of the desk: a head, a line for what went wrong, and content that may scroll."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.errors import KioskError
from kiosk.i18n import N_, Words
from kiosk.staff_words import staff_message
from ui.core.tasks import Lane
from ui.paper.print_job import Printed, Printing
from ui.staff.desk_scroll import Scroll
from ui.staff.forms.form import Form
from ui.staff.shift import Shift, Work
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

T = TypeVar("T")


class DeskPage(Ground):
    """One page. `build` fills `main`, and what add_side() gives, on the right on a wide screen.

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(frame.page_margin), 0, 0)
        column.setSpacing(px(frame.gap))
        self.heading = Heading(self.say(self.title), self.say.say(self.hint))
        self.pills = QHBoxLayout()
        self.pills.setSpacing(px(8))
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addLayout(self.pills)
        self._notices = QVBoxLayout()
        self._notice: Notice | None = None
        self._printing: Printing | None = None
        self.scroller = Scroll()
        column.addLayout(self._head)
        column.addLayout(self._notices)
        column.addWidget(self.scroller, 1)
        self._content = QHBoxLayout(self.scroller.ground)
        self._content.setSpacing(px(frame.gap))
        self.main = self._side = QVBoxLayout()
        self.main.setSpacing(px(frame.gap))
        self._content.addLayout(self.main, 1)
        self.set_margin(px(frame.margin))
        self.build()
        self.end()

    def build(self) -> None:
        """Put the page's parts together."""

    def end(self) -> None:
        """Keep what was put into the columns at their top."""
        for column in {id(one): one for one in (self.main, self._side)}.values():
            column.addStretch(1)

    def paint_shadows(self, painter: QPainter) -> None:
        """Leave shadows to the content, which may be scrolled away."""

    def set_margin(self, margin: int) -> None:
        """Leave this many px free on both sides."""
        for layout in (self._head, self._notices):
            layout.setContentsMargins(margin, 0, margin, 0)
        below = Theme.current().px(Theme.current().frame.margin)
        self._content.setContentsMargins(margin, 0, margin, below)

    def add_side(self, *parts: QWidget) -> QVBoxLayout:
        """The column on the right, with these parts; on a small screen the one column there is."""
        theme = Theme.current()
        width: int = theme.tokens["screens"][theme.frame.name]["right_column"]
        if width:
            side = QWidget()
            side.setFixedWidth(theme.px(width))
            self._side = QVBoxLayout(side)
            self._side.setContentsMargins(0, 0, 0, 0)
            self._side.setSpacing(theme.px(theme.frame.gap))
            self._content.addWidget(side)
        for part in parts:
            self._side.addWidget(part)
        return self._side

    def add_card(self, *parts: QWidget, title: str = "") -> Card:
        card = Card(gap=14) if title else Card()
        if title:
            card.column.addWidget(Text(self.say(title), "h2"))
        for part in parts:
            card.column.addWidget(part)
        self.main.addWidget(card)
        return card

    def add_form(
        self,
        name: str,
        title: str,
        hint: str,
        button: str,
        act: Callable[[], object],
        icon: str = "bold/check",
        kind: Kind = Kind.PRIMARY,
    ) -> Form:
        """A form in `main` that acts when its button is pressed."""
        form = Form(self.say, name, title, hint, button, icon, kind)
        form.submitted.connect(act)
        self.main.addWidget(form)
        return form

    def advice(self, title: str, line: str) -> Notice:
        """A notice about something done elsewhere."""
        return Notice(self.say(title), self.say(line))

    def ask(
        self,
        work: Work[T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.DB,
        owner: QObject | None = None,
    ) -> None:
        """Run a use case; what it refuses is said above the content."""
        self.shift.core.do(owner or self, work, then, failed or self.show_failure, lane)

    def send(
        self,
        form: Form,
        work: Work[T],
        then: Callable[[T], None],
        failed: str | Callable[[KioskError], None] = "",
        lane: Lane = Lane.DB,
    ) -> None:
        """Run a use case for what was typed; `failed` may name the field that says why not."""
        form.busy = True

        def done(answer: T) -> None:
            form.busy = False
            then(answer)

        def refused(error: KioskError) -> None:
            form.busy = False
            if callable(failed):
                failed(error)
            elif failed:
                form.complain(failed, staff_message(error))
            else:
                self.show_failure(error)

        self.ask(work, done, refused, lane, form)

    def show_failure(self, error: KioskError) -> None:
        self.tell(N_("This was not done"), staff_message(error), "error")

    def tell(self, title: Words, line: Words = "", tone: Tone = "ok") -> None:
        """Say something above the content, replacing what was said before."""
        self._tell(self.say.say(title), self.say.say(line), tone)

    def done(self, title: Words, line: Words = "") -> None:
        """Say that something was done, and read again."""
        self.tell(title, line)
        self.read_again()

    def hush(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def takes(self, event: QKeyEvent) -> bool:
        """Act on a key that nothing on the page took; False for one that means nothing here."""
        return False

    def entered(self) -> None:
        """The page is in sight."""

    def choose(self, part: str) -> None:
        """The page is in sight, and so is the list that was asked for."""
        raise NotImplementedError(part)

    def read_again(self) -> None:
        """Show the current state."""
        self.entered()

    def left(self) -> None:
        """The page is about to go; a paper not printed yet is canceled."""
        if self._printing is not None:
            self._printing.stop()

    def print_paper(
        self,
        print_it: Printed,
        doing: str,
        printed: str = N_("The paper was printed"),
        of: str = "",
    ) -> None:
        """Print, and say above the content what is happening; `printed` when the paper is out."""
        self._tell(self.say(doing), of, "info")
        if self._printing is not None:
            self._printing.stop()
        printing = self._printing = Printing(self, self.shift.core)
        printing.printed.connect(lambda: self.printed(printed))
        printing.failed.connect(self._not_printed)
        printing.start(print_it)

    def _not_printed(self, error: KioskError) -> None:
        self.tell(self.say(N_("Not printed")), self.say.say(staff_message(error)), "error")

    def printed(self, words: str) -> None:
        """A paper is out."""
        self.tell(words)

    def _tell(self, title: str, line: str, tone: Tone) -> None:
        self.hush()
        self._notice = Notice(title, line, tone)
        self._notice.setObjectName("told")
        self._notices.addWidget(self._notice)
        self._notice.show()
