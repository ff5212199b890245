"""Where a person stands in a flow: one node a step, and the words below."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import disc, ring
from ui.theme.theme import Theme


class StepState(StrEnum):
    """What a step's node shows."""

    COMPLETED = "completed"
    NOW = "now"
    NOT_YET = "not_yet"
    PROBLEM = "problem"


@dataclass(frozen=True)
class ProgressStep:
    """A step's title, its state, and the state in words."""

    title: str
    state: StepState
    words: str


class Progress(QWidget):
    """A row of nodes and a sentence such as “Step 3 of 6: Submit ID”.

    Assistive tools read the sentence, then each step with its state in words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[ProgressStep, ...] = ()
        self._sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[ProgressStep], sentence: str) -> None:
        """Show other steps."""
        self._steps, self._sentence = tuple(steps), sentence
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(". ".join(f"{one.title}: {one.words}" for one in steps))
        self.update()

    def sentence(self) -> str:
        """Return the words below the nodes."""
        return self._sentence

    def sizeHint(self) -> QSize:
        """Return the height of nodes and sentence."""
        theme = Theme.current()
        return QSize(theme.px(600), theme.px(54 + 18) + self._lettering().line_step)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def _lettering(self) -> Lettering:
        theme = Theme.current()
        return Lettering(self._sentence, theme.font("label"), theme.line_height("text"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines, nodes and sentence."""
        theme = Theme.current()
        painter = QPainter(self)
        side = theme.px(54)
        count = len(self._steps)
        step = (self.width() - side) / max(1, count - 1)
        middles = [side / 2 + index * step for index in range(count)]
        for index in range(count - 1):
            done = self._steps[index].state is StepState.COMPLETED
            reach = side / 2 + theme.px(6)
            self._line(painter, middles[index] + reach, middles[index + 1] - reach, done)
        for index, one in enumerate(self._steps):
            self._node(painter, middles[index], index + 1, one.state)
        words = self._lettering()
        box = QRectF(0, side + theme.px(18), self.width(), words.line_step)
        words.paint(painter, box, theme.colors.primary)

    def _line(self, painter: QPainter, left: float, right: float, done: bool) -> None:
        theme = Theme.current()
        color = theme.colors.primary if done else theme.colors.border
        width = theme.line("step_now" if done else "control")
        top = round((theme.px(54) - width) / 2)
        painter.fillRect(QRect(round(left), top, round(right - left), width), color)

    def _node(self, painter: QPainter, x: float, number: int, state: StepState) -> None:
        theme = Theme.current()
        colors, side = theme.colors, theme.px(54)
        y = side / 2
        inner = QRectF(x - side * 0.29, y - side * 0.29, side * 0.58, side * 0.58)
        if state is StepState.COMPLETED:
            disc(painter, x, y, side, colors.primary)
            draw_icon(painter, "bold/check", inner, colors.on_primary)
            return
        if state is StepState.PROBLEM:
            disc(painter, x, y, side, colors.error_ground)
            ring(painter, x, y, side, colors.error_line, theme.px(3))
            draw_icon(painter, "fill/warning", inner, colors.error)
            return
        now = state is StepState.NOW
        disc(painter, x, y, side, colors.surface)
        edge = colors.primary if now else colors.border
        ring(painter, x, y, side, edge, theme.line("step_now" if now else "control"))
        digit = Lettering(str(number), theme.font("label"), theme.line_height("label"))
        box = QRectF(x - side / 2, 0, side, side)
        digit.paint(painter, box, colors.primary if now else colors.ink_soft, "center")
