"""The table of uploaded files: head, rows, and “Choose File” and “Upload” below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.cards.rule import Rule
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone
from ui.wizard.documents.document_row import DocumentPage, DocumentRow, RowWords


@dataclass(frozen=True)
class DocumentWords:
    """All words of a document card, translated."""

    head: str
    empty: str
    empty_line: str
    choose: str
    upload: str
    row: RowWords


class DocumentCard(Card):
    """Shows pages and asks for changes; it changes nothing itself.

    Emits `choose_asked`, `upload_asked`, `remove_asked(key)` and `move_asked(key, -1 | 1)`. Buttons
    are named choose_file, upload, remove.<key>, up.<key> and down.<key>, after `name` and a dot.
    `foot`, between rows and buttons, is for what belongs to the whole table.
    """

    choose_asked = Signal()
    upload_asked = Signal()
    remove_asked = Signal(str)
    move_asked = Signal(str, int)

    def __init__(
        self,
        words: DocumentWords,
        icon: str = "duotone/image",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=0, parent=parent)
        space = Theme.current().space
        self._words, self._icon = words, icon
        self._prefix = f"{name}." if name else ""
        self.pill = spare(Pill("", "ok"), Theme.current().frame.small)
        self._stated = False
        self.pill.hide()
        head = QHBoxLayout()
        head.setSpacing(space(16))
        head.addWidget(Text(words.head, "h2"), 1)
        head.addWidget(self.pill)
        self.column.addLayout(head)
        self.column.addSpacing(space(16))
        self.column.addWidget(Rule())
        self._nothing = self._empty()
        self.column.addWidget(self._nothing)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.column.addLayout(self._body)
        self.foot = QVBoxLayout()
        self.column.addLayout(self.foot)
        self.choose_button = self._button(words.choose, "bold/plus", "choose_file")
        self.choose_button.clicked.connect(lambda _on=False: self.choose_asked.emit())
        self.upload_button = self._button(words.upload, "bold/upload-simple", "upload")
        self.upload_button.clicked.connect(lambda _on=False: self.upload_asked.emit())
        row = QHBoxLayout()
        row.setSpacing(space(16))
        row.addWidget(self.choose_button)
        row.addWidget(self.upload_button)
        row.addStretch(1)
        self.column.addSpacing(space(16))
        self.column.addLayout(row)
        self.set_pages(())

    def set_state(self, words: str, tone: Tone = "ok") -> None:
        """Show a state in the head; empty words take it away."""
        if words:
            self.pill.set_state(words, tone)
            self.pill.setObjectName(f"{self._prefix}{'uploaded' if tone == 'ok' else 'waiting'}")
        if self._stated != bool(words):
            # One that went to make room stays away.
            self._stated = bool(words)
            self.pill.setVisible(self._stated)

    def set_pages(self, pages: Sequence[DocumentPage], movable: bool = False) -> None:
        """Show these pages, or the empty state; `movable` adds arrows to all that are not fixed."""
        while item := self._body.takeAt(0):
            if old := item.widget():
                _retire(old)
        self._nothing.setVisible(not pages)
        for page in pages:
            row = DocumentRow(page, self._words.row, movable and not page.fixed, self._prefix)
            key = page.key
            row.removed.connect(lambda which=key: self.remove_asked.emit(which))
            row.moved.connect(lambda step, which=key: self.move_asked.emit(which, step))
            for part in (row, Rule()):
                self._body.addWidget(part)
                part.show()

    def _button(self, words: str, icon: str, name: str) -> Button:
        height = "in_row" if Theme.current().frame.small else None
        button = Button(words, icon=icon, height=height)
        button.setObjectName(self._prefix + name)
        return button

    def _empty(self) -> QWidget:
        px, space, middle = Theme.current().px, Theme.current().space, Qt.AlignmentFlag.AlignHCenter
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, space(20), 0, space(8))
        column.setSpacing(px(6))
        column.addWidget(spare(IconDisc(self._icon, 120)), 0, middle)
        column.addSpacing(px(6))
        column.addWidget(Text(self._words.empty, "h2", "ink", "center"))
        line = Text(self._words.empty_line, "text", "ink_soft", "center")
        column.addWidget(spare(line))
        return part


def _retire(part: QWidget) -> None:
    """Take a part away that may be in the middle of its own signal; its names are free at once."""
    part.hide()
    for named in (part, *part.findChildren(QWidget)):
        named.setObjectName("")
    part.deleteLater()
