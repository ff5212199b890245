"""The card on which every answer stands with its Change."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.picture import Picture
from ui.widgets.rule import Rule
from ui.widgets.text import Text


@dataclass(frozen=True)
class ReviewSection:
    """A section's stable name, heading, (label, value) rows and (picture, caption) thumbnails."""

    name: str
    title: str
    rows: Sequence[tuple[str, str]] = ()
    pictures: Sequence[tuple[QImage | QPixmap, str]] = field(default_factory=tuple)


class ReviewCard(Card):
    """Emits the section's name when its Change is pressed; the buttons are `change.<name>`."""

    change_asked = Signal(str)

    def __init__(
        self, sections: Sequence[ReviewSection], change: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=6, parent=parent)
        px = Theme.current().px
        self.column.setContentsMargins(px(32), px(20), px(32), px(24))
        for place, section in enumerate(sections):
            if place:
                self.column.addSpacing(px(6))
                self.column.addWidget(Rule())
                self.column.addSpacing(px(2))
            self.column.addLayout(self._head(section, change))
            if section.rows:
                self.column.addLayout(_rows(section.rows))
            if section.pictures:
                self.column.addLayout(_thumbnails(section.pictures))

    def _head(self, section: ReviewSection, change: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(section.title, "h2"), 1)
        if change:
            button = Button(change, Kind.QUIET, "bold/pencil-simple", height="in_row")
            button.setObjectName(f"change.{section.name}")
            button.setAccessibleName(f"{change}: {section.title}")
            name = section.name
            button.clicked.connect(lambda _on=False: self.change_asked.emit(name))
            row.addWidget(button)
        return row


def _rows(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    px = Theme.current().px
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 4)
    for place, (label, value) in enumerate(rows):
        grid.addWidget(Text(label, "text", "ink_soft"), place, 0)
        grid.addWidget(Text(value, "value"), place, 1)
    return grid


def _thumbnails(pictures: Sequence[tuple[QImage | QPixmap, str]]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.current().px(24))
    for image, caption in pictures:
        column = QVBoxLayout()
        column.setSpacing(Theme.current().px(4))
        picture = Picture(image, caption, 184, 120)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        column.addWidget(Text(caption, "text", "ink", "center"))
        row.addLayout(column)
    row.addStretch(1)
    return row
