"""The confirmation of a renewal on one Letter page (product.md R11, design: Paper)."""

from collections.abc import Iterator
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
    languages: tuple[Translator, ...],
    portrait: bytes | None,
) -> Iterator[Part]:
    """The page's parts: all in the first language, then what another reader needs again."""
    first, *others = languages
    submitted, recorded, *rest = words.statements(facts)
    yield Stack((_heading(first), _statement(recorded, first)), gap=6)
    yield _reference(facts, languages, _statement(submitted, first), portrait)
    yield Stack([_statement(message, first) for message in rest], gap=4)
    yield _columns(facts, store, first)
    for draw in others:
        yield Rule()
        again = [_statement(message, draw) for message in words.statements(facts)]
        yield Stack((_heading(draw), *again), gap=4)
        yield _columns(facts, store, draw)


def _heading(draw: Translator) -> Part:
    return Text(draw(words.HEADING), style("Bold", 20))


def _statement(message: Message, draw: Translator) -> Part:
    return Text(draw.say(message), style("Regular", BODY))


def _reference(
    facts: ConfirmationFacts,
    languages: tuple[Translator, ...],
    submitted: Part,
    portrait: bytes | None,
) -> Part:
    labels = dict.fromkeys(draw(words.REFERENCE) for draw in languages)
    label = Text(" · ".join(labels), style("Medium", BODY))
    number = Text(facts.reference, style("SemiBold", 32))
    lines: Part = Stack((label, number, submitted))
    if portrait is None:
        return Framed(lines)
    picture = Picture(ImageReader(BytesIO(portrait)), PORTRAIT)
    return Framed(Columns((lines, picture), (3, 1), gap=COLUMN_GAP, centered=True))


def _columns(facts: ConfirmationFacts, store: Store, draw: Translator) -> Part:
    sent = [_sent(name, count, draw) for name, count in facts.sent]
    left = Stack((_subheading(words.SENT, draw), *sent), gap=6)
    steps = [
        Numbered(Text(str(number), style("SemiBold", 10, align=1)), _step(step, draw))
        for number, step in enumerate(words.steps(facts, store), 1)
    ]
    right = Stack((_subheading(words.NEXT, draw), *steps), gap=8)
    return Columns((left, right), (4, 5), gap=COLUMN_GAP)


def _subheading(text: str, draw: Translator) -> Part:
    return Text(draw(text), style("SemiBold", 13))


def _sent(name: str, count: int, draw: Translator) -> Part:
    row = (
        Text(draw(name), style("Regular", BODY)),
        Text(draw.say(words.pages(count)), style("Regular", BODY, align=2)),
    )
    return Stack((Rule(), Columns(row, (7, 3), gap=6)), gap=5)


def _step(step: Step, draw: Translator) -> Part:
    title = Text(draw.say(step.title), style("SemiBold", BODY))
    return Stack((title, Text(draw.say(step.detail), style("Regular", BODY))), gap=1)
