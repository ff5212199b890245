"""The board “Is there a line?” of the home screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.home.line_people import LinePeople
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.pictures.disc import IconDisc
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import LOOKS, Tone


@dataclass(frozen=True)
class BoardNote:
    """One note of the board: whom it is for, and what it says."""

    title: str
    words: str
    icon: str


@dataclass(frozen=True)
class BoardState:
    """What the board says: the state, its line, its people (0-5 filled) and its tone."""

    state: str
    line: str
    updated: str
    filled: int
    tone: Tone = "ok"


class LineBoardCard(Card):
    """Heading, time of the last update, state with five people, and the notes."""

    def __init__(
        self,
        title: str,
        state: BoardState,
        notes: Sequence[BoardNote] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=14, parent=parent)
        theme = Theme.current()
        side = theme.space(36)
        self.column.setContentsMargins(side, side, side, theme.space(26))
        ink = LOOKS[state.tone].ink
        self.setObjectName("line_board")
        head = QHBoxLayout()
        head.addWidget(Figure(title, 32, "ink"))
        head.addStretch(1)
        updated = Text(state.updated, "text", "ink_soft")
        self.column.addLayout(head)
        if theme.frame.small:
            self.column.addWidget(updated)
            self.column.setSpacing(theme.px(4))
        else:
            head.addWidget(updated)
        self.column.addWidget(Figure(state.state, 44 if theme.frame.small else 58, color=ink))
        row = QHBoxLayout()
        row.setSpacing(theme.space(20))
        row.addWidget(LinePeople(state.filled, ink))
        row.addWidget(spare(Text(state.line, "text", ink)), 1)
        row.addStretch()
        self.column.addLayout(row)
        if notes:
            self.column.addSpacing(theme.px(6))
            self.column.addWidget(Hairline())
            self.column.addSpacing(theme.px(6))
        for note in notes:
            self.column.addLayout(_note_row(note))
            self.column.addSpacing(theme.px(6))


def _note_row(note: BoardNote) -> QHBoxLayout:
    theme = Theme.current()
    row = QHBoxLayout()
    row.setSpacing(theme.space(20))
    row.addWidget(IconDisc(note.icon, 72, at_top=True))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(note.title, "label"))
    words.addWidget(Text(note.words, "text", "ink_soft"))
    row.addLayout(words, 1)
    return row
