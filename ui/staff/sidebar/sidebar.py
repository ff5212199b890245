"""The desk's pine sidebar: store, pages, who is here, “Lock the desk”."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.frame.store_mark import StoreMark, StoreName
from ui.staff.sidebar.entry_scroll import EntryScroll
from ui.staff.sidebar.sidebar_pages import Place
from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.texts.text import Text


class Sidebar(QWidget):
    """Emits `opened(name)` for a page and `lock`."""

    opened = Signal(str)
    lock = Signal()

    def __init__(
        self, say: Translator, store: str, who: str, role: str, places: Iterable[Place]
    ) -> None:
        super().__init__()
        theme = Theme.current()
        px = theme.px
        self._small = theme.frame.sidebar < NAMED_FROM
        self.setFixedWidth(px(theme.frame.sidebar))
        self.setObjectName("sidebar")
        side = px(8 if self._small else 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, px(8 if self._small else 28), side, px(8))
        column.setSpacing(px(1 if self._small else 8))
        if self._small:
            mark = StoreMark("on_masthead", "primary")
            column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            column.addWidget(StoreName(store, "on_masthead", "primary"))
        column.addSpacing(px(4 if self._small else 26))
        self.entries: dict[str, SidebarEntry] = {}
        self._scroll = EntryScroll(column.spacing())
        for place in places:
            self._add(say, place)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        if not self._small:
            column.addWidget(Text(who, "label", "on_masthead"))
            column.addWidget(Text(role, "text", "on_masthead"))
        self.lock_button = SidebarEntry(
            say(N_("Lock the desk")), say(N_("Lock")), "regular/lock-key", self._small
        )
        self.lock_button.setObjectName("lock")
        self.lock_button.setCheckable(False)
        self.lock_button.clicked.connect(lambda _on=False: self.lock.emit())
        column.addWidget(self.lock_button)

    def show_open(self, name: str) -> None:
        for each, entry in self.entries.items():
            entry.setChecked(each == name)
        if name in self.entries:
            self._scroll.ensureWidgetVisible(self.entries[name], 0, 0)

    def show_count(self, name: str, count: int) -> None:
        """Show how much is waiting on a page; nothing for 0."""
        if name in self.entries:
            self.entries[name].set_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = Theme.current().colors
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, colors.primary_pressed)
        fade.setColorAt(1, colors.primary)
        QPainter(self).fillRect(self.rect(), fade)

    def _add(self, say: Translator, place: Place) -> None:
        name = place.page.name
        button = SidebarEntry(say(place.words), say(place.short), place.icon, self._small)
        button.setObjectName(f"open.{name}")
        button.clicked.connect(lambda _on=False: self.opened.emit(name))
        self.entries[name] = button
        self._scroll.add(button)


NAMED_FROM = 200
"""From this many design px, a sidebar has room for whole names."""
SMALL_PX = 15


class SidebarEntry(Pressable):
    """Icon, name and, when something waits, its count; white while its page is in sight.

    A small entry shows a short word under its icon; its whole name is its tip and spoken name.
    """

    def __init__(
        self, words: str, short: str, icon: str, small: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._short, self._icon, self._small, self._count = short, icon, small, 0
        self.focus_radius = Theme.current().radius("button")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if small:
            self.setToolTip(words)

    def set_count(self, count: int) -> None:
        """Show a count; 0 shows none."""
        self._count = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def nextCheckState(self) -> None:
        """The sidebar says which page is in sight."""

    def lettering(self) -> Lettering:
        theme = Theme.current()
        if self._small:
            return Lettering(self._short, theme.font_px(SMALL_PX, 500), 1.1)
        return Lettering(self.words(), theme.font("label"), theme.line_height("button"))

    def sizeHint(self) -> QSize:
        """Return the height of a control; the sidebar gives the width."""
        theme = Theme.current()
        return QSize(theme.px(64), theme.target("in_row") + (0 if self._small else theme.px(2)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def clipped(self) -> bool:
        around = 0 if self._small else Theme.current().px(50)
        return self.lettering().natural_width() > self.width() - around

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, painter = theme.colors, QPainter(self)
        ink = colors.on_masthead
        if self.isChecked() or self.isDown():
            rounded(painter, QRectF(self.rect()), self.focus_radius, colors.surface)
            ink = colors.primary
        if self._small:
            self._paint_small(painter, ink)
            return
        side = theme.icon_px()
        box = QRectF(theme.px(16), (self.height() - side) / 2, side, side)
        draw_icon(painter, self._icon, box, ink)
        left = theme.px(50)
        self.lettering().paint(painter, QRectF(left, 0, self.width() - left, self.height()), ink)
        if self._count:
            self._paint_count(painter, QRectF(self.width() - theme.px(44), 0, theme.px(32), 0))

    def _paint_small(self, painter: QPainter, ink: QColor) -> None:
        theme = Theme.current()
        side, words = theme.px(22), self.lettering()
        top = (self.height() - side - words.line_step) / 2
        draw_icon(painter, self._icon, QRectF((self.width() - side) / 2, top, side, side), ink)
        room = QRectF(0, top + side, self.width(), words.line_step)
        words.height(self.width())
        words.paint(painter, room, ink, "center")
        if self._count:
            self._paint_count(painter, QRectF(self.width() - theme.px(32), 0, theme.px(30), 0))

    def _paint_count(self, painter: QPainter, across: QRectF) -> None:
        theme = Theme.current()
        colors, height = theme.colors, theme.px(22)
        top = theme.px(2) if self._small else (self.height() - height) / 2
        box = QRectF(across.left(), top, across.width(), height)
        on = self.isChecked()
        rounded(painter, box, height / 2, colors.primary if on else colors.surface)
        count = Lettering(str(self._count), theme.font_px(14, 600, tabular=True), 1.1)
        count.height(int(box.width()))
        count.paint(painter, box, colors.on_primary if on else colors.primary, "center")
