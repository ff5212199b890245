"""A low card for a document of one page, so that front and back of an ID fit on one screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.pictures.picture import Picture
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone
from ui.wizard.documents.document_row import DocumentPage
from ui.wizard.documents.page_card import DocumentWords, PageCard
from ui.wizard.state_buttons import Offer


class OnePageCard(PageCard):
    """Shows one page beside its title; nothing can be moved."""

    def __init__(self, words: DocumentWords, ways: Sequence[Offer], name: str) -> None:
        theme = Theme.current()
        space, art = theme.space, theme.art
        # Three buttons beside the words leave no room for two more icons.
        icons = not theme.frame.small and not (theme.frame.wide and len(ways) > 1)
        super().__init__(words, ways, name, icons=icons)
        self._key = ""
        self.column.setContentsMargins(space(28), space(20), space(28), space(24))
        self._disc = IconDisc("duotone/image", 100)
        self._picture = Picture(QPixmap(), "", 120, 112, "key")
        self._picture.setFixedSize(art(120), art(112))
        self._title = Text(words.head, "h2")
        self._second = spare(Text("", "text", "ink_soft"))
        self._state = QWidget()
        self.remove_button = self._button(words.row.remove, "bold/trash", "remove.1")
        self.remove_button.clicked.connect(lambda _on=False: self.remove_asked.emit(self._key))
        if theme.frame.wide:
            self.remove_button.set_words("")
            self.remove_button.setAccessibleName(f"{words.row.remove}: {words.head}")
        if theme.frame.small:
            self._stand_in_one_row()
        else:
            self.column.addLayout(self._head())
            self.column.addSpacing(theme.space(16))
            row = self._row()
            row.addWidget(self.remove_button)
            self.column.addLayout(row)
        self.set_state("")
        self.set_pages(())

    def set_state(self, words: str, tone: Tone = "ok") -> None:
        """Show a state on the right; empty words remove it."""
        super().set_state(words, tone)
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
        for button in (*self.ways, self.upload_button, self.remove_button):
            row.addWidget(button)
        self.column.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self.column.addLayout(row)

    def _button(self, words: str, icon: str | None, name: str, aloud: str = "") -> Button:
        button = super()._button(words, icon, name)
        button.setAccessibleName(f"{aloud or words}: {self._words.head}")
        return button
