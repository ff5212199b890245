"""What the two cards of a document have in common: their words, signals and buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.tones import Tone
from ui.wizard.documents.document_row import DocumentPage, RowWords
from ui.wizard.state_buttons import Offer


@dataclass(frozen=True)
class DocumentWords:
    """All words of a document card, translated."""

    head: str
    empty: str
    empty_line: str
    upload: str
    row: RowWords


class PageCard(Card):
    """Shows pages and asks for changes; it changes nothing itself.

    Emits `upload_asked`, `remove_asked(key)` and `move_asked(key, -1 | 1)`. Buttons have the names
    of their ways, upload, remove.<key>, up.<key> and down.<key>, after `name` and a dot. `foot` is
    for what belongs to all pages.
    """

    upload_asked = Signal()
    remove_asked = Signal(str)
    move_asked = Signal(str, int)

    def __init__(
        self, words: DocumentWords, ways: Sequence[Offer], name: str = "", icons: bool = True
    ) -> None:
        super().__init__(gap=0)
        self._words = words
        self._prefix = f"{name}." if name else ""
        self.pill = Pill("", "ok")
        self.foot = QVBoxLayout()
        self.ways: list[Button] = []
        for way in ways:
            icon = way.icon if icons else None
            button = self._button(way.short, icon, way.name, way.words)
            button.clicked.connect(lambda _on=False, act=way.act: act())
            self.ways.append(button)
        self.upload_button = self._button(
            words.upload, "bold/upload-simple" if icons else None, "upload"
        )
        self.upload_button.clicked.connect(lambda _on=False: self.upload_asked.emit())

    def set_state(self, words: str, tone: Tone = "ok") -> None:
        """Show a state; empty words remove it."""
        if words:
            self.pill.set_state(words, tone)
            self.pill.setObjectName(f"{self._prefix}{'uploaded' if tone == 'ok' else 'waiting'}")

    def set_pages(self, pages: Sequence[DocumentPage], movable: bool = False) -> None:
        """Show these pages, or the empty state; `movable` adds arrows to all that are not fixed."""
        raise NotImplementedError

    def _row(self) -> QHBoxLayout:
        """The buttons that are always there."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(16))
        for button in (*self.ways, self.upload_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, words: str, icon: str | None, name: str, aloud: str = "") -> Button:
        height = "in_row" if Theme.current().frame.small else None
        button = Button(words, icon=icon, height=height)
        button.setAccessibleName(aloud or words)
        button.setObjectName(self._prefix + name)
        return button
