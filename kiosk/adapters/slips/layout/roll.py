"""A strip of an 80 mm roll, of which 72 mm are printed: as long as its parts, cut at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.letter_sheet import drawn
from kiosk.adapters.slips.layout.parts import Columns, Part, Rule, Stack, Text
from kiosk.adapters.slips.layout.printed_mark import Mark
from kiosk.adapters.slips.layout.typefaces import style

WIDE: Final[float] = 80 * mm
INNER: Final[float] = 72 * mm
SIDE: Final = (WIDE - INNER) / 2
LEAD: Final[float] = 5 * mm
RIBBON_LEAD: Final[float] = 12 * mm
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
    """What stands on a strip, from top to bottom."""

    title: str
    """The PDF's title: of the paper, never of a person."""
    store: str
    head: str
    parts: Sequence[Part]
    foot: Sequence[Part]
    gap: float
    lead: float = LEAD
    """Blank paper above the head."""

    def pdf(self, ribbon: str = "") -> bytes:
        """The PDF; the same strip gives the same bytes."""
        lead = max(self.lead, RIBBON_LEAD) if ribbon else self.lead
        foot = Stack((Rule(), *self.foot), gap=3)
        strip = Stack((head_of(self.store, self.head), *self.parts, foot, CutLine()), self.gap)
        length = lead + strip.height(INNER) + LEAD

        def draw(canvas: Canvas) -> None:
            strip.draw(canvas, SIDE, length - lead, INNER)
            canvas.showPage()

        return drawn((WIDE, length), self.title, self.store, draw, ribbon)


def head_of(store: str, head: str) -> Part:
    """Store mark and name, what the paper is, and a rule."""
    names = Stack((Text(store, style("SemiBold", 12)), Text(head, style("Regular", 10))))
    line = Columns((Mark(MARK), names), (MARK, INNER - MARK - 8), gap=8, centered=True)
    return Stack((line, Rule()), gap=7)
