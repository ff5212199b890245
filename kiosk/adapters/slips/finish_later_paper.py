"""The slip for someone who finishes later (R15)."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Part, RuleLine, Stack, Ticked
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.i18n import Translator
from kiosk.letters.paper_facts import day_and_time
from kiosk.letters.papers import finish_later as words
from kiosk.letters.papers.finish_later import PauseFacts

COLUMN_GAP: Final[float] = 10 * mm
SHARES: Final = (4, 5)


def sheet(facts: PauseFacts, paper: Stationery) -> Sheet:
    """The first language, then the same again in the others.

    Reference and name are printed once, with their words in every language.
    """
    return paper.sheet(_parts(facts, paper))


def _parts(facts: PauseFacts, paper: Stationery) -> Iterator[Part]:
    form, (first, *others) = paper.form, paper.languages
    heading = form.heading_of(first(facts.heading))
    yield Stack((heading, form.text(first(words.NOT_YET))), gap=4)
    yield _reference(facts, paper)
    yield form.beside((_when(facts, first, form), _bring(facts, first, form)), SHARES, COLUMN_GAP)
    for draw in others:
        opening = (form.title_of(draw(facts.heading)), form.text(draw(words.NOT_YET)))
        again = Stack((Stack(opening, gap=3), _when(facts, draw, form)), gap=form.stacked)
        columns = (again, _bring(facts, draw, form))
        yield Stack((RuleLine(), form.beside(columns, SHARES, COLUMN_GAP)), gap=10)


def _reference(facts: PauseFacts, paper: Stationery) -> Part:
    form, label = paper.form, paper.joined(words.REFERENCE)
    lines = [form.text(label), form.figure_of(facts.reference)]
    if facts.name:
        lines.append(form.text(paper.joined(words.NAME, name=facts.name)))
    return paper.framed(Stack(lines), facts.reference)


def _when(facts: PauseFacts, draw: Translator, form: Format) -> Part:
    reached = Stack((form.title_of(draw(words.REACHED)), form.text(draw.say(facts.reached))), gap=3)
    if facts.until is None:
        return Stack((reached, form.text(draw(words.WAITS))), gap=form.stacked)
    until = Stack(
        (
            form.title_of(draw(words.UNTIL)),
            form.text(draw.say(day_and_time(facts.until)), "SemiBold"),
            form.text(draw(words.THEN)),
        ),
        gap=3,
    )
    return Stack((reached, until), gap=form.stacked)


def _bring(facts: PauseFacts, draw: Translator, form: Format) -> Part:
    things = [Ticked(form.titled(thing, draw)) for thing in facts.bring]
    return Stack((form.title_of(draw(words.BRING)), *things), gap=6)
