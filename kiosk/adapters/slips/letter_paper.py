"""A mail's printed twin (S7): the same sentences on paper."""

from collections.abc import Iterator, Sequence

from kiosk.adapters.slips.confirmation_paper import titled
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Framed, Numbered, Part, Rule, Stack, Text
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.i18n import Translator
from kiosk.letters.letter import REFERENCE, Letter


def parts(
    letter: Letter, reference: str, languages: Sequence[Translator], form: Format
) -> Iterator[Part]:
    """The letter in each language; what is to be copied stands once.

    The closing is left out: whom to ask stands at the foot of every paper.
    """
    first, *others = languages
    yield form.heading_of(first.say(letter.subject))
    yield _figure(letter, reference, languages, form)
    yield from _body(letter, first, form)
    for draw in others:
        heading = form.title_of(draw.say(letter.subject))
        yield Stack((Rule(), heading, form.text(draw.say(letter.opening))), gap=8)
        yield from _body(letter, draw, form)


def _figure(letter: Letter, reference: str, languages: Sequence[Translator], form: Format) -> Part:
    """The figure and, where it is another, the reference by which staff find the paper."""
    lines = [form.text(languages[0].say(letter.opening)), form.figure_of(letter.figure)]
    if letter.figure != reference:
        found = dict.fromkeys(draw(REFERENCE, reference=reference) for draw in languages)
        lines.append(form.text(" · ".join(found)))
    return Framed(Stack(lines, gap=4))


def _body(letter: Letter, draw: Translator, form: Format) -> Iterator[Part]:
    yield Stack([form.text(draw.say(line)) for line in letter.paragraphs], gap=6)
    for number, step in enumerate(letter.steps, 1):
        ring = Text(str(number), style("SemiBold", 10, align=1))
        yield Numbered(ring, titled(step, draw, form))
