"""The desk's window: sidebar and one page, or a page alone while no one is logged on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from kiosk.i18n import N_, Translator
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.sidebar.sidebar import Sidebar
from ui.widgets.buttons.button import Button
from ui.widgets.surfaces.focus_ring import FocusRing


class DeskWindow(QWidget):
    """Shows one page at a time beside the sidebar.

    Enter in a box presses its form's button, Escape closes the sheet in sight.
    """

    closed = Signal()

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self.say = say
        self.setObjectName("desk")
        self.setWindowTitle(say(N_("Staff desk")))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.page: QWidget | None = None
        self.sidebar: Sidebar | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._ring = FocusRing(self)

    def appear(self, size: QSize, whole: bool) -> None:
        """Show it; `whole` fills the screen as far as bars and its title allow."""
        self.resize(size)
        if whole:
            self.showMaximized()
        else:
            self.show()

    def set_sidebar(self, sidebar: Sidebar | None) -> None:
        if self.sidebar is not None:
            self.sidebar.hide()
            self.sidebar.deleteLater()
        self.sidebar = sidebar
        if sidebar is not None:
            self._row.insertWidget(0, sidebar)
            sidebar.show()

    def show_page(self, page: QWidget) -> None:
        """Replace the page; the old one and every sheet over it are deleted."""
        for old in [self.page, *self.findChildren(Sheet)]:
            if old is not None:
                old.hide()
                old.deleteLater()
        self.page = page
        self._row.addWidget(page, 1)
        page.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page_takes(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_default()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _page_takes(self, event: QKeyEvent) -> bool:
        """Whether a page that works by keys acted on this one; not below a sheet."""
        chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not isinstance(self.page, DeskPage) or event.modifiers() & chords or self._sheets():
            return False
        return self.page.takes(event)

    def _sheets(self) -> list[Sheet]:
        return [sheet for sheet in self.findChildren(Sheet) if sheet.isVisible()]

    def _press_default(self) -> None:
        part = QApplication.focusWidget()
        if not isinstance(part, QLineEdit):
            return
        above: QWidget | None = part
        while above is not None and above is not self:
            default = getattr(above, "default_button", None)
            if isinstance(default, Button) and default.isVisible():
                default.click()
                return
            above = above.parentWidget()

    def _escape(self) -> None:
        if sheets := self._sheets():
            sheets[-1].close_sheet()
