"""A paper for staff of one page: some sentences, what is to be copied, and its code."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.code import Code
from kiosk.adapters.slips.format import Format
from kiosk.adapters.slips.lettering import style
from kiosk.adapters.slips.parts import Framed, Part, Rule, Stack, Text
from kiosk.i18n import Translator
from kiosk.letters.notice import Notice

CODE: Final[float] = 40 * mm
FIGURES: Final = 16.0


def parts(notice: Notice, languages: Sequence[Translator], form: Format) -> Iterator[Part]:
    """The sentences in each language; what is to be copied stands once."""
    first, *others = languages
    yield form.heading_of(first.say(notice.heading))
    yield _sentences(notice, first, form)
    figures = [Text(figure, style("SemiBold", FIGURES)) for figure in notice.figures]
    yield Framed(Stack(figures, gap=4))
    yield Code.of_secret(notice.code, CODE)
    for draw in others:
        yield Stack(
            (Rule(), form.title_of(draw.say(notice.heading)), _sentences(notice, draw, form)),
            gap=10,
        )


def _sentences(notice: Notice, draw: Translator, form: Format) -> Part:
    return Stack([form.text(draw.say(line)) for line in notice.lines], gap=4)
