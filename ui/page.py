"""A page: what stands between header and footer, with one heading and its buttons below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.labels import PROBLEM
from ui.theme.theme import Theme
from ui.widgets.button import Button, Kind
from ui.widgets.ground import Ground
from ui.widgets.heading import Heading
from ui.widgets.progress import ProgressStep

if TYPE_CHECKING:
    from ui.widgets.error_summary import ErrorSummary

SUMMARY_LINKS = 4


@dataclass(frozen=True)
class Complaint:
    """A problem in words, and the field it stands at ("" for the page)."""

    field: str
    words: str


class Page(Ground):
    """One page of any flow. Fill `body`; buttons stand at the bottom, the primary one last.

    `name` is what stories and logs call the page. Subclasses act in entered() and left(): the
    window calls them when the page comes into sight and before it goes.
    """

    proceed = Signal()
    flow = N_("Welcome")
    """The words in the middle of the header."""
    framed = True
    """Whether the header is shown."""
    goes_back = True
    personal = True
    """Whether “Start over” is offered: something of the person may be on the screen."""
    store = ""
    """The store's name, shown where Back stands else."""
    picture_px = 212
    """Height of the picture above the heading in design px."""
    progress: tuple[ProgressStep, ...] = ()
    progress_words = ""

    def __init__(
        self, name: str, say: Translator, title: str, hint: str = "", picture: str = ""
    ) -> None:
        super().__init__()
        theme = Theme.current()
        self.name = name
        self.say = say
        self.setObjectName(name)
        self.heading = Heading(say(title), say(hint), picture or None, self.picture_px)
        self.primary: Button | None = None
        self._summary: ErrorSummary | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(64), theme.px(36), theme.px(64), theme.px(36))
        column.setSpacing(theme.px(24))
        self._top = QVBoxLayout()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(24))
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(theme.px(24))
        self.arrange(column)

    def arrange(self, column: QVBoxLayout) -> None:
        """Put the parts below each other, with the slack round the task."""
        column.addLayout(self._top)
        column.addWidget(self.heading)
        column.addStretch(2)
        column.addLayout(self.body)
        column.addStretch(3)
        column.addLayout(self.buttons)

    def add_primary(self, words: str, icon: str = "bold/arrow-right", after: bool = True) -> Button:
        """Add the page's one primary button; pressing it emits `proceed`."""
        self.primary = Button(self.say(words), Kind.PRIMARY, icon, icon_after=after)
        self.primary.setObjectName("proceed")
        self.primary.clicked.connect(self.proceed)
        self.buttons.addWidget(self.primary)
        return self.primary

    def add_secondary(self, name: str, words: str, icon: str | None = None) -> Button:
        """Add an outlined button above the primary one."""
        button = Button(self.say(words), Kind.SECONDARY, icon)
        button.setObjectName(name)
        at = self.buttons.indexOf(self.primary) if self.primary else self.buttons.count()
        self.buttons.insertWidget(at, button)
        return button

    def show_problems(self, complaints: Sequence[Complaint]) -> None:
        """Put the summary first, or take it away; fields are marked by subclasses."""
        if self._summary is not None:
            self._summary.hide()
            self._summary.deleteLater()
            self._summary = None
        if complaints:
            self.heading.drop_picture()
        if not complaints:
            return
        from ui.widgets.error_summary import ErrorSummary

        links = [(complaint.field, complaint.words) for complaint in complaints[:SUMMARY_LINKS]]
        self._summary = ErrorSummary(self.say(PROBLEM), links)
        self._summary.setObjectName("problems")
        self._summary.link_activated.connect(self.focus_field)
        self._top.addWidget(self._summary)
        self._summary.show()
        self._summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, name: str) -> None:
        """Put the focus on a field by its name."""
        field = self.findChild(QWidget, name)
        focus = getattr(field, "focus_first", None)
        if callable(focus):
            focus()

    def entered(self) -> None:
        """The page is in sight."""

    def left(self) -> None:
        """The page is about to go; let devices and timers go."""
