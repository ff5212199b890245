"""The store's stationery: the head and foot of every paper, and the languages it is written in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.letter_sheet import INNER, LetterSheet, letter_head
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Centered, Columns, Framed, Part, RuleLine, Stack
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.printed_qr_code import PrintedQrCode
from kiosk.adapters.slips.layout.roll import LEAD, RIBBON_LEAD, Roll, roll_head
from kiosk.domain.store.store import Store
from kiosk.i18n import Fact, Message, Translator
from kiosk.letters import foot as words
from kiosk.letters.demonstration import RIBBON

ROOMY: Final = 20.0
CLOSE: Final = 12.0
"""Between the parts of a paper; two languages have to share a page, and a roll has no width."""
REFERENCE_CODE: Final[float] = 22 * mm
SIDE: Final[float] = 25 * mm
SIDE_GAP: Final[float] = 6 * mm
"""A picture or code to the right of what is copied, and the gap between them."""


@dataclass(frozen=True)
class Stationery:
    """What a layout draws on: it hands its parts to sheet()."""

    title: str
    """What the paper is, in its first language."""
    store: Store
    languages: tuple[Translator, ...]
    form: Format
    printed_at: datetime
    kiosk_id: str
    demonstration: bool = False
    """Whether every page says that nothing is real."""

    def sheet(self, parts: Iterable[Part]) -> Sheet:
        """The parts from top to bottom, between head and foot."""
        if not self.form.wide:
            return self.roll(parts)
        gap = ROOMY if len(self.languages) == 1 else CLOSE
        return LetterSheet(self.head, tuple(parts), self._letter_foot, gap)

    def roll(self, parts: Iterable[Part], lead: float = LEAD) -> Roll:
        """The same on a strip, with this much blank paper at the start."""
        once = dict.fromkeys(line for draw in self.languages for line in self._foot_lines(draw))
        foot = [self.form.small(line) for line in once]
        lead = max(lead, RIBBON_LEAD) if self.ribbon else lead
        return Roll(self.head, tuple(parts), foot, CLOSE, lead)

    def framed(self, lines: Part, reference: str, *pictures: Part) -> Part:
        """What is copied from a paper, in a box; a Letter page adds its reference as a code.

        A reference opens nothing. Staff scan it where they would type it.
        """
        if not self.form.wide:
            return Framed(Stack((lines, *pictures), gap=self.form.stacked))
        label = self.form.small(self.joined(words.FOR_STAFF), align=1)
        code = Centered(PrintedQrCode.of_secret(reference, REFERENCE_CODE), REFERENCE_CODE)
        sides = (*pictures, Stack((code, label), gap=4))
        free = INNER - 2 * Framed.padding - len(sides) * (SIDE + SIDE_GAP)
        shares = (free, *[SIDE] * len(sides))
        return Framed(Columns((lines, *sides), shares, gap=SIDE_GAP, centered=True))

    @property
    def ribbon(self) -> str:
        """What the upper edge of every page says, if anything."""
        return self.joined(RIBBON) if self.demonstration else ""

    @property
    def head(self) -> Part:
        """Store mark and name, and what the paper is."""
        head_of = letter_head if self.form.wide else roll_head
        return head_of(self.store.name, self.title)

    def foot(self, page: int, count: int, draw: Translator) -> Part:
        """One line at the foot of a Letter page."""
        small, (ask, printed) = self.form.small, self._foot_lines(draw)
        number = draw(words.PAGE, number=page, count=count)
        texts = (small(ask), small(printed, align=1), small(number, align=2))
        return Columns(texts, [text.width for text in texts], gap=8)

    def each(self, text: str | Message, **facts: Fact) -> list[str]:
        """A text in every language, with those that read the same only once."""
        message = text if isinstance(text, Message) else Message.of(text, **facts)
        return list(dict.fromkeys(draw.say(message) for draw in self.languages))

    def joined(self, text: str | Message, **facts: Fact) -> str:
        """The same on one line."""
        return " · ".join(self.each(text, **facts))

    def _letter_foot(self, page: int, count: int) -> Part:
        return Stack(
            (RuleLine(), *(self.foot(page, count, draw) for draw in self.languages)), gap=4
        )

    def _foot_lines(self, draw: Translator) -> tuple[str, str]:
        printed = words.printed(self.printed_at, self.kiosk_id, draw)
        return draw.say(words.ask_briefly(self.store)), printed
