"""No text of screen, paper or mail claims a decision that no reviewer has recorded (R11)."""

import re
from pathlib import Path
from typing import Final

import pytest

from tools import catalogue

ROOT: Final = Path(__file__).parents[3]
TEXTS: Final = sorted(catalogue.texts(catalogue.extract(ROOT)))
MAY_STAND: Final = re.compile(r"\b(not yet|once) approved\b", re.IGNORECASE)
CLAIM: Final = re.compile(r"\b(approved|received|accepted)\b", re.IGNORECASE)


def claims(text: str) -> bool:
    return CLAIM.search(MAY_STAND.sub("", text)) is not None


@pytest.mark.req("R11")
def test_no_text_says_approved_received_or_accepted() -> None:
    assert [text for text in TEXTS if claims(text)] == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Your renewal is approved", True),
        ("The Program has received it", True),
        ("Accepted on {day}", True),
        ("It is not yet approved", False),
        ("Once approved, it is valid", False),
        ("Once approved it is approved", True),
    ],
)
def test_a_claim_is_told_from_what_may_stand(text: str, claim: bool) -> None:
    assert claims(text) is claim
