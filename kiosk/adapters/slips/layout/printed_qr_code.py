"""A QR code on paper: one path of black runs, in a square of given side."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.qr_code import SegnoQr, quick_rows


@dataclass(frozen=True)
class PrintedQrCode:
    """A code's rows of "1" and "0", `side` points wide and high without the quiet zone."""

    rows: tuple[str, ...]
    side: float

    @classmethod
    def of_secret(cls, text: str, side: float) -> "PrintedQrCode":
        """The code of a text that is kept nowhere."""
        return cls(quick_rows(text), side)

    @classmethod
    def of_address(cls, text: str, side: float) -> "PrintedQrCode":
        """The code of a text that is on many papers; the latest is kept."""
        return cls(_address_rows(text), side)

    def height(self, width: float) -> float:
        return self.side

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        module = self.side / len(self.rows)
        canvas.saveState()
        canvas.translate(left, top)
        canvas.scale(module, -module)
        canvas.setFillGray(0)
        # A path object would round each of a few thousand whole numbers.
        canvas.addLiteral(" ".join([*self._rectangles(), "f"]))
        canvas.restoreState()

    def _rectangles(self) -> Iterator[str]:
        """PDF's operator for each run of dark modules, counted in modules from the upper left."""
        for down, row in enumerate(self.rows):
            across = 0
            for dark, run in groupby(row):
                count = len(list(run))
                if dark == "1":
                    yield f"{across} {down} {count} 1 re"
                across += count


@lru_cache(maxsize=1)
def _address_rows(text: str) -> tuple[str, ...]:
    return SegnoQr().rows(text)
