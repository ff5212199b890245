"""A drawn sheet as PDF bytes."""

from io import BytesIO
from typing import Final, Protocol

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.parts import Text
from kiosk.adapters.slips.layout.typefaces import style

EDGE: Final[float] = 6 * mm
RIBBON: Final = 10.0
"""Words above everything else are in the margin, so they make no paper longer."""


class Sheet(Protocol):
    """Pages of one size in points."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        ...

    @property
    def fits(self) -> bool:
        """Whether it is one page."""
        ...

    def draw(self, canvas: Canvas) -> None:
        """Draw every page, and finish it by showPage()."""
        ...


class _Pages(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Pages that all have the same words along their upper edge, if any."""

    ribbon = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Finish a page."""
        if self.ribbon:
            wide, high = self._pagesize
            words = Text(self.ribbon, style("SemiBold", RIBBON, align=1))
            words.draw(self, 0, high - EDGE, wide)
        super().showPage()


def pdf_of(sheet: Sheet, title: str, author: str, ribbon: str = "") -> bytes:
    """The PDF; the same sheet gives the same bytes. The title is the paper's, never a person's."""
    buffer = BytesIO()
    canvas = _Pages(buffer, sheet.size, invariant=1, initialFontName=style("Regular", 11).fontName)
    canvas.ribbon = ribbon
    canvas.setTitle(title)
    canvas.setAuthor(author)
    sheet.draw(canvas)
    canvas.save()
    return buffer.getvalue()
