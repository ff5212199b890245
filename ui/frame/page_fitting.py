"""Makes room on a page: what matters least goes first, what one types into stays to the last."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtWidgets import QLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.text import Text

if TYPE_CHECKING:
    from ui.widgets.fields.error_summary import ErrorSummary
    from ui.widgets.fields.input import Input

SPARE: Final = "spare"
W = TypeVar("W", bound=QWidget)


class FittingPage(Ground):
    """What fitting needs of a page: its parts, and the ways in which it can show less."""

    heading: Heading
    primary: Button | None
    typed: QWidget | None
    """The box that is typed into while a keyboard covers the lower end of the column."""

    summary: "ErrorSummary | None"
    """The list of problems, while there are some."""
    covered: bool
    """Whether something covers the lower end of the column."""

    @property
    def heads_column(self) -> bool:
        """Whether the content is under the heading, not beside it."""
        return True

    def loosen(self) -> None:
        """Show as much at a time as there is; pages that can show less do so in tighten()."""

    def tighten(self) -> bool:
        """Show less at a time; False when that is not possible."""
        return False

    def divide(self) -> bool:
        """Do what is least liked, as keeping a part for after a press; False when it cannot."""
        return False

    def remarks(self) -> Sequence[QWidget]:
        """Parts that only tell something, and may go while somebody types."""
        return ()

    def secondary_buttons(self) -> Sequence[Button]:
        """The buttons beside the primary one."""
        return ()


class PageFitting:
    """Hides parts of one page until the rest fits above what covers its lower end.

    First the page shows less at a time where it can. Then there go the picture, the hint, all but
    one link of the error summary, on a wide screen the heading, then hints, spare parts and
    the secondary buttons; at last the page shows a part of itself, and the rest after a press.
    While somebody types there go the summary, remarks, the secondary buttons, other fields, the
    farthest one first, the heading. Whatever says a reason stays.
    """

    def __init__(self, page: FittingPage) -> None:
        self._page = page
        self._hidden: list[QWidget] = []
        self._making = False

    def make(self) -> None:
        """Show everything again, then hide as little as needed."""
        if self._making or not self._page.isVisible():
            return
        self._making = True
        self.release()
        self._page.loosen()
        if self.missing() > 0:
            self._fold()
        for layout in reversed(self._page.findChildren(QLayout)):
            layout.activate()
        self._making = False

    def _fold(self) -> None:
        while self.missing() > 0 and self._page.tighten():
            pass
        for part in self._spare():
            if self.missing() <= 0:
                break
            if not (part.isHidden() or says_reason(part)):
                self._put(part, shown=False)
                self._hidden.append(part)
        while self.missing() > 0 and self._page.divide():
            pass
        # What stood beside something that had to stay may have gone in vain.
        for part in reversed(tuple(self._hidden)):
            self._put(part, shown=True)
            if self.missing() > 0:
                self._put(part, shown=False)
            else:
                self._hidden.remove(part)

    def _put(self, part: QWidget, shown: bool) -> None:
        part.setVisible(shown)
        self.measure_anew(part)

    def unfold(self) -> None:
        """Show everything for a focus that is about to move; room is made round it afterwards."""
        if not self._making:
            self.release()

    def release(self) -> None:
        """Show everything again."""
        for part in self._hidden:
            part.show()
            self.measure_anew(part)
        self._hidden = []

    def offers(self, part: QWidget) -> bool:
        """Whether a part is on the page, be it hidden for now to make room."""
        above: QWidget | None = part
        while above is not None and above is not self._page:
            if above.isHidden() and above not in self._hidden:
                return False
            above = above.parentWidget()
        return True

    def check(self) -> None:
        """Make room if something does not fit any more."""
        if not self._making and self._page.isVisible() and self.missing() > 0:
            self.make()

    def missing(self) -> int:
        """How many px the page is too low for what stands on it."""
        page, layout = self._page, self._page.layout()
        if layout is None:
            return 0
        needed = layout.minimumSize().height()
        if layout.hasHeightForWidth():
            needed = max(needed, layout.totalHeightForWidth(page.width()))
        return needed - page.height()

    def measure_anew(self, part: QWidget) -> None:
        """Let every layout up to the page forget what it measured; Qt does so only later."""
        above: QWidget | None = part
        while above is not None and above is not self._page:
            above.updateGeometry()
            above = above.parentWidget()
            layout = above.layout() if above is not None else None
            if layout is not None:
                _forget(layout)

    def _spare(self) -> Iterator[QWidget]:
        page, heading = self._page, self._page.heading
        typed = typed_field(page)
        if page.heads_column and heading.hero is not None:
            yield heading.hero
        if page.heads_column:
            yield heading.hint
        summary = page.summary
        if summary is not None:
            yield from reversed(summary.links[1:])
        if page.heads_column and Theme.current().frame.wide and typed is None:
            # What is wrong stands first, and the progress says where one is.
            yield heading
        yield from _told_already(page)
        if typed is None:
            yield from page.secondary_buttons()
            return
        if summary is not None:
            yield summary
        yield from page.remarks()
        yield from page.secondary_buttons()
        yield from _others(page, typed)
        if page.heads_column:
            yield heading
        if page.primary is not None:
            yield page.primary


def _forget(layout: QLayout) -> None:
    layout.invalidate()
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _forget(inner)


def _told_already(page: FittingPage) -> Iterator[QWidget]:
    """Hints of fields, those with a problem first, which says what to do; then what is spare."""
    from ui.widgets.fields.input import Input

    for field in sorted(page.findChildren(Input), key=lambda field: not field.problem):
        yield field.hint_line
    yield from (part for part in page.findChildren(QWidget) if part.property(SPARE))


def spare(part: W, goes: bool = True) -> W:
    """Mark a part that may go when problems or the keyboard want its room."""
    part.setProperty(SPARE, goes)
    return part


def says_reason(part: QWidget) -> bool:
    """Whether a part says why something was denied, locked or refused."""
    return any(
        text.is_reason for text in (part, *part.findChildren(Text)) if isinstance(text, Text)
    )


def typed_field(page: FittingPage) -> "Input | None":
    """The field that is typed into while a keyboard covers the page's lower end."""
    from ui.widgets.fields.input import Input

    part: QWidget | None = page.typed if page.covered else None
    while part is not None and not isinstance(part, Input):
        part = part.parentWidget()
    return part


def _others(page: FittingPage, typed: "Input") -> Iterator[QWidget]:
    """The other fields, farthest first; of two, what was filled in goes before what comes next."""
    from ui.widgets.fields.input import Input

    fields = page.findChildren(Input)
    here = fields.index(typed)
    order = sorted(range(len(fields)), key=lambda at: (-abs(at - here), at > here))
    yield from (fields[at] for at in order if at != here)
