"""A low card for a document of one page, so that front and back of an ID fit on one screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.pictures.picture import Picture
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone
from ui.wizard.documents.document_card import DocumentWords
from ui.wizard.documents.document_row import DocumentPage


class OnePageCard(Card):
    """Speaks like DocumentCard, but shows one page beside its title; nothing can be moved."""

    choose_asked = Signal()
    upload_asked = Signal()
    remove_asked = Signal(str)
    move_asked = Signal(str, int)

    def __init__(self, words: DocumentWords, name: str, icon: str = "duotone/image") -> None:
        super().__init__(gap=0)
        theme = Theme.current()
        space, art = theme.space, theme.art
        self._words, self._key = words, ""
        self._prefix = f"{name}."
        self.column.setContentsMargins(space(28), space(20), space(28), space(24))
        self._disc = IconDisc(icon, 100)
        self._picture = Picture(QPixmap(), "", 120, 112, "key")
        self._picture.setFixedSize(art(120), art(112))
        self._title, self._second = Text(words.head, "h2"), Text("", "text", "ink_soft")
        self.pill = Pill("", "ok")
        self._state = spare(QWidget())
        self.foot = QVBoxLayout()
        # Three buttons beside the words leave no room for two more icons.
        plus, arrow = (None, None) if theme.frame.small else ("bold/plus", "bold/upload-simple")
        self.choose_button = self._button(words.choose, plus, "choose_file")
        self.choose_button.clicked.connect(lambda _on=False: self.choose_asked.emit())
        self.upload_button = self._button(words.upload, arrow, "upload")
        self.upload_button.clicked.connect(lambda _on=False: self.upload_asked.emit())
        self.remove_button = self._button(words.row.remove, "bold/trash", "remove.1")
        self.remove_button.setAccessibleName(f"{words.row.remove}: {words.head}")
        self.remove_button.clicked.connect(lambda _on=False: self.remove_asked.emit(self._key))
        if theme.frame.wide:
            self.remove_button.set_words("")
            self.remove_button.setAccessibleName(f"{words.row.remove}: {words.head}")
        if theme.frame.small:
            self._stand_in_one_row()
        else:
            self.column.addLayout(self._head())
            self.column.addSpacing(theme.space(16))
            self.column.addLayout(self._buttons())
        self.set_state("")
        self.set_pages(())

    def set_state(self, words: str, tone: Tone = "ok") -> None:
        """Show a state at the right; empty words take it away."""
        if words:
            self.pill.set_state(words, tone)
            self.pill.setObjectName(f"{self._prefix}{'uploaded' if tone == 'ok' else 'waiting'}")
        self.pill.setVisible(bool(words))
        if Theme.current().frame.wide:
            self._second.setVisible(not words)

    def set_pages(self, pages: Sequence[DocumentPage], movable: bool = False) -> None:
        """Show the first of these pages, or the empty state."""
        page = pages[0] if pages else None
        self._disc.setVisible(page is None and not Theme.current().frame.small)
        self._picture.setVisible(page is not None)
        self.remove_button.setVisible(page is not None)
        if page is None:
            self._key = ""
            self._second.setText(self._words.empty)
            return
        self._key = page.key
        self.remove_button.setObjectName(f"{self._prefix}remove.{page.key}")
        self._picture.set_image(page.picture)
        self._picture.setAccessibleName(page.name)
        self._second.setText(page.second)

    def _head(self) -> QHBoxLayout:
        px = Theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(22))
        row.addWidget(self._disc)
        row.addWidget(self._picture)
        names = QVBoxLayout()
        names.setSpacing(px(2))
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._state)
        names.addStretch(1)
        row.addLayout(names, 1)
        row.addLayout(self.foot)
        line = QHBoxLayout(self._state)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._second)
        if Theme.current().frame.wide:
            # Beside the title there is no room for it: the state takes the second line.
            line.addWidget(self.pill)
        else:
            row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch()
        return row

    def _stand_in_one_row(self) -> None:
        """Picture, words and buttons share one line, so that two cards fit with a date."""
        theme = Theme.current()
        side = theme.px(60)
        self._disc.hide()
        self._picture.setFixedSize(side, side)
        row = self._head()
        row.setSpacing(theme.px(12))
        for button in (self.choose_button, self.upload_button, self.remove_button):
            row.addWidget(button)
        self.column.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self.column.addLayout(row)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(16))
        row.addWidget(self.choose_button)
        row.addWidget(self.upload_button)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        return row

    def _button(self, words: str, icon: str | None, name: str) -> Button:
        height = "in_row" if Theme.current().frame.small else None
        button = Button(words, icon=icon, height=height)
        button.setObjectName(self._prefix + name)
        button.setAccessibleName(f"{words}: {self._words.head}")
        return button
