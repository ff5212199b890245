"""“Choose File”: our own sheet over the folders named in settings, never a file dialog."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.labels import CHOOSE_FILE
from kiosk.ports.ingester import FoundFile
from kiosk.services.store.choose_file import list_files
from kiosk.words import error_words
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.row_pager import RowPager
from ui.frame.sheet import Sheet
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text
from ui.wizard.page_work import CANCEL
from ui.wizard.pictures.file_tile import FileTile

COLUMNS: Final = 3
ROWS: Final = 3
ROWS_SMALL: Final = 2
FILES_OF: Final = N_("Files {first} to {last} of {count}")
FILE_OF: Final = N_("File {last} of {count}")


class ChooseFileSheet(Sheet):
    """Emits `chosen` with the file that is pressed, or `canceled`; its opener closes it.

    Tiles are named file.<place in the whole list>, newest first from 0.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, window: QWidget, core: Core, say: Translator) -> None:
        super().__init__(window)
        self.setObjectName("choose_file_sheet")
        self._core, self._say = core, say
        self._files: Sequence[FoundFile] = ()
        self._room = COLUMNS * (ROWS_SMALL if Theme.current().frame.small else ROWS)
        px = Theme.current().px
        title = Text(say(CHOOSE_FILE), "h2")
        self.column.addWidget(title)
        self._hint = Text(say(N_("Newest files first. Press one.")), "text", "ink_soft")
        self.column.addWidget(self._hint)
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self._grid.setContentsMargins(0, px(8), 0, px(8))
        self._grid.setSpacing(px(20))
        self.column.addWidget(self._parts)
        self.pager = RowPager("files.", say, FILES_OF, FILE_OF)
        self.pager.turned.connect(self._show)
        self.column.addWidget(self.pager)
        self.column.addLayout(self._buttons())

    def open(self) -> None:
        """Cover the window and look for files."""
        super().open()
        self.refresh()

    def go(self) -> None:
        """Its opener closes it."""
        self.cancelled.emit()

    def refresh(self) -> None:
        """Look for files again."""

        def work(kiosk: Kiosk, actor: Actor) -> tuple[FoundFile, ...]:
            return kiosk.do(list_files, actor)

        self._say_instead(self._say(N_("Looking for files")), "")
        self._core.do(self, work, self._found, self._failed, Lane.IO)

    def _buttons(self) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        row.setSpacing(Theme.current().px(16))
        again = Button(say(N_("Check again")), icon="bold/arrow-clockwise")
        again.setObjectName("refresh")
        again.clicked.connect(lambda _on=False: self.refresh())
        cancel = Button(say(CANCEL), icon="bold/x")
        cancel.setObjectName("cancel")
        cancel.clicked.connect(lambda _on=False: self.cancelled.emit())
        row.addWidget(again, 1)
        row.addWidget(cancel, 1)
        return row

    def _found(self, files: tuple[FoundFile, ...]) -> None:
        self._files = files
        if files:
            self._show()
            self.findChildren(FileTile)[0].setFocus()
        else:
            line = self._say(N_("Plug in a USB stick, or ask staff."))
            self._say_instead(self._say(N_("There are no files to choose")), line)

    def _failed(self, error: KioskError) -> None:
        self._say_instead(*self._say.pair(error_words(error)))

    def _show(self) -> None:
        self._clear()
        self._hint.show()
        shown = self.pager.set_count(len(self._files), self._room)
        for place, found in enumerate(self._files[shown]):
            tile = FileTile(found, self._say)
            tile.setObjectName(f"file.{shown.start + place}")
            tile.clicked.connect(partial(self._press, found))
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            tile.show()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.fit()

    def _press(self, found: FoundFile, _checked: bool = False) -> None:
        self.chosen.emit(found)

    def _say_instead(self, title: str, line: str) -> None:
        self._files = ()
        self._clear()
        self._hint.hide()
        self.pager.set_count(0, self._room)
        notice = Notice(title, line, "info", "duotone/usb")
        self._grid.addWidget(notice, 0, 0, 1, COLUMNS)
        notice.show()
        self.fit()

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.setObjectName("")
                old.deleteLater()
