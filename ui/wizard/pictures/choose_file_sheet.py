"""“Choose File”: our own sheet over sticks and shared folders, never a file dialog."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.file_kinds import kind_by_name
from kiosk.errors import KioskError
from kiosk.i18n import N_, TitledText, Translator
from kiosk.labels import CHOOSE_FILE
from kiosk.ports.folders import FileList, FoundFile
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
from ui.wizard.pictures import choose_file_words as words
from ui.wizard.pictures.file_tile import FileTile
from ui.wizard.pictures.glances import Glance, Glances
from ui.wizard.pictures.stick_watch import StickWatch

PORTRAIT: Final = (3, 4)
WIDE: Final = (4, 2)
SMALL: Final = (3, 3)
"""Columns and rows of tiles."""

WIDTH: Final = 920
WIDTH_WIDE: Final = 1240
FILES_OF: Final = N_("Files {first} to {last} of {count}")
FILE_OF: Final = N_("File {last} of {count}")


class ChooseFileSheet(Sheet):
    """Emits `chosen` with the file that is pressed, or `cancelled`; its opener closes it.

    Tiles are named file.<place in the whole list>, newest first from 0. A file that can't be used
    says why when it is pressed. The list follows the sticks that come and go.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, window: QWidget, core: Core, say: Translator) -> None:
        wide = Theme.current().frame.wide
        super().__init__(window, WIDTH_WIDE if wide else WIDTH)
        self.setObjectName("choose_file_sheet")
        self._core, self._say = core, say
        self._list = FileList()
        self._looking = self._pulled_out = False
        small = Theme.current().frame.small
        self._columns, rows = SMALL if small else WIDE if wide else PORTRAIT
        self._room = self._columns * rows
        self.glances = Glances(self, core)
        self.glances.seen.connect(self._show_glance)
        self.watch = StickWatch(self, core)
        self.watch.changed.connect(self.refresh)
        px = Theme.current().px
        self.column.addWidget(Text(say(CHOOSE_FILE), "h2"))
        self._hint = Text("", "text", "ink_soft")
        self.column.addWidget(self._hint)
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self._grid.setContentsMargins(0, px(4), 0, px(4))
        self._grid.setSpacing(px(16))
        self.column.addWidget(self._parts)
        self.pager = RowPager("files.", say, FILES_OF, FILE_OF)
        self.pager.turned.connect(self._turn)
        self.column.addWidget(self.pager)
        self.column.addLayout(self._buttons())

    def open(self) -> None:
        """Cover the window and look for files."""
        super().open()
        self.refresh()
        self.watch.start()

    def go(self) -> None:
        """Its opener closes it."""
        self.cancelled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more for sticks, and at no more files."""
        self.watch.stop()
        self.glances.want(())
        super().hideEvent(event)

    def refresh(self) -> None:
        """Look for files again."""

        def work(kiosk: Kiosk, actor: Actor) -> FileList:
            return kiosk.do(list_files, actor)

        if self._looking:
            return
        self._looking = True
        if not self._list.files:
            self._say_instead(*self._say.pair(words.LOOKING))
        self._core.do(self, work, self._found, self._failed, Lane.IO)

    def _buttons(self) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        row.setSpacing(Theme.current().px(16))
        self._again = Button(say(N_("Check again")), icon="bold/arrow-clockwise")
        self._again.setObjectName("refresh")
        self._again.clicked.connect(lambda _on=False: self.refresh())
        self._back = Button(say(N_("Show the files")), icon="bold/arrow-left")
        self._back.setObjectName("show_files")
        self._back.clicked.connect(lambda _on=False: self._turn())
        self._cancel = Button(say(CANCEL), icon="bold/x")
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(lambda _on=False: self.cancelled.emit())
        for button in (self._again, self._back, self._cancel):
            row.addWidget(button, 1)
        self._back.hide()
        return row

    def _found(self, found: FileList) -> None:
        self._looking = False
        before, self._list = self._list, found
        lost = before.sticks.came - found.sticks.came
        came = found.sticks.came - before.sticks.came
        self._pulled_out = bool(lost) or (self._pulled_out and not came)
        self.watch.known = found.sticks
        if not found.files:
            self._say_instead(*self._say.pair(self._nothing()))
        elif before != found or not self._tiles():
            self._turn()

    def _nothing(self) -> TitledText:
        sticks = self._list.sticks
        if sticks.came:
            return words.BARE
        if self._pulled_out:
            return words.PULLED_OUT
        return words.EARLIER if sticks.earlier else words.NOTHING

    def _hint_words(self) -> str:
        if self._pulled_out:
            return self._say(words.HINT_PULLED_OUT)
        if not self._list.is_all:
            return self._say(words.HINT_MORE, count=len(self._list.files))
        earlier = self._list.sticks.earlier and not self._list.sticks.came
        return self._say(words.HINT_EARLIER if earlier else words.HINT)

    def _failed(self, error: KioskError) -> None:
        self._looking, self._list = False, FileList()
        self._say_instead(*self._say.pair(error_words(error)))

    def _tiles(self) -> list[FileTile]:
        return [tile for tile in self._parts.findChildren(FileTile) if tile.objectName()]

    def _turn(self) -> None:
        """Show the page of files that was turned to, and look at each of them."""
        self._show()
        if tiles := self._tiles():
            tiles[0].setFocus()

    def _show(self) -> None:
        self._clear()
        self._hint.setText(self._hint_words())
        self._hint.show()
        self._offer(back=False)
        files = self._list.files
        shown = self.pager.set_count(len(files), self._room)
        for place, found in enumerate(files[shown]):
            tile = FileTile(found, self._say, self.glances.of(found))
            tile.setObjectName(f"file.{shown.start + place}")
            tile.clicked.connect(partial(self._press, found))
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            tile.show()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        self.fit()
        self.glances.want(files[shown])

    def _show_glance(self, found: FoundFile, glance: Glance) -> None:
        for tile in self._tiles():
            if tile.found == found:
                tile.show_glance(glance)

    def _press(self, found: FoundFile, _checked: bool = False) -> None:
        # A thumbnail that could not be made forbids nothing: the file is read anew, and the page
        # says what is wrong with it.
        kind = kind_by_name(found.name)
        if kind.is_worth_reading:
            self.chosen.emit(found)
            return
        self._say_instead(*self._say.pair(words.NOT_TAKEN[kind]))
        self._offer(back=True)
        self._back.setFocus()

    def _offer(self, back: bool) -> None:
        self._again.setVisible(not back)
        self._back.setVisible(back)
        has_files = bool(self._list.files) and not back
        self._cancel.set_words(self._say(CANCEL if has_files else N_("Use another way")))

    def _say_instead(self, title: str, line: str) -> None:
        self._clear()
        self._hint.hide()
        self.pager.set_count(0, self._room)
        self._offer(back=False)
        notice = Notice(title, line, "info", "duotone/usb")
        notice.setObjectName("file_notice")
        self._grid.addWidget(notice, 0, 0, 1, self._columns)
        notice.show()
        self.fit()

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.setObjectName("")
                old.deleteLater()
