"""The confirmation of a renewal on one Letter page (product.md R11, design: Paper)."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from kiosk.adapters.slips.lettering import style
from kiosk.adapters.slips.parts import (
    Columns,
    Framed,
    Numbered,
    Part,
    Picture,
    Rule,
    Stack,
    Text,
)
from kiosk.domain.store import Store
from kiosk.i18n import Message, Translator
from kiosk.letters import confirmation as words
from kiosk.letters.confirmation import ConfirmationFacts
from kiosk.letters.letter import Step

BODY: Final = 11.0
PORTRAIT: Final[float] = 25 * mm
COLUMN_GAP: Final[float] = 10 * mm


def parts(
    facts: ConfirmationFacts,
    store: Store,
    languages: Sequence[Translator],
    portrait: bytes | None,
) -> Iterator[Part]:
    """The page's parts: the first language, then the sentences again in the others.

    Reference and list of documents stand once, with their words in every language.
    """
    first, *others = languages
    submitted, recorded, *rest = words.statements(facts)
    yield Stack((_heading(first), _statements([recorded], first)), gap=4)
    yield _reference(facts, languages, _statements([submitted], first), portrait)
    yield _statements(rest, first)
    columns = (_sent(facts, languages), _next(facts, store, first))
    yield Columns(columns, (4, 5), gap=COLUMN_GAP)
    for draw in others:
        again = Stack((_heading(draw), _statements(words.statements(facts), draw)), gap=4)
        columns = (again, _next(facts, store, draw))
        yield Stack((Rule(), Columns(columns, (4, 5), gap=COLUMN_GAP)), gap=10)


def _heading(draw: Translator) -> Part:
    return Text(draw(words.HEADING), style("Bold", 20))


def _statements(messages: Sequence[Message], draw: Translator) -> Part:
    return Text(" ".join(draw.say(message) for message in messages), style("Regular", BODY))


def _reference(
    facts: ConfirmationFacts,
    languages: Sequence[Translator],
    submitted: Part,
    portrait: bytes | None,
) -> Part:
    label = Text(" · ".join(_in_each(words.REFERENCE, languages)), style("Regular", BODY))
    lines: Part = Stack((label, Text(facts.reference, style("SemiBold", 32)), submitted))
    if portrait is None:
        return Framed(lines)
    picture = Picture(ImageReader(BytesIO(portrait)), PORTRAIT)
    return Framed(Columns((lines, picture), (3, 1), gap=COLUMN_GAP, centered=True))


def _sent(facts: ConfirmationFacts, languages: Sequence[Translator]) -> Part:
    """The documents, each with its number of pages; never a number or a name from them."""
    rows = []
    for name, count in facts.sent:
        names = [Text(text, style("Regular", BODY)) for text in _in_each(name, languages)]
        counts = dict.fromkeys(draw.say(words.pages(count)) for draw in languages)
        pages = [Text(text, style("Regular", BODY, align=2)) for text in counts]
        rows.append(Stack((Rule(), Columns((Stack(names), Stack(pages)), (7, 3), gap=6)), gap=5))
    heading = " · ".join(_in_each(words.SENT, languages))
    return Stack((Text(heading, style("SemiBold", 13)), *rows), gap=6)


def _next(facts: ConfirmationFacts, store: Store, draw: Translator) -> Part:
    steps = [
        Numbered(Text(str(number), style("SemiBold", 10, align=1)), _step(step, draw))
        for number, step in enumerate(words.steps(facts, store), 1)
    ]
    return Stack((Text(draw(words.NEXT), style("SemiBold", 13)), *steps), gap=7)


def _step(step: Step, draw: Translator) -> Part:
    title = Text(draw.say(step.title), style("SemiBold", BODY))
    return Stack((title, Text(draw.say(step.detail), style("Regular", BODY))), gap=1)


def _in_each(text: str, languages: Sequence[Translator]) -> list[str]:
    """A text in every language, those that read the same once."""
    return list(dict.fromkeys(draw(text) for draw in languages))
