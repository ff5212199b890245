"""Makes room on a page: what matters least goes first, what one types into stays to the last."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.theme import Theme

if TYPE_CHECKING:
    from ui.page import Page
    from ui.widgets.field import Field


class Room:
    """Hides parts of one page until the rest fits above what covers its lower end.

    First the page shows less at a time where it can. Then there go the picture, the hint, all but
    one link of the error summary, and on a small screen the heading under it. While somebody types
    there go the summary, the secondary buttons, other fields, the farthest one first, the heading.
    """

    def __init__(self, page: "Page") -> None:
        self._page = page
        self._hidden: list[QWidget] = []
        self._making = False

    def make(self) -> None:
        """Show everything again, then hide as little as needed."""
        if self._making or not self._page.isVisible():
            return
        self._making = True
        for part in self._hidden:
            part.show()
            self.measure_anew(part)
        self._hidden = []
        self._page.loosen()
        if self.missing() > 0:
            while self.missing() > 0 and self._page.tighten():
                pass
            for part in self._spare():
                if self.missing() <= 0:
                    break
                if not part.isHidden():
                    part.hide()
                    self.measure_anew(part)
                    self._hidden.append(part)
        self._making = False

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
            above = above.parentWidget()
            layout = above.layout() if above is not None else None
            if layout is not None:
                layout.invalidate()

    def _spare(self) -> Iterator[QWidget]:
        page, heading = self._page, self._page.heading
        typed = _typed_into(page)
        if page.heads_column and heading.hero is not None:
            yield heading.hero
        if page.heads_column:
            yield heading.hint
        summary = page.summary
        if summary is not None:
            yield from reversed(summary.links[1:])
            if page.heads_column and Theme.current().frame.small:
                # The summary says enough, and stands first.
                yield heading
        if typed is None:
            return
        if summary is not None:
            yield summary
        yield from page.secondary_buttons()
        yield from _others(page, typed)
        if page.heads_column:
            yield heading
        if page.primary is not None:
            yield page.primary


def _typed_into(page: "Page") -> "Field | None":
    """The field that is typed into while a keyboard covers the page's lower end."""
    from ui.widgets.field import Field

    part = QApplication.focusWidget() if page.covered else None
    while part is not None and not isinstance(part, Field):
        part = part.parentWidget()
    return part


def _others(page: "Page", typed: "Field") -> Iterator[QWidget]:
    """The other fields, farthest first; of two, what was filled in goes before what comes next."""
    from ui.widgets.field import Field

    fields = page.findChildren(Field)
    here = fields.index(typed)
    order = sorted(range(len(fields)), key=lambda at: (-abs(at - here), at > here))
    yield from (fields[at] for at in order if at != here)
