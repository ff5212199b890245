"""A Letter sheet: head with store mark and name, parts from top to bottom, foot on each page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.parts import Columns, Part, Rule, Stack, Text
from kiosk.adapters.slips.layout.printed_mark import Mark
from kiosk.adapters.slips.layout.typefaces import style

MARGIN: Final[float] = 19 * mm
INNER: Final[float] = LETTER[0] - 2 * MARGIN
MARK: Final[float] = 9 * mm
EDGE: Final[float] = 6 * mm
RIBBON: Final = 10.0
"""Words above everything else stand in the margin, so that no paper gets longer by them."""


@dataclass(frozen=True)
class LetterSheet:
    """What stands on a paper; `foot` is asked for page and number of pages."""

    title: str
    """The PDF's title: of the paper, never of a person."""
    store: str
    head: str
    parts: Sequence[Part]
    foot: Callable[[int, int], Part]
    gap: float

    def pdf(self, ribbon: str = "") -> bytes:
        """The PDF; the same sheet gives the same bytes."""
        return drawn(LETTER, self.title, self.store, self._draw, ribbon)

    def _draw(self, canvas: Canvas) -> None:
        head = head_of(self.store, self.head)
        top = LETTER[1] - MARGIN
        floor = MARGIN + self.foot(1, 1).height(INNER) + self.gap
        pages = self._pages(top - head.height(INNER) - self.gap - floor)
        for number, parts in enumerate(pages, 1):
            Stack((head, *parts), self.gap).draw(canvas, MARGIN, top, INNER)
            foot = self.foot(number, len(pages))
            foot.draw(canvas, MARGIN, MARGIN + foot.height(INNER), INNER)
            canvas.showPage()

    def _pages(self, room: float) -> list[list[Part]]:
        """The parts by page: one that does not fit below the others starts the next page."""
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


def head_of(store: str, head: str) -> Part:
    """Store mark and name at the left, what the paper is at the right, and a rule."""
    names = Columns(
        (Text(store, style("SemiBold", 13)), Text(head, style("Regular", 11, align=2))),
        (3, 2),
        gap=18,
        centered=True,
    )
    line = Columns((Mark(MARK), names), (MARK, INNER - MARK - 9), gap=9, centered=True)
    return Stack((line, Rule()), gap=10)


class Pages(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Pages that all have the same words along their upper edge, if there are some."""

    ribbon = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Finish a page."""
        if self.ribbon:
            wide, high = self._pagesize
            words = Text(self.ribbon, style("SemiBold", RIBBON, align=1))
            words.draw(self, 0, high - EDGE, wide)
        super().showPage()


def drawn(
    size: tuple[float, float],
    title: str,
    author: str,
    draw: Callable[[Canvas], None],
    ribbon: str = "",
) -> bytes:
    """A PDF of pages of one size in points; the same drawing gives the same bytes."""
    buffer = BytesIO()
    canvas = Pages(buffer, size, invariant=1, initialFontName=style("Regular", 11).fontName)
    canvas.ribbon = ribbon
    canvas.setTitle(title)
    canvas.setAuthor(author)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()
