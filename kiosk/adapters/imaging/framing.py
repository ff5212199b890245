"""Where an ID photo is cut from a picture: head and eyes as in a US passport photo."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

HEAD: Final = 3.75
"""Chin to crown in inter-eye distances: 1.8 below the eyes, the rest above."""

ABOVE_EYES: Final = 2.0
HEAD_SHARES: Final = (0.58, 0.60, 0.63, 0.66, 0.69, 0.55, 0.52, 0.50)
"""Head as a share of the square's height, in the order tried; 0.50 to 0.69 is allowed."""

EYE_SHARES: Final = (0.60, 0.62, 0.58, 0.64, 0.56, 0.66, 0.69)
"""Eyes above the square's lower edge, likewise; 0.56 to 0.69 is allowed."""

CROWN_SHARE: Final = 0.985
ASIDE: Final = 0.08
"""How far the face may be from the square's center, as a share of its side."""


@dataclass(frozen=True)
class Square:
    """A square cut in source pixels; `fits` when head and eyes have ID-photo proportions."""

    left: int
    top: int
    side: int
    fits: bool


def portrait_square(
    width: int, height: int, eyes: tuple[float, float], eye_distance: float
) -> Square:
    """The best square around a face in a picture of this size, always inside the picture."""
    for head in HEAD_SHARES:
        side = eye_distance * HEAD / head
        for share in EYE_SHARES:
            if share + ABOVE_EYES * eye_distance / side > CROWN_SHARE:
                continue
            square = _inside(width, height, eyes[0] - side / 2, eyes[1] - side * (1 - share), side)
            if square.fits:
                return square
    side = eye_distance * HEAD / max(HEAD_SHARES)
    return _inside(width, height, eyes[0] - side / 2, eyes[1] - side * 0.4, side)


def turned_inside(
    square: Square, around: tuple[float, float], roll: float, width: int, height: int
) -> bool:
    """Whether the square, turned clockwise by `roll` degrees, stays inside the picture."""
    c, s = cos(radians(roll)), sin(radians(roll))
    for x in (square.left - around[0], square.left + square.side - around[0]):
        for y in (square.top - around[1], square.top + square.side - around[1]):
            at_x, at_y = around[0] + x * c - y * s, around[1] + x * s + y * c
            if not (0 <= at_x <= width and 0 <= at_y <= height):
                return False
    return True


def _inside(width: int, height: int, left: float, top: float, side: float) -> Square:
    size = int(min(side, width, height))
    x = min(max(0.0, left), width - size)
    y = min(max(0.0, top), height - size)
    fits = size >= int(side) and abs(x - left) <= ASIDE * side and abs(y - top) < 1
    return Square(int(x), int(y), size, fits)
