"""The column on the left of a wide screen: every step with its node and its state in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.frame.progress.node import ProgressStep, StepState, paint_node
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

ROW = 104


class Rail(Card):
    """A card with a title and one row per step, as high as its column."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=20, parent=parent)
        px = Theme.current().px
        self.column.setContentsMargins(px(24), px(28), px(24), px(24))
        self.column.addWidget(Text(title, "h2"))
        self._rows: list[_Row] = []

    def set_steps(self, steps: Sequence[ProgressStep], sentence: str) -> None:
        """Show other steps; the sentence is for assistive tools."""
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(". ".join(f"{one.title}: {one.words}" for one in steps))
        if len(steps) != len(self._rows):
            for row in self._rows:
                row.hide()
                row.deleteLater()
            self._rows = [_Row(number) for number in range(1, len(steps) + 1)]
            for row in self._rows:
                self.column.addWidget(row)
            self.column.addStretch(1)
        for row, step in zip(self._rows, steps, strict=True):
            row.set_step(step)


class _Row(QWidget):
    """One step: node, title, state."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._step = ProgressStep("", StepState.NOT_YET, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_step(self, step: ProgressStep) -> None:
        self._step = step
        self.setAccessibleName(f"{step.title}: {step.words}")
        self.update()

    def _letterings(self) -> tuple[Lettering, Lettering]:
        theme = Theme.current()
        now = self._step.state in (StepState.NOW, StepState.PROBLEM)
        done = self._step.state is StepState.COMPLETED
        title = theme.font("label" if now or done else "value")
        return (
            Lettering(self._step.title, title, theme.line_height("text")),
            Lettering(self._step.words, theme.font("text"), theme.line_height("text")),
        )

    def _left(self) -> int:
        return Theme.current().px(20 + 54 + 18)

    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(380), px(ROW))

    def clipped(self) -> bool:
        """Return whether title or state do not fit on one line."""
        room = self.width() - self._left()
        return max(one.natural_width() for one in self._letterings()) > room

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter, middle = QPainter(self), self.height() / 2
        if self._step.state is StepState.NOW:
            rounded(painter, QRectF(self.rect()), theme.radius("button"), theme.colors.tint)
        side = theme.px(54)
        at = QPointF(theme.px(20) + side / 2, middle)
        paint_node(painter, at, side, self._number, self._step.state)
        title, state = self._letterings()
        room = self.width() - self._left()
        top = middle - (title.line_step + state.line_step) / 2
        title.paint(painter, QRectF(self._left(), top, room, title.line_step), theme.colors.ink)
        top += title.line_step
        wrong = self._step.state is StepState.PROBLEM
        color = theme.colors.error if wrong else theme.colors.ink_soft
        state.paint(painter, QRectF(self._left(), top, room, state.line_step), color)
