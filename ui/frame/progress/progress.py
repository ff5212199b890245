"""Where a person is in a flow: one node per step, and the words below or before them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.frame.progress.node import ProgressStep, StepState, paint_node
from ui.theme.lettering import Lettering
from ui.theme.theme import Theme


class Progress(QWidget):
    """A row of nodes and a sentence such as “Step 3 of 6: Submit ID”.

    On a small screen, the sentence is before the nodes. Assistive tools read the sentence, then
    each step with its state in words.
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
        """Return the words."""
        return self._sentence

    def sizeHint(self) -> QSize:
        """Return the height of nodes and sentence."""
        theme = Theme.current()
        if theme.frame.small:
            return QSize(theme.px(600), self._lettering().line_step)
        return QSize(theme.px(600), self._side() + theme.px(18) + self._lettering().line_step)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def _side(self) -> int:
        theme = Theme.current()
        return theme.px(30 if theme.frame.small else 54)

    def _lettering(self) -> Lettering:
        theme = Theme.current()
        return Lettering(self._sentence, theme.font("label"), theme.line_height("text"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sentence, lines and nodes."""
        theme = Theme.current()
        painter, side, words = QPainter(self), self._side(), self._lettering()
        if theme.frame.small:
            box = QRectF(0, 0, words.natural_width(), self.height())
            left, middle = box.width() + theme.px(30), self.height() / 2
        else:
            box = QRectF(0, side + theme.px(18), self.width(), words.line_step)
            left, middle = 0.0, side / 2
        words.paint(painter, box, theme.colors.primary)
        self._paint_nodes(painter, left, middle)

    def _paint_nodes(self, painter: QPainter, left: float, middle: float) -> None:
        side, count = self._side(), len(self._steps)
        step = (self.width() - left - side) / max(1, count - 1)
        places = [left + side / 2 + index * step for index in range(count)]
        reach = side / 2 + Theme.current().px(6)
        for one, here, there in zip(self._steps, places, places[1:], strict=False):
            done = one.state is StepState.COMPLETED
            self._line(painter, here + reach, there - reach, middle, done)
        for index, (one, place) in enumerate(zip(self._steps, places, strict=True)):
            paint_node(painter, QPointF(place, middle), side, index + 1, one.state)

    def _line(
        self, painter: QPainter, left: float, right: float, middle: float, done: bool
    ) -> None:
        theme = Theme.current()
        color = theme.colors.primary if done else theme.colors.border
        width = theme.line("step_now" if done else "control")
        top = round(middle - width / 2)
        painter.fillRect(QRect(round(left), top, round(right - left), width), color)
