"""The typefaces and text styles of every paper; all text is a Paragraph, never a bare string."""

from functools import cache
from html import escape
from importlib.resources import as_file, files
from typing import Final
from unicodedata import normalize

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

WEIGHTS: Final = ("Regular", "Medium", "SemiBold", "Bold")
LINE: Final = 1.32
"""Line height in em; Inter's own lines need 1.22."""


@cache
def load_fonts() -> None:
    """Make the bundled weights known to ReportLab as Inter-Regular and so on, once a process."""
    # Base 85 text inside a PDF only makes a page with a photo four times as slow.
    rl_config.useA85 = 0
    for weight in WEIGHTS:
        name = f"Inter-{weight}"
        with as_file(files("resources") / "fonts" / f"{name}.ttf") as path:
            registerFont(TTFont(name, str(path)))


@cache
def style(weight: str, size: float, align: int = 0) -> ParagraphStyle:
    """A style in one weight at a size in points; align is 0 left, 1 centered, 2 right."""
    load_fonts()
    name = f"Inter-{weight}"
    return ParagraphStyle(
        f"{name}-{size}-{align}",
        fontName=name,
        fontSize=size,
        leading=round(size * LINE, 2),
        alignment=align,
        splitLongWords=1,
    )


def paragraph(text: str, look: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text: a store's name is never read as markup.

    A letter and its marks are composed into one: a PDF puts a separate mark beside its letter.
    """
    return Paragraph(escape(normalize("NFC", text), quote=False), look)
