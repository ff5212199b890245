"""The guide from home: no age gate, on paper, and back."""

import pytest

from kiosk import labels
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.proof import pdf_text


@pytest.mark.req("S1", "S6")
def test_the_guide_is_read_and_printed_from_home_without_the_age_gate(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    booth = new_booth(place)
    booth.press("guide")
    booth.at("guide")
    booth.sees(labels.ASSIGN, labels.FOR_CAREGIVER, labels.BACK_TO_NEW_PATIENTS)
    booth.press("print")
    booth.sees("Take your guide")
    (paper,) = (place.folder / "prints").glob("*.pdf")
    assert labels.FOR_CAREGIVER in " ".join(pdf_text(paper).split())
    booth.press("new_patients")
    booth.at("home")
    booth.press("guide")
    booth.at("guide")
    booth.press("back")
    booth.at("home")
    booth.press("start")
    booth.at("age_gate")


@pytest.mark.req("S6")
def test_a_guide_that_cannot_be_printed_says_why_and_prints_later(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    empty = place.folder / "prints" / "out-of-paper"
    empty.touch()
    booth = new_booth(place)
    booth.press("guide", "print")
    booth.sees("The printer is out of paper", "Staff can print the guide for you.")
    empty.unlink()
    booth.press("print")
    booth.sees("Take your guide")
