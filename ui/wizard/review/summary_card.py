"""Every answer of an application on one card, each section with its Change."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, NP_, Message, Translator
from kiosk.wizard.summary import Section, SummaryPicture, SummaryRow
from ui.frame.row_pager import RowPager
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.texts.text import Text
from ui.wizard.review.thumbnail_button import ThumbnailButton

HELPED: Final = N_("{heading} (staff helped)")
PARTS_OF: Final = N_("{first} to {last} of {count}")
PART_OF: Final = N_("{last} of {count}")
COLUMNS: Final = 2
SHOWN: Final = 3
"""So many pages of a section are shown; the others are counted."""
LABEL_WIDTH: Final = 214
NARROW_LABEL: Final = 170
"""Beside a second column of sections the answers need the room more."""
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class SummaryCard(Card):
    """Emits `change_asked` with a step's name and `page_asked` with a document's id.

    Buttons are `change.<step>` and `page.<n>`, counted from 1 over the whole card. Sections whose
    step is in `helped` say that staff filled in something of them.
    """

    change_asked = Signal(str)
    page_asked = Signal(object)

    def __init__(
        self, sections: Sequence[Section], say: Translator, helped: Collection[str] = ()
    ) -> None:
        super().__init__(gap=0)
        self._say, self._helped = say, helped
        self.thumbnails: dict[UUID, list[ThumbnailButton]] = {}
        self._parts: list[QWidget] = []
        self._room = self._columns = 0
        theme = Theme.current()
        px = theme.px
        self.column.setContentsMargins(px(32), theme.space(14), px(24), theme.space(18))
        if theme.frame.wide:
            self._stand_wide(sections)
            return
        for place, section in enumerate(sections):
            if place:
                self.column.addSpacing(px(5))
                self.column.addWidget(Hairline())
                self.column.addSpacing(px(4))
            self.column.addLayout(self._section(section))

    def loosen(self) -> None:
        """Show every section."""
        if self._parts:
            self._room = len(self._parts)
            self._turn()

    def tighten(self) -> bool:
        """On a wide screen show one section a column, and the others after a press."""
        if self._room <= self._columns:
            return False
        self._room = self._columns
        self._turn()
        return True

    def _stand_wide(self, sections: Sequence[Section]) -> None:
        """Sections in two columns, or some at a time with a pager at the right."""
        px = Theme.current().px
        self._columns = COLUMNS if Theme.current().frame.rail else 1
        columns = [QVBoxLayout() for _ in range(self._columns)]
        row = QHBoxLayout()
        row.setSpacing(px(40))
        for place, section in enumerate(sections):
            part = QWidget()
            answers = self._section(section)
            answers.setContentsMargins(0, 0, 0, 0)
            part.setLayout(answers)
            self._parts.append(part)
            columns[place % len(columns)].addWidget(part)
        for column in columns:
            column.setSpacing(px(12))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.pager = RowPager("parts.", self._say, PARTS_OF, PART_OF, stacked=True)
        self.pager.turned.connect(self._turn)
        row.addWidget(self.pager)
        self.column.addLayout(row)
        self.loosen()

    def _turn(self) -> None:
        shown = self.pager.set_count(len(self._parts), self._room)
        for place, part in enumerate(self._parts):
            part.setVisible(shown.start <= place < shown.stop)
        self.column.invalidate()

    def _section(self, section: Section) -> QGridLayout:
        """Change stands at the right; without pictures the answers may reach below it."""
        px = Theme.current().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        pages = self._pages(section)
        if not section.rows:
            grid.addWidget(Text(self._heading(section), "h2"), 0, 0)
            grid.addLayout(pages, 0, 1)
            grid.addWidget(self._change(section), 0, 2)
            return grid
        grid.addLayout(self._answers(section), 0, 0, 2, 1 if section.pictures else 3)
        change = self._change(section)
        grid.addWidget(change, 0, 2, RIGHT)
        if section.pictures:
            pages.setContentsMargins(0, px(10), 0, 0)
            grid.addLayout(pages, 1, 1, 1, 2, RIGHT)
        else:
            grid.setRowStretch(1, 1)
        change.raise_()
        return grid

    def _answers(self, section: Section) -> QVBoxLayout:
        px = Theme.current().px
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addSpacing(px(10))
        column.addWidget(Text(self._heading(section), "h2"))
        column.addLayout(self._rows(section.rows))
        hidden = len(section.pictures) - SHOWN
        if hidden > 0:
            more = self._say(NP_("and {count} more page", "and {count} more pages"), count=hidden)
            column.addWidget(Text(more, "text", "ink_soft"))
        column.addStretch(1)
        return column

    def _heading(self, section: Section) -> str:
        heading = self._say(section.heading)
        if section.change in self._helped:
            return self._say(HELPED, heading=heading)
        return heading

    def _pages(self, section: Section) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(12))
        for picture in section.pictures[:SHOWN]:
            row.addWidget(self._thumbnail(picture))
        return row

    def _rows(self, rows: Sequence[SummaryRow]) -> QGridLayout:
        px = Theme.current().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(1))
        narrow = self._columns > 1
        grid.setColumnMinimumWidth(0, px(NARROW_LABEL if narrow else LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(rows):
            grid.addWidget(Text(self._say(row.label), "text", "ink_soft"), place, 0)
            grid.addWidget(Text(self._value(row.value), "value"), place, 1)
        return grid

    def _value(self, value: Message | date | str) -> str:
        if isinstance(value, Message):
            return self._say.say(value)
        return self._say.full_date(value) if isinstance(value, date) else value

    def _change(self, section: Section) -> Button:
        words = self._say(N_("Change"))
        button = Button(words, Kind.QUIET, "bold/pencil-simple", height="in_row")
        button.setObjectName(f"change.{section.change}")
        button.setAccessibleName(f"{words}: {self._say(section.heading)}")
        button.clicked.connect(lambda: self.change_asked.emit(section.change))
        return button

    def _thumbnail(self, picture: SummaryPicture) -> ThumbnailButton:
        made = ThumbnailButton(self._say.say(picture.caption), self._say(N_("Enlarge")))
        made.setObjectName(f"page.{sum(map(len, self.thumbnails.values())) + 1}")
        made.clicked.connect(lambda: self.page_asked.emit(picture.document))
        # The photo the RMV gave stands on the card twice: as the ID and as the photo.
        self.thumbnails.setdefault(picture.document, []).append(made)
        return made
