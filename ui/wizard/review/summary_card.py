"""Every answer of an application on one card, each section with its Change."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, NP_, Message, Translator
from kiosk.wizard.summary import Section, SummaryPicture, SummaryRow
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.texts.text import Text
from ui.wizard.review.thumbnail_button import ThumbnailButton

HELPED: Final = N_("{heading} (staff helped)")
COLUMNS: Final = 2
SHOWN: Final = 3
"""How many pages of a section are shown; the others are counted."""
LABEL_WIDTH: Final = 214
NARROW_LABEL: Final = 170
"""Beside a second column of sections the answers need the room more."""


class SummaryCard(Card):
    """Emits `change_asked` with a step's name and `page_asked` with a document's id.

    Buttons are `change.<step>` and `page.<n>`, counted from 1 over the whole card. Sections whose
    step is in `helped` say that staff filled in some of them.
    """

    change_asked = Signal(str)
    page_asked = Signal(object)

    def __init__(
        self, sections: Sequence[Section], say: Translator, helped: Collection[str] = ()
    ) -> None:
        super().__init__(gap=0)
        self._say, self._helped = say, helped
        self.thumbnails: dict[UUID, list[ThumbnailButton]] = {}
        self.leaf_layout = self.column
        theme = Theme.current()
        px = theme.px
        self.column.setContentsMargins(px(32), theme.space(10), px(24), theme.space(10))
        self.column.setSpacing(px(3))
        self._columns = COLUMNS if theme.frame.rail else 1
        self.sections = [self._section(section) for section in sections]
        for first in range(0, len(sections), self._columns):
            if first:
                self.column.addWidget(Hairline())
            row = QHBoxLayout()
            row.setSpacing(px(40))
            for part in self.sections[first : first + self._columns]:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)

    def _section(self, section: Section) -> QWidget:
        """Heading and Change on one line, the answers below it, and then the pictures."""
        px = Theme.current().px
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(1))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(Text(self._heading(section), "h2"), 1)
        head.addWidget(self._change(section))
        column.addLayout(head)
        answers = QHBoxLayout()
        answers.setSpacing(px(12))
        answers.addLayout(self._rows(section.rows), 1)
        column.addLayout(answers)
        if section.pictures and not section.rows:
            head.insertLayout(1, self._pages(section))
        elif section.pictures and not Theme.current().frame.wide:
            # On a portrait screen, the answers start below the upper third.
            pages = self._pages(section)
            pages.setContentsMargins(0, px(10), 0, px(4))
            answers.addLayout(pages)
        elif section.pictures:
            column.addSpacing(px(8))
            column.addLayout(self._pages(section))
        hidden = len(section.pictures) - SHOWN
        if hidden > 0:
            more = self._say(NP_("and {count} more page", "and {count} more pages"), count=hidden)
            column.addWidget(Text(more, "text", "ink_soft"))
        return part

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
        row.addStretch(1)
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
        # The photo the RMV gave is on the card twice: as the ID and as the photo.
        self.thumbnails.setdefault(picture.document, []).append(made)
        return made
