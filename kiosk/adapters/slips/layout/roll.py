"""A strip of an 80 mm roll, of which 72 mm is printed: as long as its parts, cut at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.parts import Columns, Part, RuleLine, Stack, Text
from kiosk.adapters.slips.layout.printed_mark import Mark
from kiosk.adapters.slips.layout.typefaces import style

WIDE: Final[float] = 80 * mm
INNER: Final[float] = 72 * mm
SIDE: Final = (WIDE - INNER) / 2
LEAD: Final[float] = 5 * mm
RIBBON_LEAD: Final[float] = 12 * mm
"""What a demonstration's ribbon needs."""
MARK: Final[float] = 8 * mm
DASHES: Final = (4, 3)


class CutLine:
    """Where the strip is torn off."""

    def height(self, width: float) -> float:
        return 1.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        canvas.saveState()
        canvas.setLineWidth(0.5)
        canvas.setDash(*DASHES)
        canvas.line(left, top, left + width, top)
        canvas.restoreState()


@dataclass(frozen=True)
class Roll:
    """What is on a strip, from top to bottom; `lead` is blank paper above the head."""

    head: Part
    parts: Sequence[Part]
    foot: Sequence[Part]
    gap: float
    lead: float = LEAD
    fits: ClassVar = True

    @property
    def size(self) -> tuple[float, float]:
        return WIDE, self.lead + self._strip.height(INNER) + LEAD

    def draw(self, canvas: Canvas) -> None:
        self._strip.draw(canvas, SIDE, self.size[1] - self.lead, INNER)
        canvas.showPage()

    @cached_property
    def _strip(self) -> Stack:
        foot = Stack((RuleLine(), *self.foot), gap=3)
        return Stack((self.head, *self.parts, foot, CutLine()), self.gap)


def roll_head(store: str, head: str) -> Part:
    """Store mark and name, what the paper is, and a rule."""
    names = Stack((Text(store, style("SemiBold", 12)), Text(head, style("Regular", 10))))
    line = Columns((Mark(MARK), names), (MARK, INNER - MARK - 8), gap=8, centered=True)
    return Stack((line, RuleLine()), gap=7)
