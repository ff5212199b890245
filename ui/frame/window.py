"""The kiosk's window: header, one page, footer; nothing else is ever on the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.labels import HELP
from ui.frame.footer import Footer
from ui.frame.header import Header
from ui.frame.key_walking import KeyWalk
from ui.frame.page import Page
from ui.frame.press_guard import PressGuard
from ui.widgets.buttons.button import Button
from ui.widgets.surfaces.focus_ring import FocusRing

if TYPE_CHECKING:
    from ui.frame.keyboard.dock import KeyboardDock
    from ui.frame.sheet import Sheet
    from ui.frame.tabs import TabStrip


P = TypeVar("P", bound=Page)
PageMaker = Callable[[], P]
"""Makes a page in the window's language and the current theme, with all its signals connected."""


@dataclass(frozen=True)
class Shown:
    """A page, and what makes it again."""

    make: Callable[[], Page]
    page: Page

    def again(self) -> "Shown":
        """The same page rebuilt, with all that was typed; the old one releases its devices."""
        kept = self.page.kept()
        self.page.left()
        self.page.hide()
        made = self.make()
        made.restore(kept)
        return Shown(self.make, made)


class Window(QWidget):
    """Shows one page at a time and reports what was asked for in header and footer."""

    back = Signal()
    help_asked = Signal()
    start_over = Signal()
    tab_chosen = Signal(str)
    """A tab by its key; the page in sight stays until another is shown."""
    shown = Signal(object)
    """A page came into sight."""
    busy_elsewhere = Signal()
    """The person did something that is no touch here, such as on their phone."""

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self.say = say
        self.setObjectName("window")
        self.setWindowTitle(say(N_("Kiosk")))
        # Keeps the focus itself between pages, so that no part is ringed before a key asks for it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._shown: Shown | None = None
        self._waiting: Shown | None = None
        self._middle: Callable[[], QWidget] | None = None
        self.header, self.footer = self._make_header(), self._make_footer()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._strip: TabStrip | None = None
        self._column.addStretch(1)
        self._column.addWidget(self.footer)
        self._ring = FocusRing(self)
        self.guard = PressGuard(self)
        self._keys = KeyWalk(self, self._unfold)
        self._keys.page.connect(self._turn)
        self._types_on_screen = False
        self.keyboard: KeyboardDock | None = None

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        return self._shown.page if self._shown is not None else None

    def show_page(self, make: PageMaker[P]) -> P:
        """Make a page and put it in place of the one in sight, which releases its devices."""
        old, waiting = self.page, self._waiting
        page = make()
        self._waiting = None
        if old is not None:
            old.left()
        self._stand(Shown(make, page))
        self._drop(old, left=True)
        if waiting is not None:
            self._drop(waiting.page)
        page.entered()
        self._come(page)
        return page

    def lay_over(self, make: PageMaker[P]) -> P:
        """Show a page in front of the one in sight, which waits unseen for uncover()."""
        old, page = self._shown, make()
        if old is None or self._waiting is not None:
            self._stand(Shown(make, page))
            self._drop(old.page if old is not None else None)
        else:
            old.page.set_aside()
            self._stand(Shown(make, page))
            self._waiting = old
        page.entered()
        self._come(page)
        return page

    def uncover(self) -> None:
        """Remove what was laid over; nothing happens if another page came in between."""
        over, waiting = self.page, self._waiting
        if over is None or waiting is None:
            return
        self._waiting = None
        self._stand(waiting)
        self._drop(over)
        waiting.page.taken_up()
        self._come(waiting.page)

    def redraw(self, say: Translator) -> bool:
        """Redraw all of it in a language and the current theme, the page where it is.

        What was typed, turned to and said stays, and so does the focus. Like every press, it does
        nothing, and says False, while waiting for an answer or while a sheet is open.
        """
        from ui.frame.focus_place import focus_place

        old = self._shown
        if old is None or self._sheets() or not old.page.resting():
            return False
        place = focus_place(self)
        self.say = say
        self._redraw_frame()
        if self._waiting is not None:
            covered = self._waiting
            self._waiting = covered.again()
            self._waiting.page.setParent(self)
            self._drop(covered.page, left=True)
        made = old.again()
        self._stand(made)
        self._drop(old.page, left=True)
        made.page.taken_up()
        self._come(made.page)
        if place is not None:
            place.find(self)
        return True

    def set_middle(self, make: Callable[[], QWidget] | None) -> None:
        """Show a part in the middle of the footer; None removes it."""
        self._middle = make
        self.footer.set_middle(make() if make is not None else None)

    def _make_header(self) -> Header:
        header = Header(self.say(N_("Back")))
        header.back.connect(self.back)
        return header

    def _make_footer(self) -> Footer:
        footer = Footer(self.say(HELP), self.say(N_("Start over")))
        footer.help_asked.connect(self.help_asked)
        footer.start_over.connect(self.start_over)
        return footer

    def _redraw_frame(self) -> None:
        """Rebuild header, footer, tabs and keyboard; the last two when they are shown next."""
        self.setWindowTitle(self.say(N_("Kiosk")))
        header, footer, strip = self.header, self.footer, self._strip
        self.header, self.footer, self._strip = self._make_header(), self._make_footer(), None
        self._column.replaceWidget(header, self.header)
        self._column.replaceWidget(footer, self.footer)
        self.set_middle(self._middle)
        if self.keyboard is not None:
            self.keyboard.close()
            self.keyboard = None
        for old in (header, footer, strip):
            if old is not None:
                old.hide()
                old.deleteLater()

    def _drop(self, old: Page | None, left: bool = False) -> None:
        if old is not None:
            if not left:
                old.left()
            old.hide()
            old.deleteLater()

    def _stand(self, shown: Shown) -> None:
        """Put a page into the old one's place, with header, tabs and footer as it wants them."""
        old, page = self.page, shown.page
        if self.keyboard is not None:
            self.keyboard.go()
        self.setUpdatesEnabled(False)
        self._shown = shown
        self._dress(page)
        if old is None:
            place = self._column.count() - 2
            self._column.takeAt(place)
            self._column.insertWidget(place, page, 1)
        else:
            self._column.replaceWidget(old, page)
            old.hide()
        page.show()
        self.setUpdatesEnabled(True)
        if self._strip is None or self.focusWidget() is not self._strip.tabs:
            self.setFocus()
        self._column.activate()
        page.fitting.make()
        self._offer_keyboard(page)

    def _come(self, page: Page) -> None:
        """A page is in its place: no sheet is left below it, and no press meant for another."""
        for sheet in self._sheets():
            if page.vacant:
                sheet.go()
            else:
                sheet.page_came()
        self.guard.hold(page)
        self.shown.emit(page)

    def _sheets(self) -> "list[Sheet]":
        """The sheets in sight, the topmost last."""
        from ui.frame.sheet import Sheet

        sheets = [part for part in self.children() if isinstance(part, Sheet)]
        return [sheet for sheet in sheets if sheet.isVisible()]

    def _dress(self, page: Page) -> None:
        """Set header, tabs and footer as a page wants them."""
        self.header.setVisible(page.framed)
        self.header.show_back(page.goes_back)
        self.header.set_title(self.say(page.flow) if page.flow else "")
        self.header.show_store(page.store)
        self.show_progress()
        self._show_tabs(page.tab)
        self.footer.setVisible(page.footed)
        self.footer.start_over_button.setVisible(page.personal)

    def use_keyboard(self) -> None:
        """From now on a keyboard comes up wherever someone types."""
        self._types_on_screen = True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk to what is folded away too: room is made around it afterward."""
        self._unfold()
        return super().focusNextPrevChild(forward)

    def _turn(self, step: int) -> None:
        """Left and Right press the button that turns leaves, on a sheet if one is on top."""
        sheets = self._sheets()
        top: QWidget = sheets[-1] if sheets else self
        for button in top.findChildren(Button):
            if button.turns == step and button.isVisible():
                button.click()
                return

    def _unfold(self) -> None:
        if self.page is not None:
            self.page.fitting.unfold()

    def _offer_keyboard(self, page: Page) -> None:
        if self._types_on_screen and self.keyboard is None and page.framed:
            from ui.frame.keyboard.dock import KeyboardDock

            self.keyboard = KeyboardDock(self, self)

    def show_progress(self) -> None:
        """Say where the person is, in the header or in the page's left column."""
        page = self.page
        if page is not None:
            aside = page.show_progress()
            self.header.set_progress(() if aside else page.progress, page.progress_words)

    def _show_tabs(self, key: str) -> None:
        """Show the tabs on the pages behind one; someone walking them by keys stays there."""
        if key and self._strip is None:
            from ui.frame.menu_tabs import TAB_WORDS
            from ui.frame.tabs import TabStrip

            words = [(tab.value, self.say(text)) for tab, text in TAB_WORDS.items()]
            self._strip = TabStrip(words)
            self._strip.tabs.chosen.connect(self.tab_chosen)
            self._strip.tabs.focus_moved.connect(self._ring.follow_inside)
            self._column.insertWidget(self._column.count() - 2, self._strip)
        if self._strip is not None:
            self._strip.setVisible(bool(key))
            if key:
                self._strip.tabs.show_tab(key)


def window_of(part: QWidget) -> Window:
    """The kiosk's window that a part is in; above it there may be the screen."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, Window):
        above = above.parentWidget()
    if above is None:
        raise AssertionError(f"{part.objectName()} is in no window")
    return above
