"""The slip with a caregiver's PIN (C5): the PIN lies inside the fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.confirmation_paper import in_each
from kiosk.adapters.slips.layout.fold import OUTER_ROOM, FoldLine, fitting
from kiosk.adapters.slips.layout.letter_sheet import INNER
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import (
    RULE,
    Boxes,
    Columns,
    Numbered,
    Part,
    Rule,
    Space,
    Stack,
    Text,
)
from kiosk.adapters.slips.layout.qr_code import Code
from kiosk.adapters.slips.layout.roll import INNER as ROLL_INNER
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.domain.caregivers.caregiver_pin import groups, payload
from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.papers import pin_slip as words
from kiosk.letters.papers.pin_slip import PinSlipFacts

PIN_SIZE: Final = 34.0
PIN_CODE: Final[float] = 30 * mm
PIN_SIZE_ROLL: Final = 26.0
PIN_CODE_ROLL: Final[float] = 28 * mm
ADDRESS_CODE: Final[float] = 25 * mm
LEAD: Final[float] = 25 * mm
"""Blank paper at a strip's beginning, to fold over the PIN."""
SMALL: Final = 10.0
GAP: Final[float] = 8 * mm


@dataclass(frozen=True)
class ToWriteOn:
    """A word, and after it a line to write on."""

    label: Text

    def height(self, width: float) -> float:
        return self.label.height(width)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        start, line = left + self.label.width + 6, top - self.height(width)
        canvas.setLineWidth(RULE)
        canvas.line(start, line, left + width, line)
        self.label.draw(canvas, left, top, width)


def panels(
    facts: PinSlipFacts,
    store: Store,
    head: Part,
    foot: Part,
    languages: tuple[Translator, ...],
    form: Format,
) -> tuple[Part, Part, Part]:
    """A Letter page's three: what shows when folded, the PIN, the steps.

    Each is in all languages as far as they fit, else in the first.
    """
    several = tuple(dict.fromkeys((languages, languages[:1])))
    return (
        fitting((_outside(facts, store, head, some, form) for some in several), OUTER_ROOM),
        fitting(_inside(facts, some, form) for some in several),
        fitting(_next(store, foot, some, form) for some in several),
    )


def _outside(
    facts: PinSlipFacts, store: Store, head: Part, languages: Sequence[Translator], form: Format
) -> Part:
    """Neither PIN nor patient."""
    title = form.title_of(_joined(words.TITLE, languages))
    about = Stack((title, _about(facts, languages, form)), gap=4)
    code = Code.of_address(store.portal_url, ADDRESS_CODE)
    shares = (80 * mm, ADDRESS_CODE, INNER - 80 * mm - ADDRESS_CODE)
    body = Columns((about, code, _website(store, languages, form)), shares, gap=5 * mm)
    return Stack((head, _for(languages, form), body), gap=14)


def _inside(facts: PinSlipFacts, languages: Sequence[Translator], form: Format) -> Part:
    """The PIN and its code for our camera."""
    boxes = [_box(group, PIN_SIZE) for group in groups(facts.digits)]
    shares = (INNER - GAP - PIN_CODE, PIN_CODE)
    together = Columns(boxes, (1, 1, 1), gap=4 * mm)
    row = Columns((together, _code(facts, PIN_CODE)), shares, gap=GAP, centered=True)
    texts = (words.SHOW, words.SECRET, words.LOST)
    gap = 14 if len(languages) == 1 else 9
    return Stack((_pin(facts, languages, form), row, _said(texts, languages, form)), gap=gap)


def _next(store: Store, foot: Part, languages: Sequence[Translator], form: Format) -> Part:
    """The steps: there is room for their titles in two languages, for details in the first."""
    address = Text(f"{_joined(words.WEBSITE, languages)}: {store.portal_url}", _small(align=2))
    heading = Columns((form.title_of(_joined(words.NEXT, languages)), address), (2, 3), gap=GAP)
    return Stack((heading, _steps(languages), Stack((Rule(), foot), gap=4)), gap=5)


