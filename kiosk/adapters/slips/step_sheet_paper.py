"""The step sheet of a packet, for whoever types it into the portal."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from reportlab.lib.units import mm

from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Part, RuleLine, Stack, Ticked
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.i18n import Message, Translator
from kiosk.letters.papers import step_sheet as words
from kiosk.letters.papers.step_sheet import SheetRow, SheetStep, StepSheetFacts

SHARES: Final = (2, 3)
GAP: Final[float] = 6 * mm


def sheet(facts: StepSheetFacts, paper: Stationery) -> Sheet:
    """In the first language only: it is for staff."""
    return paper.sheet(_parts(facts, paper))


def _parts(facts: StepSheetFacts, paper: Stationery) -> Iterator[Part]:
    form, draw = paper.form, paper.languages[0]
    opening = form.said(words.OPENING, draw)
    yield Stack((form.heading_of(draw(words.HEADING)), opening), gap=4)
    lines = (form.figure_of(facts.reference), form.text(draw.say(words.submitted(facts))))
    yield paper.framed(Stack(lines), facts.reference)
    for step in facts.steps:
        yield _step(step, draw, form)
    yield Stack((RuleLine(), form.text(draw(words.DONE))), gap=8)


def _step(step: SheetStep, draw: Translator, form: Format) -> Part:
    """A page of the portal stays together; each line has its box."""
    lines = [form.title_of(draw(step.title))]
    parts: list[Part] = [*lines, *(_row(row, draw, form) for row in step.rows)]
    parts += [Ticked(form.text(draw(words.UPLOAD, file=name), "SemiBold")) for name in step.files]
    if step.note:
        parts.append(form.small(draw(step.note)))
    return Stack(parts, gap=5)


def _row(row: SheetRow, draw: Translator, form: Format) -> Part:
    label, value = form.text(draw(row.label)), form.text(_said(row.value, draw), "SemiBold")
    return Ticked(form.beside((label, value), SHARES, GAP))


def _said(value: Message | date | str, draw: Translator) -> str:
    if isinstance(value, Message):
        return draw.say(value)
    return value.strftime("%m/%d/%Y") if isinstance(value, date) else value
