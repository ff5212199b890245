"""What differs between a Letter page and a receipt: sizes, and what fits side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.adapters.slips.layout.parts import Columns, Numbered, Part, Stack, Text
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.i18n import Message, Translator
from kiosk.letters.letter import Step
from kiosk.settings import Paper

SMALL: Final = 10.0


@dataclass(frozen=True)
class Format:
    """Letter sizes in points; `wide` paper has room for parts side by side."""

    body: float
    heading: float
    title: float
    figure: float
    wide: bool
    stacked: float = 10

    def text(self, words: str, weight: str = "Regular", align: int = 0) -> Text:
        """Words in the size of the body."""
        return Text(words, style(weight, self.body, align))

    def small(self, words: str, weight: str = "Regular", align: int = 0) -> Text:
        """Words in the smallest size that papers have."""
        return Text(words, style(weight, SMALL, align))

    def said(self, messages: Iterable[Message], draw: Translator) -> Text:
        """Sentences as one paragraph."""
        return self.text(" ".join(draw.say(message) for message in messages))

    def titled(self, step: Step, draw: Translator) -> Part:
        """A step's title with its detail below."""
        title = self.text(draw.say(step.title), "SemiBold")
        return Stack((title, self.text(draw.say(step.detail))), gap=1)

    def numbered(self, steps: Iterable[Step], draw: Translator) -> list[Part]:
        """Steps, each with its number in a ring."""
        return [
            Numbered(self.small(str(number), "SemiBold", align=1), self.titled(step, draw))
            for number, step in enumerate(steps, 1)
        ]

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
        """Parts side by side, or stacked where there is no room."""
        return Columns(parts, shares, gap=gap) if self.wide else Stack(parts, gap=self.stacked)


FORMATS: Final = {
    Paper.LETTER: (
        Format(body=13, heading=22, title=15, figure=36, wide=True, stacked=14),
        Format(body=12, heading=21, title=14, figure=34, wide=True, stacked=12),
        Format(body=11, heading=20, title=13, figure=32, wide=True),
    ),
    Paper.RECEIPT: (Format(body=10, heading=16, title=12, figure=27, wide=False),),
}
"""The biggest first: a paper takes the first that fits on one page, else the last."""
