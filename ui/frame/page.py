"""A page: what is between header and footer, with one heading and its buttons below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.labels import PROBLEM
from ui.frame.leaves import Content, content_of
from ui.frame.page_fitting import FittingPage, PageFitting
from ui.frame.progress.node import ProgressStep
from ui.frame.row_pager import RowPager
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.hero import Hero
from ui.widgets.texts.heading import Heading

if TYPE_CHECKING:
    from kiosk.wizard.fields.field import Problem, RawAnswers
    from ui.frame.progress.rail import Rail

PART_OF: Final = N_("Part {last} of {count}")
PART_SHORT: Final = N_("{last} of {count}")
"""Beside the buttons of a small screen, on one line."""
ABOVE_BUTTONS: Final = 45
"""From the questions to the buttons in design px: 12 mm."""


class Aside(Enum):
    """What is in the left column of a wide screen."""

    NOTHING = auto()
    HEADING = auto()
    STEPS = auto()


@dataclass(frozen=True)
class Kept:
    """What a page hands on to the same page when rebuilt."""

    raw: "RawAnswers"
    """What was typed or chosen."""
    rows: dict[str, int]
    """How far pages were turned, by the pager's name."""
    problems: "Sequence[Problem]"
    parts: tuple[Any, ...]
    """What keep() names, in its order."""


