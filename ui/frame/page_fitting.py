"""Makes room on a page: gaps, pictures and hints go first, then the page is turned in leaves."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtWidgets import QApplication, QLayout, QWidget

from ui.frame.leaves import Content, Unit, divided
from ui.widgets.buttons.button import Button
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.text import Text

if TYPE_CHECKING:
    from ui.frame.row_pager import RowPager
    from ui.widgets.fields.error_summary import ErrorSummary
    from ui.widgets.fields.input import Input
    from ui.widgets.pictures.hero import Hero

SPARE: Final = "spare"
W = TypeVar("W", bound=QWidget)


class FittingPage(Ground):
    """What fitting needs from a page: its parts, and the ways in which it can show less."""

    heading: Heading
    picture: "Hero | None"
    primary: Button | None
    leaf_pager: "RowPager"
    """Turns the leaves while there are several."""
    typed: QWidget | None
    """The box being typed into while a keyboard covers the lower end of the column."""

    summary: "ErrorSummary | None"
    """The list of problems, while there are some."""
    covered: bool
    """Whether something covers the lower end of the column."""

    @property
    def keeps_hint(self) -> bool:
        """Whether the hint tells what happened: it only goes while someone types."""
        return False

    @property
    def heads_column(self) -> bool:
        """Whether the content is under the heading, not beside it."""
        return True

    def stand_apart(self, apart: bool) -> None:
        """Keep content and buttons apart, or close the gap."""

    def content(self) -> Content:
        """What is between heading and buttons."""
        raise NotImplementedError

    def loosen(self) -> None:
        """Show as much at a time as there is; pages that can show less do so in tighten()."""

    def tighten(self) -> bool:
        """Show less at a time; False when that is not possible."""
        return False

    def divide(self) -> bool:
        """Keep a part of a list for after a press; False when that is not possible."""
        return False

    def settled(self) -> None:
        """Everything is where it will stay for now."""

    def remarks(self) -> Sequence[QWidget]:
        """Parts that only inform, and may go while someone types."""
        return ()

    def secondary_buttons(self) -> Sequence[Button]:
        """The buttons beside the primary one."""
        return ()


class PageFitting:
    """Makes one page fit above what covers its lower end, and loses nothing that matters.

    First gaps close; then pictures, hints and spare parts go. What is left is shown in leaves, one
    at a time below the heading, with all the buttons. So nothing that has to be read or pressed is
    ever farther away than a press on the pager.
    While someone types, there is one leaf around the box: the summary, remarks, the secondary
    buttons, the other fields, the farthest one first, and at last the heading wait until the
    keyboard goes. Anything that gives a reason stays.
    """

    def __init__(self, page: FittingPage) -> None:
        self._page = page
        self._hidden: list[QWidget] = []
        self._making = False
        self._wanted: QWidget | None = None
        self._focus: QWidget | None = None
        self._over = 0
        """How many px even one leaf is too short; making room again would change nothing."""

    def make(self) -> None:
        """Show everything again, then hide as little as needed."""
        if self._making or not self._page.isVisible():
            return
        self._making = True
        self._focus = QApplication.focusWidget()  # the pager loses it while it is hidden
        self.release()
        self._page.stand_apart(not self._page.covered)
        self._page.loosen()
        if self.missing() > 0:
            self._fold()
        self._wanted = None
        for layout in reversed(self._page.findChildren(QLayout)):
            layout.activate()
        self._making = False
        self._page.settled()

    def show(self, part: QWidget) -> None:
        """Make room again, showing the leaf that a part is on."""
        self._wanted = part
        self.make()

    def turn(self) -> None:
        """Show the leaf that the pager turned to; a focus on another one stays with the pager."""
        focus, pager = QApplication.focusWidget(), self._page.leaf_pager
        if focus is not None and any(_holds(part, focus) for part in self._page.content().parts):
            pager.more.setFocus()
        self.make()

    def _fold(self) -> None:
        self._page.stand_apart(False)
        while self.missing() > 0 and self._page.tighten():
            pass
        for part in self._spare():
            if self.missing() <= 0:
                break
            if not (part.isHidden() or says_reason(part)):
                self._hide(part)
        while self.missing() > 0 and self._page.divide():
            pass
        gone = tuple(self._hidden)
        if self.missing() > 0 and typed_field(self._page) is None:
            self._show_leaf()
        # What was beside something that had to stay may have gone in vain.
        for part in reversed(gone):
            self._put(part, shown=True)
            if self.missing() > 0:
                self._put(part, shown=False)
            else:
                self._hidden.remove(part)

    def _show_leaf(self) -> None:
        """Divide the content, and show the leaf of what is wanted, else of the focus."""
        page, content = self._page, self._page.content()
        if not content.units:
            return
        focus = self._focus
        wanted = self._wanted or focus
        page.leaf_pager.set_count(2, 1)
        leaves = divided(content.units, lambda units: self._fits(content, units))
        for place, leaf in enumerate(leaves):
            parts = (part for unit in leaf for part in unit.parts)
            if wanted is not None and any(_holds(part, wanted) for part in parts):
                page.leaf_pager.show_row(place + 1)
        shown = page.leaf_pager.set_count(len(leaves), 1)
        self._fits(content, leaves[shown.start])
        if focus is not None and focus is not QApplication.focusWidget() and focus.isVisible():
            focus.setFocus()  # it went while leaves were measured

    def _fits(self, content: Content, units: Sequence[Unit]) -> bool:
        """Show only these units; whether there is room for them."""
        shown = {part for unit in units for part in unit.parts}
        for part in content.parts:
            self._set(part, part in shown)
        for card in reversed(content.cards):
            self._set(card, any(card.isAncestorOf(part) for part in shown))
        for unit in content.units:
            if unit.rule is not None:
                follows = unit in units and unit is not units[0]
                self._set(unit.rule, follows)
        return self.missing() <= 0

    def _set(self, part: QWidget, shown: bool) -> None:
        if shown and part in self._hidden:
            self._put(part, shown=True)
            self._hidden.remove(part)
        elif not (shown or part.isHidden()):
            self._hide(part)

    def _hide(self, part: QWidget) -> None:
        self._put(part, shown=False)
        self._hidden.append(part)

    def _put(self, part: QWidget, shown: bool) -> None:
        part.setVisible(shown)
        self.measure_anew(part)

    def unfold(self) -> None:
        """Show everything for a focus that is about to move; room is made around it afterward."""
        if not self._making:
            self.release()

    def release(self) -> None:
        """Show everything again."""
        for part in self._hidden:
            part.show()
            self.measure_anew(part)
        self._hidden = []
        self._page.leaf_pager.set_count(1, 1)

    def offers(self, part: QWidget) -> bool:
        """Whether a part is on the page, even if hidden for now to make room."""
        above: QWidget | None = part
        while above is not None and above is not self._page:
            if above.isHidden() and above not in self._hidden:
                return False
            above = above.parentWidget()
        return True

    def check(self) -> None:
        """Make room if something no longer fits."""
        if self._making or not self._page.isVisible():
            return
        missing = self.missing()
        if missing > 0 and missing != self._over:
            self.make()
            self._over = missing if self.missing() == missing else 0

    def missing(self) -> int:
        """How many px the page is too short for what is on it."""
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
        if page.heads_column:
            if page.picture is not None:
                yield page.picture
            if typed is not None or not page.keeps_hint:
                yield heading.hint
        yield from _told_already(page)
        if typed is None:
            return
        if page.summary is not None:
            yield page.summary
        yield from page.remarks()
        yield from page.secondary_buttons()
        yield from _others(page, typed)
        if page.heads_column:
            yield heading
        if typed.problem:
            yield typed.label_line  # the problem contains its words (U18)
        if page.primary is not None:
            yield page.primary


def _holds(part: QWidget, inner: QWidget) -> bool:
    return part is inner or part.isAncestorOf(inner)


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
    """Mark decoration, or what is said elsewhere on the page: it may go to make room."""
    part.setProperty(SPARE, goes)
    return part


def says_reason(part: QWidget) -> bool:
    """Whether a part says why something was denied, locked or refused."""
    return any(
        text.is_reason for text in (part, *part.findChildren(Text)) if isinstance(text, Text)
    )


def typed_field(page: FittingPage) -> "Input | None":
    """The field being typed into while a keyboard covers the page's lower end."""
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
