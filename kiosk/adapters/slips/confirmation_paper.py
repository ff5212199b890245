"""The confirmation of a renewal (R11)."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.parts import Columns, Jpeg, Part, Picture, RuleLine, Stack
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.i18n import Translator
from kiosk.letters.papers import confirmation as words
from kiosk.letters.papers.confirmation import ConfirmationFacts

PORTRAIT: Final[float] = 25 * mm
COLUMN_GAP: Final[float] = 10 * mm


def sheet(facts: ConfirmationFacts, paper: Stationery) -> Sheet:
    """The first language, then the sentences again in the others.

    Reference and list of documents are printed once, with their words in every language.
    """
    return paper.sheet(_parts(facts, paper))


def _parts(facts: ConfirmationFacts, paper: Stationery) -> Iterator[Part]:
    form, (first, *others) = paper.form, paper.languages
    submitted, recorded, *rest = words.statements(facts)
    yield Stack((form.heading_of(first(words.HEADING)), form.said([recorded], first)), gap=4)
    yield _reference(facts, paper, form.said([submitted], first))
    yield form.said(rest, first)
    yield form.beside((_sent(facts, paper), _next(facts, paper, first)), (4, 5), COLUMN_GAP)
    for draw in others:
        heading = form.title_of(draw(words.HEADING))
        again = Stack((heading, form.said(words.statements(facts), draw)), gap=4)
        columns = form.beside((again, _next(facts, paper, draw)), (4, 5), COLUMN_GAP)
        yield Stack((RuleLine(), columns), gap=10)


def _reference(facts: ConfirmationFacts, paper: Stationery, submitted: Part) -> Part:
    form, label = paper.form, paper.joined(words.REFERENCE)
    if facts.name:
        label = f"{label} · {paper.joined(words.NAME, name=facts.name)}"
    lines = (form.text(label), form.figure_of(facts.reference), submitted)
    pictures = [] if facts.portrait is None else [Picture(Jpeg(facts.portrait), PORTRAIT)]
    return paper.framed(Stack(lines), facts.reference, *pictures)


def _sent(facts: ConfirmationFacts, paper: Stationery) -> Part:
    """The documents, each with its number of pages; never a number or a name from them."""
    form, rows = paper.form, []
    for name, count in facts.sent:
        names = [form.text(text) for text in paper.each(name)]
        pages = [form.text(text, align=2) for text in paper.each(words.pages(count))]
        rows.append(
            Stack((RuleLine(), Columns((Stack(names), Stack(pages)), (7, 3), gap=6)), gap=5)
        )
    return Stack((form.title_of(paper.joined(words.SENT)), *rows), gap=6)


def _next(facts: ConfirmationFacts, paper: Stationery, draw: Translator) -> Part:
    steps = paper.form.numbered(words.steps(facts, paper.store), draw)
    return Stack((paper.form.title_of(draw(words.NEXT)), *steps), gap=7)
