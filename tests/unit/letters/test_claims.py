"""No text on screen, paper or in email claims a decision that no reviewer has recorded (R11)."""

import re
from pathlib import Path
from typing import Final

import pytest

from kiosk.letters.program_desk import REVIEWER
from tools import catalogue

ROOT: Final = Path(__file__).parents[3]
FROM_A_RECORD: Final = {
    "kiosk/letters/notices/caregiver_outcome.py",
    "kiosk/letters/notices/renewal_decided.py",
    "ui/caregivers/registration/patient_card.py",
    "ui/caregivers/slots/slot_looks.py",
    "ui/staff/parts/records/designations_table.py",
    "ui/staff/parts/records/record_words.py",
}
"""Words that come only from a reviewer's record."""
TEXTS: Final = {
    message.id: {place for place, _ in message.locations}
    for message in catalogue.extract(ROOT)
    if isinstance(message.id, str) and message.id
}
ALLOWED: Final = re.compile(
    r"\b(not yet|once|once the program has|you|the patient) approved\b|^PIN accepted$",
    re.IGNORECASE,
)
"""What is still to come, what the patient did at C9, and what this kiosk says about a PIN."""
CLAIM: Final = re.compile(r"\b(approved|received|accepted)\b", re.IGNORECASE)


HANDED_OVER: Final = re.compile(
    r"\bthe Program (checks|looks|reads|reviews)\b"
    r"|\b(goes|go|sent|send|handed) (on )?to the Program\b",
    re.IGNORECASE,
)
INSTRUCTIONS: Final = sorted((ROOT / "resources/instructions").rglob("*.md"))


def claims(text: str) -> bool:
    return CLAIM.search(ALLOWED.sub("", text)) is not None


@pytest.mark.req("R11")
def test_no_text_says_approved_received_or_accepted_but_those_of_a_record() -> None:
    found = {text for text, places in TEXTS.items() if claims(text) and places - FROM_A_RECORD}
    assert found == set()


@pytest.mark.req("R11")
def test_no_text_says_that_anything_is_handed_to_the_program_on_its_own() -> None:
    instructions = [file.read_text("utf-8") for file in INSTRUCTIONS]
    assert [text for text in (*TEXTS, *instructions) if HANDED_OVER.search(text)] == []
    assert all(REVIEWER in text for text in instructions)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Your renewal is approved", True),
        ("The Program has received it", True),
        ("Accepted on {day}", True),
        ("It is not yet approved", False),
        ("Once approved, it is valid", False),
        ("You approved {name}", False),
        ("The Program has approved it", True),
        ("Once approved it is approved", True),
    ],
)
def test_a_claim_is_not_what_may_be_said(text: str, claim: bool) -> None:
    assert claims(text) is claim
