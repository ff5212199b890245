"""The building parts of a page: each knows its height at a width and draws itself downwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Protocol

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.typefaces import paragraph

RULE: Final = 0.5
ENDLESS: Final = 1e6


class Part(Protocol):
    """Something drawn on a page; lengths in points, `top` is from the page's lower edge."""

    def height(self, width: float) -> float:
        """How high it is at this width."""
        ...

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        ...


class Text:
    """A paragraph."""

    def __init__(self, text: str, look: ParagraphStyle) -> None:
        self._paragraph = paragraph(text, look)
        self._size = (-1.0, 0.0)

    @property
    def width(self) -> float:
        """How wide its words are on one line."""
        self._size = (ENDLESS, self._paragraph.wrap(ENDLESS, ENDLESS)[1])
        return float(max(self._paragraph.getActualLineWidths0()))

    def height(self, width: float) -> float:
        if self._size[0] != width:
            self._size = (width, self._paragraph.wrap(width, ENDLESS)[1])
        return self._size[1]

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        self._paragraph.drawOn(canvas, left, top - self.height(width))


class RuleLine:
    """The one line style of every paper, across its width."""

    def height(self, width: float) -> float:
        return RULE

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        canvas.setLineWidth(RULE)
        canvas.line(left, top, left + width, top)


class Jpeg(ImageReader):  # type: ignore[misc]  # ReportLab has no types
    """A JPEG that is recognized by its own bytes.

    ReportLab would decode it to do so, which takes as long as the rest of the page.
    """

    def __init__(self, jpeg: bytes) -> None:
        super().__init__(BytesIO(jpeg))
        self._bytes = jpeg
        self._dataA = None  # where ReportLab keeps transparency, which a JPEG doesn't have

    def getRGBData(self) -> bytes:  # noqa: N802 - ReportLab's name
        return self._bytes


@dataclass(frozen=True)
class Picture:
    """A JPEG, embedded as it is, in a square of `side` points on the right; its shape is kept."""

    jpeg: Jpeg
    side: float

    def height(self, width: float) -> float:
        return self.side

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        x, y = left + width - self.side, top - self.side
        canvas.drawImage(
            self.jpeg, x, y, self.side, self.side, preserveAspectRatio=True, anchor="c"
        )


@dataclass(frozen=True)
class Stack:
    """Parts below one another, `gap` apart."""

    parts: Sequence[Part]
    gap: float = 0

    def height(self, width: float) -> float:
        gaps = self.gap * max(0, len(self.parts) - 1)
        return sum(part.height(width) for part in self.parts) + gaps

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        for part in self.parts:
            part.draw(canvas, left, top, width)
            top -= part.height(width) + self.gap


@dataclass(frozen=True)
class Columns:
    """Parts side by side, `gap` apart; `shares` divide the width, None means evenly."""

    parts: Sequence[Part]
    shares: Sequence[float]
    gap: float = 0
    centered: bool = False
    """Whether lower ones are centered beside the highest; otherwise, all start at the top."""

    def height(self, width: float) -> float:
        return max(
            part.height(share) for part, share in zip(self.parts, self._widths(width), strict=True)
        )

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        highest = self.height(width)
        for part, share in zip(self.parts, self._widths(width), strict=True):
            down = (highest - part.height(share)) / 2 if self.centered else 0
            part.draw(canvas, left, top - down, share)
            left += share + self.gap

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.parts) - 1)
        return [free * share / sum(self.shares) for share in self.shares]


@dataclass(frozen=True)
class Framed:
    """A part in a box with rounded corners: 1 pt, radius 3 mm."""

    part: Part
    padding: float = 5 * mm

    def height(self, width: float) -> float:
        return self.part.height(width - 2 * self.padding) + 2 * self.padding

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        high = self.height(width)
        canvas.setLineWidth(1)
        canvas.roundRect(left, top - high, width, high, 3 * mm)
        inner = width - 2 * self.padding
        self.part.draw(canvas, left + self.padding, top - self.padding, inner)


@dataclass(frozen=True)
class Centered:
    """A part that is `wide` points wide, in the middle of what there is."""

    part: Part
    wide: float

    def height(self, width: float) -> float:
        return self.part.height(self.wide)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        self.part.draw(canvas, left + (width - self.wide) / 2, top, self.wide)


@dataclass(frozen=True)
class Numbered:
    """A part with its number in a ring at the left."""

    number: Text
    part: Part
    ring: float = 18
    gap: float = 9

    def height(self, width: float) -> float:
        return max(self.ring, self.part.height(width - self.ring - self.gap))

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        radius = self.ring / 2
        canvas.setLineWidth(RULE)
        canvas.circle(left + radius, top - radius, radius)
        down = (self.ring - self.number.height(self.ring)) / 2
        self.number.draw(canvas, left, top - down, self.ring)
        shift = self.ring + self.gap
        self.part.draw(canvas, left + shift, top, width - shift)


@dataclass(frozen=True)
class Ticked:
    """A part with an empty box before it, to tick with a pen."""

    part: Part
    box: float = 11
    gap: float = 9

    def height(self, width: float) -> float:
        return max(self.box, self.part.height(width - self.box - self.gap))

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        canvas.setLineWidth(1)
        canvas.roundRect(left, top - self.box - 2, self.box, self.box, 2)
        shift = self.box + self.gap
        self.part.draw(canvas, left + shift, top, width - shift)


@dataclass(frozen=True)
class Space:
    """Nothing, this high."""

    high: float

    def height(self, width: float) -> float:
        return self.high

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Leave the paper white."""


@dataclass(frozen=True)
class Boxes:
    """A text's characters in a box with rounded corners, each in its own cell."""

    cells: Sequence[Text]
    padding: float = 6

    def height(self, width: float) -> float:
        return max(cell.height(width) for cell in self.cells) + 2 * self.padding

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        high, share = self.height(width), (width - 2 * self.padding) / len(self.cells)
        canvas.setLineWidth(1)
        canvas.roundRect(left, top - high, width, high, 3 * mm)
        left += self.padding
        for cell in self.cells:
            cell.draw(canvas, left, top - self.padding, share)
            left += share
