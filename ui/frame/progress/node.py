"""The node of one step: filled with a tick, a thick ring, a thin ring, or a red triangle."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

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


def paint_node(
    painter: QPainter, middle: QPointF, side: int, number: int, state: StepState
) -> None:
    """Paint a node of `side` px round a point; a small one shows a dot instead of its digit."""
    theme = Theme.current()
    colors, x, y = theme.colors, middle.x(), middle.y()
    inset = side * 0.29
    inner = QRectF(x - inset, y - inset, 2 * inset, 2 * inset)
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
    label = theme.font("label")
    if side >= label.pixelSize() * 1.5:
        digit = Lettering(str(number), label, theme.line_height("label"))
        box = QRectF(x - side / 2, y - side / 2, side, side)
        digit.paint(painter, box, colors.primary if now else colors.ink_soft, "center")
    elif now:
        disc(painter, x, y, side * 0.4, colors.primary)
