"""Each exact label of the product stands, to the letter, on the screen it belongs to."""

from typing import Final

import pytest

from kiosk import labels
from kiosk.domain.renewal.documents import IdKind
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.seeds import add_account

HOME: Final = (
    labels.RENEWAL, labels.WEBSITE, labels.LINE, labels.NO_LINE, "Last Updated at 10:36 AM",
    labels.PATIENTS, labels.ADULT_USE, labels.RESERVE_AHEAD, labels.HELP,
)  # fmt: skip
STEPS: Final = (
    ("review", (labels.REVIEW, labels.AGREE, labels.SUBMIT)),
    ("photo", (labels.PHOTO, labels.CHOOSE_FILE)),
    ("residency", (labels.RESIDENCY, labels.CHOOSE_FILE, labels.UPLOAD, labels.PROCEED)),
    ("residency_kind", (labels.RESIDENCY,)),
    ("out_of_state_id", (labels.OUT_OF_STATE_ID, labels.CHOOSE_FILE, labels.UPLOAD)),
    ("id_number", ()),
    ("id_kind", (labels.SUBMIT_ID,)),
    ("personal_information", (labels.PROCEED,)),
    ("instructions", (labels.INSTRUCTIONS,)),
    ("identify", (labels.IDENTIFY,)),
)
"""From review back to the first step of a renewal with a passport."""
ELSEWHERE: Final = (
    labels.AGE_GATE, labels.LOG_ON, labels.PROBLEM, labels.ID_VERIFICATION, labels.MORE_TIME,
)  # fmt: skip

OF_CAREGIVERS: Final = (
    labels.MY_CAREGIVERS, labels.REGISTER_AS_CAREGIVER, labels.ADDING, labels.SELECTING,
    labels.LOG_INTO, labels.GENERATE_PIN, labels.APPROVE_CAREGIVER, labels.VALIDATE,
    labels.APPROVE, labels.ASSIGN, labels.FOR_CAREGIVER, labels.CAREGIVER_INFORMATION,
    labels.BACK_TO_NEW_PATIENTS,
)  # fmt: skip
"""Held where the pages of caregivers are tested, in tests/ui/caregivers."""


def test_home_shows_its_exact_labels(new_place: NewPlace, new_booth: NewBooth) -> None:
    booth = new_booth(new_place("passport"))
    booth.at("home")
    booth.sees(*HOME)


@pytest.mark.req("R1", "R4", "R5", "R7", "R8", "R9", "R10")
def test_every_step_shows_its_exact_labels(resumed: Resumed) -> None:
    booth = resumed("review")
    for name, shown in STEPS:
        booth.at(name)
        if name == "photo":
            booth.press("new_picture")
        booth.sees(labels.RENEWAL, labels.HELP, *shown)
        booth.press("back")


@pytest.mark.req("R2", "S1")
def test_the_way_in_shows_its_exact_labels(new_place: NewPlace, new_booth: NewBooth) -> None:
    place = new_place("passport")
    add_account(place)
    booth = new_booth(place)
    booth.press("start")
    booth.sees(labels.AGE_GATE)
    booth.press("age.adult")
    booth.sees(labels.LOG_ON)
    booth.press("proceed")
    booth.sees(labels.PROBLEM)
    for_idle(booth)
    booth.sees(labels.MORE_TIME)


def for_idle(booth: Booth) -> None:
    """Let two minutes go by."""
    for _ in range(120):
        booth.visit.idle.second()


@pytest.mark.req("R6")
def test_identification_verification_shows_its_exact_label(resumed: Resumed) -> None:
    booth = resumed("id_verification", IdKind.MASSACHUSETTS_LICENSE, story="rmv_down")
    booth.sees(labels.ID_VERIFICATION, labels.CHOOSE_FILE, labels.UPLOAD, labels.PROCEED)


def test_no_exact_label_is_left_out() -> None:
    seen = {
        *HOME,
        *ELSEWHERE,
        *OF_CAREGIVERS,
        labels.LAST_UPDATED,
        *(one for _, some in STEPS for one in some),
    }
    exact = {text for name, text in vars(labels).items() if name.isupper() and len(name) > 2}
    assert exact - seen == set()
