"""What gets folded: dashed lines with their words, and a Letter page in three panels."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.letter_sheet import INNER, MARGIN
from kiosk.adapters.slips.layout.parts import RULE, Part, Space, Text
from kiosk.adapters.slips.layout.typefaces import style

PANEL: Final[float] = LETTER[1] / 3
"""93 mm, so that the page folds into equal parts."""
INSET: Final[float] = 7 * mm
"""Between a fold and what is next to it."""
TOP: Final[float] = 14 * mm
ROOM: Final[float] = PANEL - 2 * INSET
OUTER_ROOM: Final[float] = PANEL - TOP - INSET
"""The greatest height of what is in an inner panel, and in the outer one."""
EDGE: Final[float] = 5 * mm
"""How far a fold line stays from the paper's edges, where printers can't print."""
DASHES: Final = (4, 3)
WORD: Final = 10.0


class FoldLine:
    """A dashed line across, its words in a gap in the middle."""

    def __init__(self, words: str) -> None:
        self._text = Text(words, style("Regular", WORD, align=1))
        self._gap = self._text.width + 12

    def height(self, width: float) -> float:
        return self._text.height(width)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        middle, line = left + width / 2, top - self.height(width) / 2
        canvas.saveState()
        canvas.setLineWidth(RULE)
        canvas.setDash(*DASHES)
        canvas.line(left, line, middle - self._gap / 2, line)
        canvas.line(middle + self._gap / 2, line, left + width, line)
        canvas.restoreState()
        self._text.draw(canvas, left, top, width)


@dataclass(frozen=True)
class FoldedSheet:
    """A Letter page in three panels of equal height; the middle one is filled from its center.

    The first one is outside when the last is folded up and both are folded to the back.
    """

    panels: tuple[Part, Part, Part]
    folds: tuple[str, str]
    """Words of the upper and the lower fold."""
    size: ClassVar = LETTER
    fits: ClassVar = True

    def draw(self, canvas: Canvas) -> None:
        high, wide = LETTER[1], LETTER[0] - 2 * EDGE
        slack = max(0.0, ROOM - self.panels[1].height(INNER)) / 2
        tops = (high - TOP, high - PANEL - INSET - slack, high - 2 * PANEL - INSET)
        for part, top in zip(self.panels, tops, strict=True):
            part.draw(canvas, MARGIN, top, INNER)
        for number, words in enumerate(self.folds, 1):
            line = FoldLine(words)
            line.draw(canvas, EDGE, high - number * PANEL + line.height(wide) / 2, wide)
        canvas.showPage()


def fitting(forms: Iterable[Part], room: float = ROOM) -> Part:
    """The first of several forms of a panel that fits into it, else the last and shortest.

    Each is made only when those before it did not fit.
    """
    form: Part = Space(0)
    for form in forms:
        if form.height(INNER) <= room:
            break
    return form
