"""“Read Instructions” (R4): one page at a time, Proceed after the last one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kiosk.i18n import ENGLISH, N_
from ui.theme.paint import disc, ring
from ui.theme.theme import Theme
from ui.theme.theme_files import bundled
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text
from ui.wizard.step_page import StepPage

HEADING, BULLET = "# ", "- "
FEW: Final = 3
"""How many points fit on a low screen."""
FOLDERS: Final[dict[str, tuple[str, ...]]] = {"caregiver_information": ("caregiver",)}
"""Where the text of a step is, apart from the renewal's."""


@dataclass(frozen=True)
class Leaf:
    """One page of the instructions: its heading and what it says, point by point."""

    heading: str
    points: tuple[str, ...]


def instructions(language: str, *folder: str) -> tuple[Leaf, ...]:
    """The pages of a folder in resources/instructions in a language, else in English."""
    wanted = bundled("instructions", *folder, f"{language}.md")
    file = wanted if wanted.is_file() else bundled("instructions", *folder, f"{ENGLISH}.md")
    return _leaves(file)


def shorter(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """The same for a low screen, no more than a few points a page."""
    for leaf in leaves:
        for first in range(0, len(leaf.points), FEW):
            yield Leaf(leaf.heading, leaf.points[first : first + FEW])


def _leaves(file: Path) -> tuple[Leaf, ...]:
    leaves: list[tuple[str, list[str]]] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(HEADING):
            leaves.append((line.removeprefix(HEADING), []))
        elif line.startswith(BULLET):
            leaves[-1][1].append(line.removeprefix(BULLET))
    return tuple(Leaf(heading, tuple(points)) for heading, points in leaves)


class InstructionsPage(StepPage):
    """Pages of text on one card; `next_page` is the primary button until the last one."""

    picture_px = 190

    def build(self) -> None:
        """Make every page at once, so that the card keeps its height."""
        self.leaves = instructions(self.say.language, *FOLDERS.get(self.step.name, ()))
        if Theme.current().frame.small:
            self.leaves = tuple(shorter(self.leaves))
        self.at = 0
        card = Card(gap=12 if Theme.current().frame.small else 36)
        self._stack = QStackedWidget()
        for leaf in self.leaves:
            self._stack.addWidget(_leaf(leaf))
        card.column.addWidget(self._stack)
        self._dots = _Dots(len(self.leaves))
        self._count = Text("", "label", "ink_soft")
        self._count.setObjectName("page_count")
        foot = QHBoxLayout()
        foot.setSpacing(Theme.current().px(24))
        foot.addWidget(self._dots)
        foot.addWidget(self._count, 1)
        card.column.addLayout(foot)
        self.body.addWidget(card)
        super().build()
        self._next = Button(
            self.say(N_("Next page")), Kind.PRIMARY, "bold/arrow-right", icon_after=True
        )
        self._next.setObjectName("next_page")
        self._next.clicked.connect(lambda: self.turn_to(self.at + 1))
        self.buttons.addWidget(self._next)
        self._previous = self._way_back(foot)
        self._previous.turns, self._next.turns = -1, 1
        self.turn_to(0)
        self.keep(lambda: self.at, self.turn_to)

    def _way_back(self, foot: QHBoxLayout) -> Button:
        """“Previous page”, beside the dots where the screen is wide."""
        if Theme.current().frame.wide:
            previous = _quiet_button(self.say(N_("Previous page")))
            foot.addWidget(previous)
        else:
            words, icon = N_("Previous page"), "bold/arrow-left"
            previous = self.add_secondary("previous_page", words, icon)
        # The card must not move when the first page is left.
        kept = previous.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        previous.setSizePolicy(kept)
        previous.clicked.connect(lambda: self.turn_to(self.at - 1))
        return previous

    def turn_to(self, place: int) -> None:
        """Show another page, the first being 0."""
        self.at = max(0, min(place, len(self.leaves) - 1))
        last = self.at == len(self.leaves) - 1
        focus = self._next.hasFocus() or self._previous.hasFocus()
        self._stack.setCurrentIndex(self.at)
        self._dots.set_at(self.at)
        words = N_("Page {number} of {count}")
        self._count.setText(self.say(words, number=self.at + 1, count=len(self.leaves)))
        self._previous.setVisible(self.at > 0)
        self._next.setVisible(not last)
        if self.primary is not None:
            self.primary.setVisible(last)
            if focus:
                (self.primary if last else self._next).setFocus()


def _quiet_button(words: str) -> Button:
    """On a low screen, the way back is in the card."""
    button = Button(words, icon="bold/arrow-left", height="in_row")
    button.setObjectName("previous_page")
    return button


def _leaf(leaf: Leaf) -> QWidget:
    px, space = Theme.current().px, Theme.current().space
    small = Theme.current().frame.small
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(6) if small else space(30))
    column.addWidget(Figure(leaf.heading, 34 if small else 40, "ink"))
    for point in leaf.points:
        row = QHBoxLayout()
        row.setSpacing(px(20))
        row.addWidget(IconMark("bold/check", px(30), line="lead"))
        row.addWidget(Text(point, "lead"), 1)
        column.addLayout(row)
    column.addStretch(1)
    return page


class _Dots(QWidget):
    """One dot per page, the current one filled; the words beside it say the same."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self._at = count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_at(self, place: int) -> None:
        self._at = place
        self.update()

    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(32) * self._count, px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, step = QPainter(self), theme.px(32)
        for place in range(self._count):
            middle = QRectF(place * step, 0, step, self.height()).center()
            if place == self._at:
                disc(painter, middle.x(), middle.y(), theme.px(20), theme.colors.primary)
            else:
                edge = theme.colors.border
                ring(painter, middle.x(), middle.y(), theme.px(20), edge, theme.px(3))
