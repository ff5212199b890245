"""Sections of the review that staff helped with."""

from uuid import uuid4

from kiosk.wizard.summary import Section
from tests.factories import renewal
from ui.wizard.review.staff_touched import helped_sections

SECTIONS = (Section("Who", "identify"), Section("ID", "id_kind"), Section("Photo", "photo"))
STEPS = ("identify", "instructions", "id_kind", "id_number", "photo")


def test_a_section_reaches_to_the_step_before_the_next_one() -> None:
    helped = renewal()
    helped.assisted = {"id_number:number": uuid4()}
    assert helped_sections(SECTIONS, STEPS, helped) == {"id_kind"}


def test_without_help_no_section_is_marked() -> None:
    assert helped_sections(SECTIONS, STEPS, renewal()) == frozenset()
