"""The store mark: four petals in a rounded square."""

from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

CORNER: Final = 0.27
PETAL: Final = (0.05, 0.385)
"""Where a petal starts and ends, from the center outward; like all shares here, of the side."""
BELLY: Final = 0.125
"""How far the curve's handles reach out, which makes a petal 0.19 wide."""


@dataclass(frozen=True)
class Mark:
    """The mark, `side` points wide and high, black on white."""

    side: float

    def height(self, width: float) -> float:
        return self.side

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        canvas.saveState()
        canvas.translate(left, top - self.side)
        canvas.scale(self.side, self.side)
        canvas.setFillGray(0)
        canvas.roundRect(0, 0, 1, 1, CORNER, stroke=0, fill=1)
        canvas.translate(0.5, 0.5)
        canvas.setFillGray(1)
        for _ in range(4):
            _draw_petal(canvas)
            canvas.rotate(90)
        canvas.restoreState()


def _draw_petal(canvas: Canvas) -> None:
    inner, outer = PETAL
    third = (outer - inner) / 3
    near, far = inner + third, outer - third
    petal = canvas.beginPath()
    petal.moveTo(inner, 0)
    petal.curveTo(near, BELLY, far, BELLY, outer, 0)
    petal.curveTo(far, -BELLY, near, -BELLY, inner, 0)
    canvas.drawPath(petal, stroke=0, fill=1)
