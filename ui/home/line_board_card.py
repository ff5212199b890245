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
    """One note of the board: who it is for, and what it says."""

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
        self.column.addLayout(head)
        self.column.addWidget(Figure(state.state, 44 if theme.frame.small else 58, color=ink))
        row = QHBoxLayout()
        row.setSpacing(theme.space(20))
        row.addWidget(LinePeople(state.filled, ink))
        line = spare(Text(state.line, "text", ink))
        updated = Text(state.updated, "text", "ink_soft")
        self.column.addLayout(row)
        if theme.frame.small and state.updated:
            row.addWidget(updated, 1)
            self.column.addWidget(line)
            self.column.setSpacing(theme.px(4))
        else:
            head.addWidget(updated)
            row.addWidget(line, 1)
        if notes:
            self._add_notes(notes)

    def _add_notes(self, notes: Sequence[BoardNote]) -> None:
        """Side by side where a wide screen has the room."""
        theme = Theme.current()
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(Hairline())
        self.column.addSpacing(theme.px(6))
        across = QHBoxLayout() if theme.frame.rail else QVBoxLayout()
        across.setSpacing(theme.space(24))
        for note in notes:
            across.addLayout(_note_row(note), 1)
        self.column.addLayout(across)
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
    words.addStretch(1)
    row.addLayout(words, 1)
    return row
