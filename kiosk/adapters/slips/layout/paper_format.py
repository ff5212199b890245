"""What differs between a Letter page and a receipt: sizes, and what fits beside what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.styles import ParagraphStyle

from kiosk.adapters.slips.layout.parts import Columns, Part, Stack, Text
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.settings import Paper


@dataclass(frozen=True)
class Format:
    """Sizes of letters in points; `wide` paper has room for parts beside one another."""

    body: float
    heading: float
    title: float
    figure: float
    wide: bool
    stacked: float = 10

    def text(self, words: str, weight: str = "Regular", align: int = 0) -> Text:
        """Words in the size of the body."""
        return Text(words, self.style(weight, align))

    def style(self, weight: str = "Regular", align: int = 0) -> ParagraphStyle:
        """The body's style in one weight."""
        return style(weight, self.body, align)

    def heading_of(self, words: str) -> Text:
        """The paper's one heading."""
        return Text(words, style("Bold", self.heading))

    def title_of(self, words: str) -> Text:
        """The title of a part."""
        return Text(words, style("SemiBold", self.title))

    def figure_of(self, words: str) -> Text:
        """The one thing to copy."""
        return Text(words, style("SemiBold", self.figure))

    def beside(self, parts: Sequence[Part], shares: Sequence[float], gap: float) -> Part:
        """Parts beside one another, or below where there is no room."""
        return Columns(parts, shares, gap=gap) if self.wide else Stack(parts, gap=self.stacked)


FORMATS: Final = {
    Paper.LETTER: Format(body=11, heading=20, title=13, figure=32, wide=True),
    Paper.RECEIPT: Format(body=10, heading=16, title=12, figure=27, wide=False),
}
