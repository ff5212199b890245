"""The slip with a caregiver's PIN (C5): the PIN is inside the fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.fold import OUTER_ROOM, FoldedSheet, FoldLine, fitting
from kiosk.adapters.slips.layout.letter_sheet import INNER
from kiosk.adapters.slips.layout.paper_format import FORMATS, SMALL
from kiosk.adapters.slips.layout.parts import (
    RULE,
    Boxes,
    Columns,
    Framed,
    Numbered,
    Part,
    RuleLine,
    Space,
    Stack,
    Text,
)
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.printed_qr_code import PrintedQrCode
from kiosk.adapters.slips.layout.roll import INNER as ROLL_INNER
from kiosk.adapters.slips.layout.stationery import CLOSE, Stationery
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.domain.caregivers.caregiver_pin import groups, payload
from kiosk.letters import pin_steps
from kiosk.letters.paper_facts import day_and_time
from kiosk.letters.papers import pin_slip as words
from kiosk.letters.papers.pin_slip import PinSlipFacts
from kiosk.settings import Paper

PIN_SIZE: Final = 34.0
PIN_CODE: Final[float] = 30 * mm
PIN_SIZE_ROLL: Final = 26.0
PIN_CODE_ROLL: Final[float] = 28 * mm
ADDRESS_CODE: Final[float] = 20 * mm
WEBSITE: Final[float] = 72 * mm
BOX: Final[float] = 4 * mm
"""The website's box: its width, and the blank at its edges and beside its code."""
FORMS: Final = (*FORMATS[Paper.LETTER], replace(FORMATS[Paper.LETTER][-1], body=SMALL))
"""A panel is no longer than a third of a page, so it may need the smallest letters."""
LEAD: Final[float] = 25 * mm
"""Blank paper at the start of a strip, to fold over the PIN."""
GAP: Final[float] = 8 * mm


@dataclass(frozen=True)
class ToWriteOn:
    """A word, then a line to write on."""

    label: Text

    def height(self, width: float) -> float:
        return self.label.height(width)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        start, line = left + self.label.width + 6, top - self.height(width)
        canvas.setLineWidth(RULE)
        canvas.line(start, line, left + width, line)
        self.label.draw(canvas, left, top, width)


def sheet(facts: PinSlipFacts, paper: Stationery) -> Sheet:
    """A Letter page in three panels, or a strip that is folded once."""
    if not paper.form.wide:
        return paper.roll(_strip(facts, paper), LEAD)
    folds = (paper.joined(words.FOLD_BACK), paper.joined(words.FOLD_UP))
    return FoldedSheet(_panels(facts, paper), folds)


def _panels(facts: PinSlipFacts, paper: Stationery) -> tuple[Part, Part, Part]:
    """What shows when folded, the PIN, the steps.

    Each is in every language if they fit, else in the first; its letters are as big as fit.
    """
    several = [
        replace(paper, languages=languages, form=form)
        for languages in (paper.languages, paper.languages[:1])
        for form in FORMS
    ]
    return (
        fitting((_outside(facts, some) for some in several), OUTER_ROOM),
        fitting(_inside(facts, some) for some in several),
        # Five steps of two lines never fit in the biggest letters.
        fitting(_next(some) for some in several if some.form is not FORMS[0]),
    )


def _outside(facts: PinSlipFacts, paper: Stationery) -> Part:
    """Neither PIN nor patient."""
    title = paper.form.title_of(paper.joined(words.TITLE))
    about = Stack((title, _about(facts, paper)), gap=4)
    body = Columns((about, _website(paper)), (INNER - GAP - WEBSITE, WEBSITE), gap=GAP)
    return Stack((paper.head, _for(paper), body), gap=12)


def _inside(facts: PinSlipFacts, paper: Stationery) -> Part:
    """The PIN and its code for our camera."""
    boxes = [_box(group, PIN_SIZE) for group in groups(facts.digits)]
    shares = (INNER - GAP - PIN_CODE, PIN_CODE)
    together = Columns(boxes, (1, 1, 1), gap=4 * mm)
    row = Columns((together, _code(facts, paper, PIN_CODE)), shares, gap=GAP, centered=True)
    keep = _said((words.SHOW, pin_steps.SECRET, words.LOST), paper)
    return Stack((_pin(facts, paper), row, keep), gap=9)


