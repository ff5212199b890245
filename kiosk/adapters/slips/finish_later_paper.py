"""The slip of somebody who finishes later (R15)."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.confirmation_paper import in_each, titled
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Framed, Part, Rule, Stack, Ticked
from kiosk.i18n import Translator
from kiosk.letters.papers import finish_later as words
from kiosk.letters.papers.finish_later import PauseFacts

COLUMN_GAP: Final[float] = 10 * mm
SHARES: Final = (4, 5)


def parts(facts: PauseFacts, languages: Sequence[Translator], form: Format) -> Iterator[Part]:
    """The slip's parts: the first language, then the same again in the others.

    Reference and name stand once, with their words in every language.
    """
    first, *others = languages
    yield _opening(facts, first, form)
    yield _reference(facts, languages, form)
    yield form.beside((_when(facts, first, form), _bring(facts, first, form)), SHARES, COLUMN_GAP)
    for draw in others:
        opening = (form.title_of(draw(facts.heading)), form.text(draw(words.NOT_YET)))
        again = Stack((Stack(opening, gap=3), _when(facts, draw, form)), gap=form.stacked)
        columns = (again, _bring(facts, draw, form))
        yield Stack((Rule(), form.beside(columns, SHARES, COLUMN_GAP)), gap=10)


def _opening(facts: PauseFacts, draw: Translator, form: Format) -> Part:
    return Stack((form.heading_of(draw(facts.heading)), form.text(draw(words.NOT_YET))), gap=4)


def _reference(facts: PauseFacts, languages: Sequence[Translator], form: Format) -> Part:
    label = " · ".join(in_each(words.REFERENCE, languages))
    lines = [form.text(label), form.figure_of(facts.reference)]
    if facts.name:
        named = dict.fromkeys(draw(words.NAME, name=facts.name) for draw in languages)
        lines.append(form.text(" · ".join(named)))
    return Framed(Stack(lines))


def _when(facts: PauseFacts, draw: Translator, form: Format) -> Part:
    reached = Stack((form.title_of(draw(words.REACHED)), form.text(draw.say(facts.reached))), gap=3)
    if facts.until is None:
        return Stack((reached, form.text(draw(words.WAITS))), gap=form.stacked)
    until = Stack(
        (
            form.title_of(draw(words.UNTIL)),
            form.text(words.day_and_time(facts.until, draw), "SemiBold"),
            form.text(draw(words.THEN)),
        ),
        gap=3,
    )
    return Stack((reached, until), gap=form.stacked)


def _bring(facts: PauseFacts, draw: Translator, form: Format) -> Part:
    things = [Ticked(titled(thing, draw, form)) for thing in facts.bring]
    return Stack((form.title_of(draw(words.BRING)), *things), gap=6)
