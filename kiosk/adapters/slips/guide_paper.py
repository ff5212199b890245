"""The guide “Assign a Caregiver” on paper (S6)."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm

from kiosk import labels
from kiosk.adapters.slips.confirmation_paper import titled
from kiosk.adapters.slips.layout.paper_format import Format
from kiosk.adapters.slips.layout.parts import Numbered, Part, Rule, Stack, Text
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.domain.store.policy import Policy
from kiosk.i18n import Translator
from kiosk.letters.letter import Step
from kiosk.letters.papers import guide as words

COLUMN_GAP: Final[float] = 10 * mm


def parts(policy: Policy, languages: Sequence[Translator], form: Format) -> Iterator[Part]:
    """Both columns in the first language, then again in the others."""
    first, *others = languages
    yield Stack((form.heading_of(first(labels.ASSIGN)), form.text(first(words.OPENING))), gap=4)
    yield _columns(policy, first, form)
    for draw in others:
        heading = form.title_of(draw(labels.ASSIGN))
        yield Stack((Rule(), heading, _columns(policy, draw, form)), gap=8)


def _columns(policy: Policy, draw: Translator, form: Format) -> Part:
    patient = _column(words.FOR_PATIENT, words.for_patient(policy), draw, form)
    caregiver = _column(labels.FOR_CAREGIVER, words.for_caregiver(policy), draw, form)
    return form.beside((patient, caregiver), (1, 1), COLUMN_GAP)


def _column(title: str, steps: Sequence[Step], draw: Translator, form: Format) -> Part:
    rows = [
        Numbered(Text(str(number), style("SemiBold", 10, align=1)), titled(step, draw, form))
        for number, step in enumerate(steps, 1)
    ]
    return Stack((form.title_of(draw(title)), *rows), gap=8)