def _next(paper: Stationery) -> Part:
    """The steps: titles fit in two languages, details only in the first."""
    heading = paper.form.title_of(paper.joined(words.NEXT))
    foot = paper.foot(1, 1, paper.languages[0])
    return Stack((heading, _steps(paper), Stack((RuleLine(), foot), gap=4)), gap=5)


def _strip(facts: PinSlipFacts, paper: Stationery) -> Iterator[Part]:
    """A strip's parts.

    Folded at its line, the part above covers the part below. What is farther from the line than the
    start of the strip stays in sight: name and website.
    """
    form = paper.form
    boxes = Stack([_box(group, PIN_SIZE_ROLL) for group in groups(facts.digits)], gap=5)
    code = _code(facts, paper, PIN_CODE_ROLL)
    digits = Columns((boxes, code), (39, 28), gap=5 * mm, centered=True)
    pin = Stack((_pin(facts, paper), digits, _said((words.SHOW,), paper)), gap=8)
    lists = [
        Stack((form.title_of(draw(words.NEXT)), _steps(replace(paper, languages=(draw,)))), gap=5)
        for draw in paper.languages
    ]
    covered = Stack((*lists, _said((pin_steps.SECRET, words.LOST), paper)), gap=form.stacked)
    above = LEAD + paper.head.height(ROLL_INNER) + CLOSE + pin.height(ROLL_INNER)
    yield pin
    yield FoldLine(paper.joined(words.FOLD))
    yield covered
    yield Space(max(0.0, above - covered.height(ROLL_INNER)))
    yield Stack((_for(paper), _about(facts, paper)), gap=6)
    yield _website(paper)


def _said(texts: Sequence[str], paper: Stationery) -> Part:
    """Sentences as one paragraph per language."""
    said = dict.fromkeys(" ".join(draw(text) for text in texts) for draw in paper.languages)
    return Stack([paper.form.text(each) for each in said], gap=4)


def _pin(facts: PinSlipFacts, paper: Stationery) -> Part:
    whose = paper.form.text(paper.joined(words.FROM, name=facts.patient))
    return Stack((paper.form.heading_of(paper.joined(words.PIN)), whose))


def _box(group: str, size: float) -> Part:
    return Boxes([Text(digit, style("SemiBold", size, align=1)) for digit in group])


def _code(facts: PinSlipFacts, paper: Stationery, side: float) -> Part:
    label = paper.form.small(paper.joined(words.CODE), align=1)
    return Stack((PrintedQrCode.of_secret(payload(facts.digits), side), label), gap=4)


def _for(paper: Stationery) -> Part:
    return ToWriteOn(paper.form.title_of(paper.joined(words.FOR)))


def _about(facts: PinSlipFacts, paper: Stationery) -> Part:
    """Until when the PIN works, and the number for staff."""
    until = paper.joined(day_and_time(facts.expires_at))
    lines = (
        paper.form.text(f"{paper.joined(words.USE_BY)} {until}", "SemiBold"),
        paper.form.text(" ".join(paper.each(words.INSIDE))),
        paper.form.text(paper.joined(words.REFERENCE, reference=facts.reference), "SemiBold"),
        paper.form.small(" ".join(paper.each(words.REFERENCE_DETAIL))),
    )
    return Stack(lines, gap=3)


def _website(paper: Stationery) -> Part:
    """The website's code and address in their own box, and that the PIN is not for it."""
    small, code = paper.form.small, PrintedQrCode.of_address(paper.store.portal_url, ADDRESS_CODE)
    named = small(paper.joined(words.WEBSITE), "SemiBold")
    lines = Stack((named, small(" ".join(paper.each(words.NOT_THERE)))), gap=3)
    shares = (ADDRESS_CODE, WEBSITE - 2 * BOX - ADDRESS_CODE - BOX)
    beside = Columns((code, lines), shares, gap=BOX, centered=True)
    return Framed(Stack((beside, small(paper.store.portal_url)), gap=5), BOX)


def _steps(paper: Stationery) -> Part:
    """The five steps, titles in every language and details in the first."""
    form, rows = paper.form, []
    for number, step in enumerate(pin_steps.steps(), 1):
        title = form.text(paper.joined(step.title), "SemiBold")
        said = Stack((title, form.text(paper.languages[0].say(step.detail))))
        rows.append(Numbered(form.small(str(number), "SemiBold", align=1), said))
    return Stack(rows, gap=3)
