"""Draws resources/emails/mark.png: the store's mark as emails show it, pine on white."""

from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from kiosk.adapters.slips.layout.printed_mark import BELLY, CORNER, PETAL

TARGET: Final = Path("resources", "emails", "mark.png")
SIDE: Final = 120
"""Three times as many as are shown, for high-resolution screens."""
FINER: Final = 8
PINE: Final = "#073b41"
WHITE: Final = "#ffffff"


def draw() -> Image.Image:
    """Large, then scaled down: the edges come out smooth."""
    side = SIDE * FINER
    picture = Image.new("RGB", (side, side), WHITE)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), CORNER * side, fill=PINE)
    for turn in range(4):
        pen.polygon([_placed(x, y, turn, side) for x, y in _petal()], fill=WHITE)
    return picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _petal() -> list[tuple[float, float]]:
    """The outline of the petal that points to the right, as shares of the side."""
    inner, outer = PETAL
    steps = [step / 40 for step in range(41)]
    upper = [(inner + (outer - inner) * t, 3 * t * (1 - t) * BELLY) for t in steps]
    return upper + [(x, -y) for x, y in reversed(upper)]


def _placed(x: float, y: float, turn: int, side: int) -> tuple[float, float]:
    for _ in range(turn):
        x, y = -y, x
    return (0.5 + x) * side, (0.5 + y) * side


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    draw().quantize(32).save(TARGET, optimize=True)
