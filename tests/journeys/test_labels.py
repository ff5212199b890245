"""Each exact label of the product is, to the letter, on the screen it belongs to."""

from typing import Final

import pytest

from kiosk import labels
from tests.journeys.booth import Booth
from tests.journeys.conftest import Resumed

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
WAY_IN: Final = (labels.AGE_GATE, labels.LOG_ON, labels.PROBLEM, labels.MORE_TIME)
OF_THE_RMV: Final = (labels.ID_VERIFICATION,)
"""Tested in test_rmv."""

OF_CAREGIVERS: Final = (
    labels.MY_CAREGIVERS, labels.REGISTER_AS_CAREGIVER, labels.ADDING, labels.SELECTING,
    labels.LOG_INTO, labels.GENERATE_PIN, labels.APPROVE_CAREGIVER, labels.VALIDATE,
    labels.APPROVE, labels.ASSIGN, labels.FOR_CAREGIVER, labels.CAREGIVER_INFORMATION,
    labels.BACK_TO_NEW_PATIENTS,
)  # fmt: skip
"""Tested with the pages of caregivers, in tests/ui/caregivers."""


@pytest.mark.req("R1", "R4", "R5", "R7", "R8", "R9", "R10")
def test_on_the_way_back_every_step_shows_its_labels_and_keeps_its_answers(
    resumed: Resumed,
) -> None:
    booth = resumed("review")
    stored = booth.place.renewal().answers
    for name, shown in STEPS:
        booth.at(name)
        slots = (name, f"{name}.passport", f"{name}.utility_bill")
        saved = next((stored[slot] for slot in slots if slot in stored), {})
        raw = booth.raw()
        assert {field: raw[field] for field in saved} == saved
        if name == "photo":
            booth.press("new_picture")
        booth.sees(labels.RENEWAL, labels.HELP, *shown)
        booth.press("back")
    booth.at("menu")
    booth.press("renew")
    booth.at("review")


@pytest.mark.req("R2", "S1")
def test_home_and_the_way_in_show_their_exact_labels(booth: Booth) -> None:
    booth.at("home")
    booth.sees(*HOME)
    booth.press("start")
    booth.sees(labels.AGE_GATE)
    booth.press("age.adult")
    booth.sees(labels.LOG_ON)
    booth.press("proceed")
    booth.sees(labels.PROBLEM)
    for _second in range(120):
        booth.visit.idle.second()
    booth.sees(labels.MORE_TIME)


def test_no_exact_label_is_left_out() -> None:
    seen = {
        *HOME,
        *WAY_IN,
        *OF_THE_RMV,
        *OF_CAREGIVERS,
        labels.LAST_UPDATED,
        *(one for _, some in STEPS for one in some),
    }
    exact = {text for name, text in vars(labels).items() if name.isupper() and len(name) > 2}
    assert exact - seen == set()
