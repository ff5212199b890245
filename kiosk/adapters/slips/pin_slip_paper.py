"""The slip with a caregiver's PIN (C5): the PIN is inside the fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.slips.layout.fold import OUTER_ROOM, FoldedSheet, FoldLine, fitting
from kiosk.adapters.slips.layout.letter_sheet import INNER
from kiosk.adapters.slips.layout.parts import (
    RULE,
    Boxes,
    Columns,
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

PIN_SIZE: Final = 34.0
PIN_CODE: Final[float] = 30 * mm
PIN_SIZE_ROLL: Final = 26.0
PIN_CODE_ROLL: Final[float] = 28 * mm
ADDRESS_CODE: Final[float] = 25 * mm
LEAD: Final[float] = 25 * mm
"""Blank paper at a strip's beginning, to fold over the PIN."""
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


def sheet(facts: PinSlipFacts, paper: Stationery) -> Sheet:
    """A Letter page in three panels, or a strip that is folded once."""
    if not paper.form.wide:
        return paper.roll(_strip(facts, paper), LEAD)
    folds = (paper.joined(words.FOLD_SECOND), paper.joined(words.FOLD_FIRST))
    return FoldedSheet(_panels(facts, paper), folds)


def _panels(facts: PinSlipFacts, paper: Stationery) -> tuple[Part, Part, Part]:
    """What shows when folded, the PIN, the steps.

    Each is in all languages as far as they fit, else in the first.
    """
    several = (paper, replace(paper, languages=paper.languages[:1]))
    return (
        fitting((_outside(facts, some) for some in several), OUTER_ROOM),
        fitting(_inside(facts, some) for some in several),
        fitting(_next(some) for some in several),
    )


def _outside(facts: PinSlipFacts, paper: Stationery) -> Part:
    """Neither PIN nor patient."""
    title = paper.form.title_of(paper.joined(words.TITLE))
    about = Stack((title, _about(facts, paper)), gap=4)
    shares = (80 * mm, ADDRESS_CODE, INNER - 80 * mm - ADDRESS_CODE)
    body = Columns((about, _address_code(paper), _website(paper)), shares, gap=5 * mm)
    return Stack((paper.head, _for(paper), body), gap=14)


def _inside(facts: PinSlipFacts, paper: Stationery) -> Part:
    """The PIN and its code for our camera."""
    boxes = [_box(group, PIN_SIZE) for group in groups(facts.digits)]
    shares = (INNER - GAP - PIN_CODE, PIN_CODE)
    together = Columns(boxes, (1, 1, 1), gap=4 * mm)
    row = Columns((together, _code(facts, PIN_CODE)), shares, gap=GAP, centered=True)
    keep = _said((words.SHOW, pin_steps.SECRET, words.LOST), paper)
    return Stack((_pin(facts, paper), row, keep), gap=14 if len(paper.languages) == 1 else 9)


def _next(paper: Stationery) -> Part:
    """The steps: there is room for their titles in two languages, for details in the first."""
    address = f"{paper.joined(words.WEBSITE)}: {paper.store.portal_url}"
    title = paper.form.title_of(paper.joined(words.NEXT))
    heading = Columns((title, paper.form.small(address, align=2)), (2, 3), gap=GAP)
    foot = paper.foot(1, 1, paper.languages[0])
    return Stack((heading, _steps(paper), Stack((RuleLine(), foot), gap=4)), gap=5)


def _strip(facts: PinSlipFacts, paper: Stationery) -> Iterator[Part]:
    """A strip's parts.

    Folded at its line, what is above covers what is below. What is farther from the line than the
    strip's beginning stays in sight: name and website.
    """
    form = paper.form
    boxes = Stack([_box(group, PIN_SIZE_ROLL) for group in groups(facts.digits)], gap=5)
    code = _code(facts, PIN_CODE_ROLL)
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
    yield Stack((_address_code(paper), _website(paper)), gap=6)


def _said(texts: Sequence[str], paper: Stationery) -> Part:
    """Sentences as one paragraph a language."""
    said = dict.fromkeys(" ".join(draw(text) for text in texts) for draw in paper.languages)
    return Stack([paper.form.text(each) for each in said], gap=4)


def _pin(facts: PinSlipFacts, paper: Stationery) -> Part:
    whose = paper.form.text(paper.joined(words.FROM, name=facts.patient))
    return Stack((paper.form.heading_of(paper.joined(words.PIN)), whose))


def _box(group: str, size: float) -> Part:
    return Boxes([Text(digit, style("SemiBold", size, align=1)) for digit in group])


def _code(facts: PinSlipFacts, side: float) -> Part:
    return PrintedQrCode.of_secret(payload(facts.digits), side)


def _address_code(paper: Stationery) -> Part:
    return PrintedQrCode.of_address(paper.store.portal_url, ADDRESS_CODE)


def _for(paper: Stationery) -> Part:
    return ToWriteOn(paper.form.title_of(paper.joined(words.FOR)))


def _about(facts: PinSlipFacts, paper: Stationery) -> Part:
    """Until when the PIN works, and the number for staff."""
    until = paper.joined(day_and_time(facts.expires_at))
    lines = (
        paper.form.text(f"{paper.joined(words.USE_BY)} {until}", "SemiBold"),
        paper.form.text(paper.joined(words.REFERENCE, reference=facts.reference)),
        paper.form.small(" ".join(paper.each(words.REFERENCE_DETAIL))),
    )
    return Stack(lines, gap=3)


def _website(paper: Stationery) -> Part:
    """The website, named as the Program's, and what it is not for."""
    lines = (
        paper.form.text(paper.joined(words.WEBSITE), "SemiBold"),
        paper.form.small(paper.store.portal_url),
        paper.form.small(" ".join(paper.each(pin_steps.NOT_THERE))),
    )
    return Stack(lines, gap=2)


def _steps(paper: Stationery) -> Part:
    """The five steps, titles in every language and details in the first."""
    small, rows = paper.form.small, []
    for number, step in enumerate(pin_steps.steps(), 1):
        title = small(paper.joined(step.title), "SemiBold")
        said = Stack((title, small(paper.languages[0].say(step.detail))))
        rows.append(Numbered(small(str(number), "SemiBold", align=1), said))
    return Stack(rows, gap=3)
