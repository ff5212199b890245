"""Bad input in the real window: the sentence beside the field, and what was typed stays."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.booth import Booth
from ui.widgets.fields.input import Input

pytestmark = pytest.mark.req("R3")

GOOD: Final = {
    "first_name": "Thi Hoa",
    "last_name": "Dang",
    "date_of_birth.month": "6",
    "date_of_birth.day": "21",
    "date_of_birth.year": "1990",
    "pin": "7316",
}
BORN: Final = "Date of birth"
ONE_NAME: Final = "or a dash (-) if you have one name only"
LONG: Final = "long " * 2_000
ARABIC: Final = "\u0645\u0631\u064a\u0645"
CASES: Final = {
    "no first name": (
        {"first_name": ""},
        f"Enter your first name, {ONE_NAME}",
    ),
    "blank last name": (
        {"last_name": "   "},
        f"Enter your last name, {ONE_NAME}",
    ),
    "10,000 letters": ({"first_name": LONG}, "First name must be 100 characters or fewer"),
    "13th month": ({"date_of_birth.month": "13"}, f"{BORN} must have a month, such as March or 3"),
    "32nd day": ({"date_of_birth.day": "32"}, f"{BORN} must have a day from 1 to 31"),
    "February 30": (
        {"date_of_birth.month": "February", "date_of_birth.day": "30"},
        f"{BORN} must be a real date. Check the month and day",
    ),
    "no year": ({"date_of_birth.year": ""}, f"{BORN} must have a year of four digits"),
    "born later": ({"date_of_birth.year": "2030"}, f"{BORN} must be in the past"),
    "PIN of letters": ({"pin": "abcd"}, "PIN must be 4 digits"),
}


@pytest.fixture
def booth(booth: Booth) -> Booth:
    """Someone logged on, in front of the first step."""
    booth.resume("identify")
    return booth


def fill(booth: Booth, typed: dict[str, str]) -> None:
    """Type short texts, and paste what no one would type."""
    booth.type({name: text for name, text in typed.items() if len(text) <= 100})
    for name in (name for name, text in typed.items() if len(text) > 100):
        booth.type({name: ""})
        QApplication.clipboard().setText(typed[name])
        box = booth.screen.focusWidget()
        assert box is not None
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def shown(booth: Booth) -> dict[str, str]:
    """What is in every box now."""
    raw = booth.raw()
    date = raw["date_of_birth"]
    assert isinstance(date, dict)
    boxes = {f"date_of_birth.{part}": text for part, text in date.items()}
    return {name: str(text) for name, text in raw.items() if name != "date_of_birth"} | boxes


def problems(booth: Booth) -> dict[str, str]:
    """What is said beside each field that is not accepted."""
    fields = booth.page.findChildren(Input)
    return {field.objectName(): field.problem for field in fields if field.problem}


def test_what_to_do_is_said_beside_the_field_and_nothing_typed_is_lost(booth: Booth) -> None:
    for case, (wrong, sentence) in CASES.items():
        typed = GOOD | wrong
        fill(booth, typed)
        booth.press("proceed")
        booth.sees("problems", sentence)
        name = next(iter(wrong)).partition(".")[0]
        assert (problems(booth), shown(booth)) == ({name: sentence}, typed), case
        assert booth.page.name == "identify"


def test_a_name_from_right_to_left_is_taken_and_answered_as_any_other(booth: Booth) -> None:
    fill(booth, GOOD | {"first_name": ARABIC})
    assert shown(booth)["first_name"] == ARABIC
    booth.press("proceed")
    booth.sees("We can't match these details")
    booth.press("proceed")
    booth.at("identify")
    assert shown(booth)["first_name"] == ARABIC
    fill(booth, GOOD)
    booth.press("proceed")
    booth.at("instructions")
