"""The desk's pine sidebar: store, pages, who is here, “Lock the desk”."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.frame.store_mark import StoreMark, StoreName
from ui.staff.sidebar.sidebar_entry import SidebarEntry
from ui.staff.sidebar.sidebar_pages import Place
from ui.theme.theme import Theme
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
        self._small = theme.frame.name == "staff_small"
        px = theme.px
        self.setFixedWidth(px(theme.frame.sidebar))
        self.setObjectName("sidebar")
        side = px(8 if self._small else 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, px(12 if self._small else 28), side, px(12))
        column.setSpacing(px(3 if self._small else 8))
        if self._small:
            mark = StoreMark("on_masthead", "primary")
            column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            column.addWidget(StoreName(store, "on_masthead", "primary"))
        column.addSpacing(px(4 if self._small else 26))
        self.entries: dict[str, SidebarEntry] = {}
        for place in places:
            self._add(column, say, place)
        column.addStretch(1)
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

    def show_count(self, name: str, count: int) -> None:
        """Show how much waits on a page; nothing for 0."""
        if name in self.entries:
            self.entries[name].set_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = Theme.current().colors
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, colors.primary_pressed)
        fade.setColorAt(1, colors.primary)
        QPainter(self).fillRect(self.rect(), fade)

    def _add(self, column: QVBoxLayout, say: Translator, place: Place) -> None:
        name = place.page.name
        button = SidebarEntry(say(place.words), say(place.short), place.icon, self._small)
        button.setObjectName(f"open.{name}")
        button.clicked.connect(lambda _on=False: self.opened.emit(name))
        self.entries[name] = button
        column.addWidget(button)
