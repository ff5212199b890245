"""The guide “Assign a Caregiver” on paper (S6)."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm

from kiosk import labels
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Part, RuleLine, Stack
from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.domain.store.policy import Policy
from kiosk.i18n import Translator
from kiosk.letters.commission_call import dated
from kiosk.letters.papers import guide as words
from kiosk.letters.papers.guide import GuideFacts

COLUMN_GAP: Final[float] = 10 * mm


def sheet(facts: GuideFacts, paper: Stationery) -> Sheet:
    """Both columns in the first language, then again in the others."""
    return paper.sheet(_parts(facts, paper))


def _parts(facts: GuideFacts, paper: Stationery) -> Iterator[Part]:
    form, (first, *others) = paper.form, paper.languages
    yield Stack((form.heading_of(first(labels.ASSIGN)), form.text(first(words.OPENING))), gap=4)
    yield _steps(facts.policy, first, paper)
    for draw in others:
        heading = form.title_of(draw(labels.ASSIGN))
        yield Stack((RuleLine(), heading, _steps(facts.policy, draw, paper)), gap=8)


def _steps(policy: Policy, draw: Translator, paper: Stationery) -> Part:
    """Both columns, and below them that a call may speed up approval (C11)."""
    form, store, columns = paper.form, paper.store, _columns(policy, draw, paper.form)
    if not store.call_note:
        return columns
    note = form.said([dated(store.call_note, store.call_note_on)], draw)
    return Stack((columns, note), gap=form.stacked)


def _columns(policy: Policy, draw: Translator, form: Format) -> Part:
    columns = [
        Stack((form.title_of(draw(title)), *form.numbered(steps, draw)), gap=8)
        for title, steps in (
            (words.FOR_PATIENT, words.for_patient(policy)),
            (labels.FOR_CAREGIVER, words.for_caregiver(policy)),
        )
    ]
    return form.beside(columns, (1, 1), COLUMN_GAP)
