"""Tall screenshots and web pages of one page: cut into pages that can be read."""

from itertools import pairwise
from typing import Final

from kiosk.errors import ErrorCode, KioskError

LONGEST: Final = 2048
"""Longest side of a page, px."""

WIDEST: Final = 1536
"""A tall picture is this wide at most, so that its pages have the shape of paper."""

TALL: Final = 3.0
"""Height by width: a receipt of 80 by 240 mm is one page still."""

OVERLAP: Final = 96
"""Repeated on the next page, px: a line of text that is cut is whole there."""

MOST_CUTS: Final = 20

Box = tuple[int, int, int, int]


def is_tall(width: float, height: float) -> bool:
    """Whether one page of it could not be read."""
    return height > LONGEST and height > TALL * width


def scale_of(width: float, height: float) -> float:
    """How much larger than its page the picture may be drawn: 1 when it fits as it is."""
    most = WIDEST / width if is_tall(width, height) else LONGEST / max(width, height)
    return min(1.0, most)


def cuts(width: int, height: int) -> tuple[Box, ...]:
    """Boxes of a tall picture from top to bottom, else all of it.

    Raises FILE_TOO_TALL above 20 pages.
    """
    if not is_tall(width, height):
        return ((0, 0, width, height),)
    page = round(LONGEST / scale_of(width, height))
    many = -(-(height - OVERLAP) // (page - OVERLAP))
    if many > MOST_CUTS:
        raise KioskError(ErrorCode.FILE_TOO_TALL)
    edges = [round(at * (height - OVERLAP) / many) for at in range(many + 1)]
    return tuple((0, top, width, bottom + OVERLAP) for top, bottom in pairwise(edges))
