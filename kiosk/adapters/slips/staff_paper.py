"""A paper for staff of one page: some sentences, what is to be copied, and its code."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import (
    Columns,
    Framed,
    Numbered,
    Part,
    Rule,
    Space,
    Stack,
    Text,
)
from kiosk.adapters.slips.layout.qr_code import Code
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.i18n import Translator
from kiosk.letters.desk.staff_papers import Notice

CODE: Final[float] = 40 * mm
FIGURES: Final = 16.0
FIGURES_ROLL: Final = 12.0
NUMBER: Final = 9.0
ACROSS: Final = 4
ACROSS_ROLL: Final = 2


def parts(notice: Notice, languages: Sequence[Translator], form: Format) -> Iterator[Part]:
    """The sentences in each language; what is to be copied stands once."""
    first, *others = languages
    yield form.heading_of(first.say(notice.heading))
    yield _sentences(notice, first, form)
    yield Framed(
        _groups(notice, form) if notice.numbered else Stack(_figures(notice, FIGURES), gap=4)
    )
    yield Code.of_secret(notice.code, CODE)
    for draw in others:
        yield Stack(
            (Rule(), form.title_of(draw.say(notice.heading)), _sentences(notice, draw, form)),
            gap=10,
        )


def _sentences(notice: Notice, draw: Translator, form: Format) -> Part:
    return Stack([form.text(draw.say(line)) for line in notice.lines], gap=4)


def _figures(notice: Notice, size: float) -> list[Text]:
    return [Text(figure, style("SemiBold", size)) for figure in notice.figures]


def _groups(notice: Notice, form: Format) -> Part:
    """Each figure with its number in a ring before it, some in a row."""
    cells: list[Part] = [
        Numbered(Text(str(number), style("Medium", NUMBER, align=1)), figure)
        for number, figure in enumerate(_figures(notice, FIGURES if form.wide else FIGURES_ROLL), 1)
    ]
    across = ACROSS if form.wide else ACROSS_ROLL
    cells += [Space(0)] * (-len(cells) % across)
    rows = [cells[at : at + across] for at in range(0, len(cells), across)]
    return Stack([Columns(row, (1,) * across, gap=6) for row in rows], gap=10)
