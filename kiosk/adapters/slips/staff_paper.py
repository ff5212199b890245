"""A one-page paper for staff: some sentences, what is to be copied, and its code."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import (
    Columns,
    Framed,
    Numbered,
    Part,
    RuleLine,
    Space,
    Stack,
    Text,
)
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.printed_qr_code import PrintedQrCode
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.i18n import Translator
from kiosk.letters.papers.staff import StaffFacts

CODE: Final[float] = 40 * mm
FIGURES: Final = 16.0
FIGURES_ROLL: Final = 12.0
NUMBER: Final = 9.0
ACROSS: Final = 4
ACROSS_ROLL: Final = 2


def sheet(facts: StaffFacts, paper: Stationery) -> Sheet:
    """The sentences in each language; what is to be copied is printed once."""
    return paper.sheet(_parts(facts, paper))


def _parts(facts: StaffFacts, paper: Stationery) -> Iterator[Part]:
    form, (first, *others) = paper.form, paper.languages
    yield form.heading_of(first.say(facts.heading))
    yield _sentences(facts, first, form)
    yield Framed(_groups(facts, form) if facts.numbered else Stack(_figures(facts, form), gap=4))
    yield PrintedQrCode.of_secret(facts.code, CODE)
    for draw in others:
        heading = form.title_of(draw.say(facts.heading))
        yield Stack((RuleLine(), heading, _sentences(facts, draw, form)), gap=10)


def _sentences(facts: StaffFacts, draw: Translator, form: Format) -> Part:
    return Stack([form.said([line], draw) for line in facts.lines], gap=4)


def _figures(facts: StaffFacts, form: Format) -> list[Text]:
    size = FIGURES if form.wide else FIGURES_ROLL
    return [Text(figure, style("SemiBold", size)) for figure in facts.figures]


def _groups(facts: StaffFacts, form: Format) -> Part:
    """Each figure with its number in a ring before it, several in a row."""
    cells: list[Part] = [
        Numbered(Text(str(number), style("Medium", NUMBER, align=1)), figure)
        for number, figure in enumerate(_figures(facts, form), 1)
    ]
    across = ACROSS if form.wide else ACROSS_ROLL
    cells += [Space(0)] * (-len(cells) % across)
    rows = [cells[at : at + across] for at in range(0, len(cells), across)]
    return Stack([Columns(row, (1,) * across, gap=6) for row in rows], gap=10)
