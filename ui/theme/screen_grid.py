"""The frame: where bars, columns and the keyboard are on a screen of one shape."""

from dataclasses import dataclass
from typing import Any, Final, Literal, Self

FrameName = Literal["portrait", "landscape", "small", "staff", "staff_laptop", "staff_small"]

LANDSCAPE_FROM: Final = 1000
"""A screen wider than high takes the large frame from this many design px of height."""
LEAST_GAP: Final = 10
"""Targets keep 2.54 mm between them, however tight a frame is (U2)."""


@dataclass(frozen=True)
class KeyboardFrame:
    """How the on-screen keyboard is laid out: its height, keys and gaps in design px."""

    height: int
    key: int
    pad_key: tuple[int, int]
    """Width and height of a key of the digit pad."""
    gap: int
    digits_beside: bool
    """Whether the digits are beside the letters; otherwise they are the first row."""


@dataclass(frozen=True)
class ScreenGrid:
    """One shape of screen; all lengths are design px (tokens `screens`)."""

    name: FrameName
    margin: int
    bar_margin: int
    page_margin: int
    """Above and below the page's content."""
    gap: int
    header: tuple[int, int]
    """Height without and with progress."""
    footer: int
    sidebar: int
    """Width of the staff desk's list of pages; 0 on a kiosk."""
    rail: int
    """Width of the column on the left; 0 where everything is in one column."""
    gutter: int
    masthead: int
    """Width of the masthead on the left of home; 0 where it is at the top."""
    tile_columns: int
    document_rows: tuple[int, int]
    """How many pages of a document are shown at a time, and how many beside a problem."""
    spacing: float
    """Share of the design's spaces inside parts."""
    art: float
    """Share of the size of pictures inside parts."""
    pictures: bool
    """Whether a picture is above the heading."""
    keyboard: KeyboardFrame

    @property
    def small(self) -> bool:
        """Whether targets and h1 take the small sizes of the tokens."""
        return self.name == "small"

    @property
    def wide(self) -> bool:
        """Whether fields and cards are side by side."""
        return self.name != "portrait"

    @classmethod
    def of(cls, tokens: dict[str, Any], name: FrameName) -> Self:
        """Read a frame from tokens.json."""
        spec, keys = tokens["screens"][name], tokens["screens"][name]["keyboard"]
        low, high = spec["header"]
        across, down = keys["pad_key"]
        keyboard = KeyboardFrame(
            keys["height"], keys["key"], (across, down), keys["gap"], keys["digits"] == "beside"
        )
        return cls(
            name,
            spec["margin"],
            spec["bar_margin"],
            spec["page_margin"],
            spec["gap"],
            (low, high),
            spec["footer"],
            spec.get("sidebar", 0),
            spec.get("rail", 0),
            spec.get("gutter", 0),
            spec.get("masthead", 0),
            spec.get("tile_columns", 1),
            (spec["document_rows"][0], spec["document_rows"][1]),
            spec["spacing"],
            spec["art"],
            spec["pictures"],
            keyboard,
        )


def shape(width: float, height: float) -> FrameName:
    """Which frame a screen of this size in design px gets."""
    if width <= height:
        return "portrait"
    return "landscape" if height >= LANDSCAPE_FROM else "small"
