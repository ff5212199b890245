"""The confirmation of a renewal (R11)."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import (
    Columns,
    Framed,
    Jpeg,
    Numbered,
    Part,
    Picture,
    Rule,
    Stack,
    Text,
)
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.domain.store.store import Store
from kiosk.i18n import Message, Translator
from kiosk.letters.letter import Step
from kiosk.letters.papers import confirmation as words
from kiosk.letters.papers.confirmation import ConfirmationFacts

PORTRAIT: Final[float] = 25 * mm
COLUMN_GAP: Final[float] = 10 * mm


def parts(
    facts: ConfirmationFacts,
    store: Store,
    languages: Sequence[Translator],
    portrait: bytes | None,
    form: Format,
) -> Iterator[Part]:
    """The paper's parts: the first language, then the sentences again in the others.

    Reference and list of documents stand once, with their words in every language.
    """
    first, *others = languages
    submitted, recorded, *rest = words.statements(facts)
    yield Stack((form.heading_of(first(words.HEADING)), said([recorded], first, form)), gap=4)
    yield _reference(facts, languages, said([submitted], first, form), portrait, form)
    yield said(rest, first, form)
    columns = (_sent(facts, languages, form), _next(facts, store, first, form))
    yield form.beside(columns, (4, 5), COLUMN_GAP)
    for draw in others:
        heading = form.heading_of(draw(words.HEADING))
        again = Stack((heading, said(words.statements(facts), draw, form)), gap=4)
        columns = (again, _next(facts, store, draw, form))
        yield Stack((Rule(), form.beside(columns, (4, 5), COLUMN_GAP)), gap=10)


def said(messages: Sequence[Message], draw: Translator, form: Format) -> Part:
    """Sentences as one paragraph."""
    return form.text(" ".join(draw.say(message) for message in messages))


def in_each(text: str, languages: Sequence[Translator]) -> list[str]:
    """A text in every language, those that read the same once."""
    return list(dict.fromkeys(draw(text) for draw in languages))


def titled(step: Step, draw: Translator, form: Format) -> Part:
    """A step's title with its detail below."""
    title = form.text(draw.say(step.title), "SemiBold")
    return Stack((title, form.text(draw.say(step.detail))), gap=1)


def _reference(
    facts: ConfirmationFacts,
    languages: Sequence[Translator],
    submitted: Part,
    portrait: bytes | None,
    form: Format,
) -> Part:
    label = form.text(" · ".join(in_each(words.REFERENCE, languages)))
    lines: Part = Stack((label, form.figure_of(facts.reference), submitted))
    if portrait is None:
        return Framed(lines)
    picture = Picture(Jpeg(portrait), PORTRAIT)
    if not form.wide:
        return Framed(Stack((lines, picture), gap=form.stacked))
    return Framed(Columns((lines, picture), (3, 1), gap=COLUMN_GAP, centered=True))


def _sent(facts: ConfirmationFacts, languages: Sequence[Translator], form: Format) -> Part:
    """The documents, each with its number of pages; never a number or a name from them."""
    rows = []
    for name, count in facts.sent:
        names = [form.text(text) for text in in_each(name, languages)]
        counts = dict.fromkeys(draw.say(words.pages(count)) for draw in languages)
        pages = [form.text(text, align=2) for text in counts]
        rows.append(Stack((Rule(), Columns((Stack(names), Stack(pages)), (7, 3), gap=6)), gap=5))
    heading = " · ".join(in_each(words.SENT, languages))
    return Stack((form.title_of(heading), *rows), gap=6)


def _next(facts: ConfirmationFacts, store: Store, draw: Translator, form: Format) -> Part:
    steps = [
        Numbered(Text(str(number), style("SemiBold", 10, align=1)), titled(step, draw, form))
        for number, step in enumerate(words.steps(facts, store), 1)
    ]
    return Stack((form.title_of(draw(words.NEXT)), *steps), gap=7)
