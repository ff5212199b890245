"""An email's printed twin (S7): the same sentences on paper."""

from collections.abc import Iterator

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Framed, Part, RuleLine, Stack
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.i18n import Translator
from kiosk.letters.letter import Letter
from kiosk.letters.papers.printed_letter import REFERENCE, LetterFacts


def sheet(facts: LetterFacts, paper: Stationery) -> Sheet:
    """The letter in each language; what is to be copied is printed once.

    The closing is left out: who to ask is at the foot of every paper.
    """
    return paper.sheet(_parts(facts, paper))


def _parts(facts: LetterFacts, paper: Stationery) -> Iterator[Part]:
    form, letter, (first, *others) = paper.form, facts.letter, paper.languages
    yield form.heading_of(first.say(letter.subject))
    yield _figure(facts, paper)
    yield from _body(letter, first, form)
    for draw in others:
        heading = form.title_of(draw.say(letter.subject))
        yield Stack((RuleLine(), heading, form.text(draw.say(letter.opening))), gap=8)
        yield from _body(letter, draw, form)


def _figure(facts: LetterFacts, paper: Stationery) -> Part:
    """The figure and, where it differs, the reference by which staff find the paper."""
    form, letter = paper.form, facts.letter
    lines = [form.said([letter.opening], paper.languages[0])]
    if letter.figure:
        lines.append(form.figure_of(letter.figure))
    if not facts.reference:
        return Framed(Stack(lines, gap=4))
    if letter.figure != facts.reference:
        lines.append(form.text(paper.joined(REFERENCE, reference=facts.reference)))
    return paper.framed(Stack(lines, gap=4), facts.reference)


def _body(letter: Letter, draw: Translator, form: Format) -> Iterator[Part]:
    yield Stack([form.said([line], draw) for line in letter.paragraphs], gap=6)
    yield from form.numbered(letter.steps, draw)
