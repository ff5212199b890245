"""A QR code on paper: one path of black runs, in a square of given side."""

from dataclasses import dataclass
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.qr import SegnoQr


@dataclass(frozen=True)
class Code:
    """The code of a text, `side` points wide and high without the quiet zone around it."""

    text: str
    side: float
    align: int = 0
    """0 left, 1 centered, 2 right, as a text's."""

    def height(self, width: float) -> float:
        return self.side

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        rows = SegnoQr().rows(self.text)
        module = self.side / len(rows)
        left += (width - self.side) * self.align / 2
        path = canvas.beginPath()
        for down, row in enumerate(rows, 1):
            across = 0
            for dark, run in groupby(row):
                count = len(list(run))
                if dark == "1":
                    path.rect(left + across * module, top - down * module, count * module, module)
                across += count
        canvas.setFillGray(0)
        canvas.drawPath(path, stroke=0, fill=1)
