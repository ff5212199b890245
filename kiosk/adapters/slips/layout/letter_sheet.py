"""A Letter sheet: head with store mark and name, parts from top to bottom, foot on each page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.parts import Columns, Part, RuleLine, Stack, Text
from kiosk.adapters.slips.layout.printed_mark import Mark
from kiosk.adapters.slips.layout.typefaces import style

MARGIN: Final[float] = 19 * mm
TOP: Final[float] = LETTER[1] - MARGIN
INNER: Final[float] = LETTER[0] - 2 * MARGIN
MARK: Final[float] = 9 * mm


@dataclass(frozen=True)
class LetterSheet:
    """What is on a paper; `foot` is given the page and the number of pages."""

    head: Part
    parts: Sequence[Part]
    foot: Callable[[int, int], Part]
    gap: float
    size: ClassVar = LETTER

    @property
    def fits(self) -> bool:
        return len(self._pages) == 1

    def draw(self, canvas: Canvas) -> None:
        for number, parts in enumerate(self._pages, 1):
            Stack((self.head, *parts), self.gap).draw(canvas, MARGIN, TOP, INNER)
            foot = self.foot(number, len(self._pages))
            foot.draw(canvas, MARGIN, MARGIN + foot.height(INNER), INNER)
            canvas.showPage()

    @cached_property
    def _pages(self) -> list[list[Part]]:
        """The parts by page: one that does not fit below the others starts the next page."""
        floor = MARGIN + self.foot(1, 1).height(INNER) + self.gap
        room = TOP - self.head.height(INNER) - self.gap - floor
        pages: list[list[Part]] = [[]]
        left = room
        for part in self.parts:
            high = part.height(INNER)
            if pages[-1] and high > left:
                pages.append([])
                left = room
            pages[-1].append(part)
            left -= high + self.gap
        return pages


def letter_head(store: str, head: str) -> Part:
    """Store mark and name at the left, what the paper is on the right, and a rule."""
    names = Columns(
        (Text(store, style("SemiBold", 13)), Text(head, style("Regular", 11, align=2))),
        (3, 2),
        gap=18,
        centered=True,
    )
    line = Columns((Mark(MARK), names), (MARK, INNER - MARK - 9), gap=9, centered=True)
    return Stack((line, RuleLine()), gap=10)
