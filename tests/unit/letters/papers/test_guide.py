"""The guide “Assign a Caregiver”: the Program's order, and the store's own limits in it."""

from dataclasses import replace

import pytest

from kiosk import labels
from kiosk.i18n import Translator
from kiosk.letters.letter import Step
from kiosk.letters.papers import guide
from tests.factories import POLICY

SAY = Translator("en")


def drawn(steps: tuple[Step, ...]) -> list[str]:
    return [f"{SAY.say(step.title)}: {SAY.say(step.detail)}" for step in steps]


@pytest.mark.req("C1", "S6")
def test_the_patient_s_steps_are_under_the_program_s_headings_in_its_order() -> None:
    titles = [step.title.text for step in guide.for_patient(POLICY)]
    assert titles[:4] == [
        labels.SELECTING,
        labels.LOG_INTO,
        labels.GENERATE_PIN,
        labels.APPROVE_CAREGIVER,
    ]


@pytest.mark.req("C6", "S6")
def test_the_caregiver_s_steps_come_in_the_order_of_the_kiosk() -> None:
    text = " ".join(drawn(guide.for_caregiver(POLICY)))
    order = [
        *("account", labels.REGISTER_AS_CAREGIVER, labels.CAREGIVER_INFORMATION, ("Enter the PIN")),
        *("Add your ID and photo", "then submit", "then approves", "Program decides", "card"),
    ]
    found = [text.index(word) for word in order]
    assert found == sorted(found)


@pytest.mark.req("S6")
def test_the_limits_in_the_guide_are_the_store_s() -> None:
    policy = replace(
        POLICY, minimum_caregiver_age=25, caregiver_slots=3, caregiver_pin_hours=48,
        caregiver_pin_mail_hours=12,
    )  # fmt: skip
    assert "25 or older" in drawn(guide.for_patient(policy))[0]
    assert "You may have 3." in drawn(guide.for_patient(policy))[0]
    assert "works for 48 hours, an emailed one for 12." in drawn(guide.for_caregiver(policy))[2]


@pytest.mark.req("S6")
def test_no_step_keeps_a_placeholder() -> None:
    steps = [*guide.for_patient(POLICY), *guide.for_caregiver(POLICY)]
    assert not any("{" in line or "}" in line for line in drawn(tuple(steps)))
