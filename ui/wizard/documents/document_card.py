"""The table of uploaded pages: head, rows, and the buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.cards.hairline import Hairline
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone
from ui.wizard.documents.document_row import DocumentPage, DocumentRow
from ui.wizard.documents.page_card import DocumentWords, PageCard
from ui.wizard.state_buttons import Offer


class DocumentCard(PageCard):
    """Its pages are rows, which can be moved."""

    def __init__(self, words: DocumentWords, ways: Sequence[Offer], name: str = "") -> None:
        # Three buttons leave no room for their icons on a small screen.
        super().__init__(words, ways, name, not (Theme.current().frame.small and len(ways) > 1))
        space = Theme.current().space
        if Theme.current().frame.small:
            spare(self.pill)  # the rows say it too
        self._stated = False
        self.pill.hide()
        head = QHBoxLayout()
        head.setSpacing(space(16))
        head.addWidget(Text(words.head, "h2"), 1)
        head.addWidget(self.pill)
        self.column.addLayout(head)
        self.column.addSpacing(space(16))
        self.column.addWidget(Hairline())
        self._nothing = self._empty()
        self.column.addWidget(self._nothing)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.column.addLayout(self._body)
        self.column.addLayout(self.foot)
        self.column.addSpacing(space(16))
        self.column.addLayout(self._row())
        self.set_pages(())

    def set_state(self, words: str, tone: Tone = "ok") -> None:
        """Show a state in the head; empty words remove it."""
        super().set_state(words, tone)
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
            for part in (row, Hairline()):
                self._body.addWidget(part)
                part.show()

    def _empty(self) -> QWidget:
        px, space, middle = Theme.current().px, Theme.current().space, Qt.AlignmentFlag.AlignHCenter
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, space(20), 0, space(8))
        column.setSpacing(px(6))
        column.addWidget(spare(IconDisc("duotone/image", 120)), 0, middle)
        column.addSpacing(px(6))
        column.addWidget(Text(self._words.empty, "h2", "ink", "center"))
        line = Text(self._words.empty_line, "text", "ink_soft", "center")
        column.addWidget(spare(line))
        return part


def _retire(part: QWidget) -> None:
    """Remove a part that may be in the middle of its own signal; its names are free right away."""
    part.hide()
    for named in (part, *part.findChildren(QWidget)):
        named.setObjectName("")
    part.deleteLater()