def strip(
    facts: PinSlipFacts, store: Store, languages: Sequence[Translator], form: Format, above: float
) -> Iterator[Part]:
    """A strip's parts; `above` is how long it is above them.

    Folded at its line, what is above lies on what is below, and what stands farther from the line
    than the strip's beginning stays in sight: there stand name and website.
    """
    boxes = Stack([_box(group, PIN_SIZE_ROLL) for group in groups(facts.digits)], gap=5)
    code = _code(facts, PIN_CODE_ROLL)
    digits = Columns((boxes, code), (39, 28), gap=5 * mm, centered=True)
    show = _said((words.SHOW,), languages, form)
    pin = Stack((_pin(facts, languages, form), digits, show), gap=8)
    lists = [Stack((form.title_of(draw(words.NEXT)), _steps([draw])), gap=5) for draw in languages]
    keep = _said((words.SECRET, words.LOST), languages, form)
    covered = Stack((*lists, keep), gap=form.stacked)
    free = above + pin.height(ROLL_INNER) - covered.height(ROLL_INNER)
    yield pin
    yield FoldLine(_joined(words.FOLD, languages))
    yield covered
    yield Space(max(0.0, free))
    yield Stack((_for(languages, form), _about(facts, languages, form)), gap=6)
    yield Stack(
        (Code.of_address(store.portal_url, ADDRESS_CODE), _website(store, languages, form)), gap=6
    )


def _joined(text: str, languages: Sequence[Translator], **facts: str) -> str:
    """A text in every language on one line, those that read the same once."""
    return " · ".join(dict.fromkeys(draw(text, **facts) for draw in languages))


def _said(texts: Sequence[str], languages: Sequence[Translator], form: Format) -> Part:
    """Sentences as one paragraph a language."""
    said = dict.fromkeys(" ".join(draw(text) for text in texts) for draw in languages)
    return Stack([form.text(each) for each in said], gap=4)


def _small(weight: str = "Regular", align: int = 0) -> ParagraphStyle:
    return style(weight, SMALL, align)


def _pin(facts: PinSlipFacts, languages: Sequence[Translator], form: Format) -> Part:
    heading = form.heading_of(_joined(words.PIN, languages))
    return Stack((heading, form.text(_joined(words.FROM, languages, name=facts.patient))))


def _box(group: str, size: float) -> Part:
    return Boxes([Text(digit, style("SemiBold", size, align=1)) for digit in group])


def _code(facts: PinSlipFacts, side: float) -> Part:
    return Code.of_secret(payload(facts.digits), side)


def _for(languages: Sequence[Translator], form: Format) -> Part:
    return ToWriteOn(form.title_of(_joined(words.FOR, languages)))


def _about(facts: PinSlipFacts, languages: Sequence[Translator], form: Format) -> Part:
    """Until when the PIN works, and the number for staff."""
    until = " · ".join(dict.fromkeys(words.use_by(facts, draw) for draw in languages))
    detail = " ".join(in_each(words.REFERENCE_DETAIL, languages))
    lines = (
        form.text(f"{_joined(words.USE_BY, languages)} {until}", "SemiBold"),
        form.text(_joined(words.REFERENCE, languages, reference=facts.reference)),
        Text(detail, _small()),
    )
    return Stack(lines, gap=3)


def _website(store: Store, languages: Sequence[Translator], form: Format) -> Part:
    """The website, named as the Program's, and what it is not for."""
    lines = (
        form.text(_joined(words.WEBSITE, languages), "SemiBold"),
        Text(store.portal_url, _small()),
        Text(" ".join(in_each(words.NOT_THERE, languages)), _small()),
    )
    return Stack(lines, gap=2)


def _steps(languages: Sequence[Translator]) -> Part:
    """The five steps, titles in every language and details in the first."""
    rows = []
    for number, step in enumerate(words.steps(), 1):
        titles = " · ".join(dict.fromkeys(draw.say(step.title) for draw in languages))
        detail = Text(languages[0].say(step.detail), _small())
        said = Stack((Text(titles, _small("SemiBold")), detail))
        rows.append(Numbered(Text(str(number), _small("SemiBold", align=1)), said))
    return Stack(rows, gap=3)