class Page(FittingPage):
    """One page of any flow. Fill `body`; buttons are at the bottom, the primary one last.

    `name` is what stories and logs call the page. Subclasses act in entered() and left(): the
    window calls them when the page comes into sight and before it goes.
    """

    proceed = Signal()
    flow = N_("Welcome")
    """The words in the middle of the header."""
    framed = True
    """Whether the header is shown."""
    footed = True
    """Whether the footer is shown."""
    goes_back = True
    personal = True
    """Whether “Start over” is offered: something of the person may be on the screen."""
    vacant = False
    """Whether no one is served on it, so that every sheet of the last person goes."""
    store = ""
    """The store's name, shown where Back otherwise is."""
    picture_px = 212
    """Height of the picture below the heading in design px."""
    aside = Aside.HEADING
    """What is in the left column, if the frame has one."""
    rail_title = ""
    """Above the steps in the left column."""
    tab = ""
    """The tab that the page is behind; no tabs are shown without one."""
    progress: tuple[ProgressStep, ...] = ()
    progress_words = ""

    def __init__(
        self, name: str, say: Translator, title: str, hint: str = "", picture: str = ""
    ) -> None:
        super().__init__()
        theme = Theme.current()
        self.name, self.say = name, say
        self.setObjectName(name)
        beside = theme.frame.rail > 0 and self.aside is Aside.HEADING
        shown = picture if theme.frame.pictures or beside else ""
        self.heading = Heading(say(title), say(hint))
        self.picture = Hero(shown, self.picture_px) if shown else None
        self.primary = None
        self.summary = None
        self._below = 0
        self.covered = False
        self.typed = None
        self.problems: Sequence[Problem] = ()
        self._keeps: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []
        self._awaits: list[Callable[[], bool]] = []
        self._rail: Rail | None = None
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._column = column = QVBoxLayout()
        self._across.addLayout(column, 1)
        gap = theme.px(theme.frame.gap)
        column.setSpacing(gap)
        self._top = QVBoxLayout()
        self.body = QVBoxLayout()
        self.body.setSpacing(gap)
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(gap)
        self.leaf_pager = _leaf_pager(say)
        self._foot: QBoxLayout | None = None
        self.fitting = PageFitting(self)
        self.leaf_pager.turned.connect(self.fitting.turn)
        self.arrange(column)
        if beside:
            self._put_aside(self.heading, self.picture)
        self.set_below(0)

    def arrange(self, column: QVBoxLayout) -> None:
        """Stack the parts: the heading on top, the task above the buttons."""
        column.addLayout(self._top)
        column.addWidget(self.heading)
        column.addStretch(1)
        if self.picture is not None:
            column.addWidget(self.picture)
            column.addStretch(1)
        column.addLayout(self.body)
        column.addLayout(self.make_foot(across=Theme.current().frame.wide))

    def make_foot(self, across: bool) -> QBoxLayout:
        """The buttons, with the pager to their left or above them; a page with it has leaves."""
        foot = self._foot = QHBoxLayout() if across else QVBoxLayout()
        foot.setSpacing(self.buttons.spacing())
        foot.addWidget(self.leaf_pager, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(self.buttons, 1)
        return foot

    def stand_apart(self, apart: bool) -> None:
        """Keep 12 mm between task and buttons, or only what the frame has between all parts."""
        theme = Theme.current()
        more = theme.px(max(0, ABOVE_BUTTONS - theme.frame.gap)) if apart else 0
        if self._foot is not None:
            self._foot.setContentsMargins(0, more, 0, 0)

    def content(self) -> Content:
        """What is between heading and buttons."""
        if self._foot is None:
            return Content((), ())
        return content_of(self._top, self.body)

    def show_progress(self) -> bool:
        """Show `progress` in the left column; False if it belongs in the header."""
        theme = Theme.current()
        if not theme.frame.rail or self.aside is Aside.HEADING or not self.progress:
            return False
        if self.aside is Aside.STEPS:
            if self._rail is None:
                from ui.frame.progress.rail import Rail

                self._rail = Rail(self.say(self.rail_title))
                self._put_aside(self._rail)
                self.set_below(self._below)
            self._rail.set_steps(self.progress, self.progress_words)
        return True

    def set_below(self, covered: int) -> None:
        """Leave this many px free at the bottom of the column: something covers the page there."""
        frame, px = Theme.current().frame, Theme.current().px
        self._below = covered
        self.covered = covered > 0
        left = frame.gutter if self.has_aside else frame.margin
        above = px(frame.page_margin)
        below = covered + px(min(frame.page_margin, 18)) if covered else above
        self.margins(px(left), above, px(frame.margin), below)
        self.fitting.make()

    def margins(self, left: int, above: int, right: int, below: int) -> None:
        """Set the column's margins in px; pages of a denser kind make them smaller."""
        self._column.setContentsMargins(left, above, right, below)

    def _put_aside(self, part: QWidget, picture: QWidget | None = None) -> None:
        """Put a part into the left column, a picture below it."""
        theme = Theme.current()
        frame = theme.frame
        pane = QVBoxLayout()
        above = theme.px(frame.page_margin)
        pane.setContentsMargins(theme.px(frame.margin), above, 0, above)
        part.setFixedWidth(theme.px(frame.rail))
        pane.addWidget(part)
        if picture is not None:
            pane.addStretch(1)
            pane.addWidget(picture)
            pane.addStretch(2)
        elif part is self.heading:
            pane.addStretch(1)
        self._across.insertLayout(0, pane)

    @property
    def has_aside(self) -> bool:
        """Whether something is in the left column."""
        return self._across.count() > 1

    @property
    def heads_column(self) -> bool:
        """Whether the content is under the heading, not beside it."""
        return not (Theme.current().frame.rail and self.aside is Aside.HEADING)

    def event(self, event: QEvent) -> bool:
        """Make room when something on the page grew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fitting.check()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room again."""
        super().resizeEvent(event)
        self.fitting.make()

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

    def secondary_buttons(self) -> list[Button]:
        """The buttons beside the primary one."""
        items = (self.buttons.itemAt(at) for at in range(self.buttons.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if isinstance(part, Button) and part is not self.primary]

    def show_problems(self, problems: "Sequence[Problem]") -> None:
        """Put the summary first, or remove it; fields are marked by subclasses."""
        self.problems = tuple(problems)
        self.fitting.release()
        if self.summary is not None:
            self.summary.hide()
            self.summary.deleteLater()
            self.summary = None
        if not problems:
            self.fitting.make()
            return
        self.drop_picture()
        from ui.widgets.fields.error_summary import ErrorSummary

        links = [(each.field, self.say.say(each.message)) for each in problems]
        self.summary = ErrorSummary(self.say(PROBLEM), links)
        self.summary.setObjectName("problems")
        self.summary.link_activated.connect(self.focus_field)
        self._top.addWidget(self.summary)
        self.summary.show()
        self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fitting.show(self.summary)

    def drop_problem(self, field: str) -> None:
        """Say nothing more about a field that is now right; the focus stays where it is."""
        if not any(problem.field == field for problem in self.problems):
            return
        self.problems = tuple(problem for problem in self.problems if problem.field != field)
        self.fitting.release()
        if self.summary is not None and not self.summary.drop(field):
            self.summary.hide()
            self.summary.deleteLater()
            self.summary = None
        self.fitting.make()

    def drop_picture(self) -> None:
        """Remove a picture below the heading for good."""
        if self.picture is not None and self.heads_column:
            self.fitting.release()
            self.picture.hide()
            self.picture.deleteLater()
            self.picture = None

    def focus_field(self, name: str) -> None:
        """Put the focus on a field by its name, on whichever leaf it is."""
        field = self.findChild(QWidget, name)
        if field is not None:
            self.fitting.show(field)
        focus = getattr(field, "focus_first", None)
        if callable(focus):
            focus()

    def entered(self) -> None:
        """The page is in sight."""

    def left(self) -> None:
        """The page is about to go; release devices and timers."""

    def set_aside(self) -> None:
        """Another page covers it for a while; stop what acts on its own."""

    def taken_up(self) -> None:
        """The page is in sight again, as it was."""

    def keep(self, value: Callable[[], Any], restore: Callable[[Any], object]) -> None:
        """Hand a value on when the page is rebuilt, unless it says nothing (None, 0 or "")."""
        self._keeps.append((value, restore))

    def stay_while(self, busy: Callable[[], bool]) -> None:
        """Never rebuild the page while this is true: an answer would find no one."""
        self._awaits.append(busy)

    def resting(self) -> bool:
        """Whether the page is waiting for nothing, so that it may be rebuilt."""
        return not any(busy() for busy in self._awaits)

    def raw(self) -> "RawAnswers":
        """What was typed or chosen, by the field's name."""
        from ui.widgets.fields.input import Input

        fields = self.findChildren(Input)
        return {field.objectName(): field.value() for field in fields if field.objectName()}

    def fill(self, raw: "RawAnswers") -> None:
        """Show raw answers in their fields."""
        from ui.widgets.fields.input import Input

        for field in self.findChildren(Input):
            if field.objectName() in raw:
                field.set_value(raw[field.objectName()])
                field.changed.emit()

    def kept(self) -> Kept:
        """What was typed, turned to and said, for the same page when rebuilt."""
        rows = {pager.objectName(): pager.row for pager in self.findChildren(RowPager)}
        parts = tuple(value() for value, _restore in self._keeps)
        return Kept(self.raw(), rows, self.problems, parts)

    def restore(self, kept: Kept) -> None:
        """Look like the page before this one, which was the same."""
        for (_value, restore), value in zip(self._keeps, kept.parts, strict=True):
            if value:
                restore(value)
        self.fill(kept.raw)
        if kept.problems:
            self.show_problems(kept.problems)
        for pager in self.findChildren(RowPager):
            if row := kept.rows.get(pager.objectName()):
                pager.show_row(row + 1)
                pager.turned.emit()


def _leaf_pager(say: Translator) -> RowPager:
    frame = Theme.current().frame
    short = PART_SHORT if frame.small else ""
    return RowPager("leaf.", say, PART_OF, PART_OF, arrows=frame.wide, short=short)
