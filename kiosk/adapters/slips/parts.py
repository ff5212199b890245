"""The building parts of a page: each knows its height at a width and draws itself downwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.lettering import paragraph

RULE = 0.5


class Part(Protocol):
    """Something drawn on a page; lengths in points, `top` counted from the page's lower edge."""

    def height(self, width: float) -> float:
        """How high it is when it is so wide."""
        ...

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        ...
