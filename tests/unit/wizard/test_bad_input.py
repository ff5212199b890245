"""Bad input gets a sentence beside its field that says what to do, and nothing typed is lost."""

from typing import Any
from uuid import uuid4

import pytest

from kiosk.domain.renewal.documents import IdKind
from kiosk.wizard.acts import MatchCertification
from tests.factories import BORN as BIRTHDAY
from tests.factories import PIN, days
from tests.unit.wizard.walking import LICENSE, USUAL, Walk, boxes, uploaded

LONG = "x" * 10_000
NEXT_WEEK = boxes(days(7))


def date(month: str, day: str, year: str) -> dict[str, str]:
    return {"month": month, "day": day, "year": year}


def refused(step: str, typed: dict[str, Any], kind: IdKind = LICENSE) -> Any:
    walk = Walk(kind=kind).to(step)
    answers = USUAL[step](walk) | typed
    words = walk.refused(**answers)
    shown = walk.session.raw()
    assert all(shown[name] == typed[name] for name in typed if name != "pin")
    return words


BORN = "Date of birth"
MONTH = f"{BORN} must have a month, such as March or 3"
DAY = f"{BORN} must have a day from 1 to 31"
YEAR = f"{BORN} must have a year of four digits"
EXISTS = f"{BORN} must be a real date. Check the month and day"
HUNDRED = " must be 100 characters or fewer"
FEWER = " pages or fewer. Remove the others"
BOTH_SIDES = "Choose pictures of the front and back of your military ID"
TOO_OLD = "Date on the document must be September 21, 2026 or later"
FIRST_NAME = "Enter your first name, or a dash (-) if you have one name only"
LAST_NAME = "Enter your last name, or a dash (-) if you have one name only"
STATE = "State must be two letters, such as NH"
MASSACHUSETTS = "State must be MA, because the Program registers people who live here"
ZIP = "ZIP code must be five digits"
PHONE = "Phone number must be a US number with ten digits"
EMAIL = "Email address must look like name@example.org"
NUMBER = "ID number must have 4 to 25 letters and digits"
EXPIRED = "Expiration date must be today or in the future"
WAITS = "Upload your picture before you proceed"
WAITING = {"document": "", "source": "", "verdict": "", "waiting": 1}
# Page and field, what is typed there, and what is said about each.
ROWS: list[tuple[str, str, list[Any], str]] = [
    ("identify", "first_name", [""], FIRST_NAME),
    ("identify", "last_name", ["   ", "-'-"], LAST_NAME),
    ("identify", "first_name", [LONG], "First name" + HUNDRED),
    ("identify", "last_name", ["y" * 101], "Last name" + HUNDRED),
    ("identify", "pin", [""], "Enter your PIN"),
    ("identify", "pin", ["abcd", "482", "48211", "٤٨٢١"], "PIN must be 4 digits"),
    ("identify", "date_of_birth", [date("", "", "")], "Enter your date of birth"),
    ("identify", "date_of_birth", [date("13", "1", "1984"), date("Ma", "1", "1984")], MONTH),
    ("identify", "date_of_birth", [date("3", "32", "1984"), date("3", "", "1984")], DAY),
    ("identify", "date_of_birth", [date("3", "14", y) for y in ("84", "20266", "1066")], YEAR),
    ("identify", "date_of_birth", [date("2", "30", "1984")], EXISTS),
    ("identify", "date_of_birth", [date("February", "29", "2026")], EXISTS),
    ("identify", "date_of_birth", [NEXT_WEEK], "Date of birth must be in the past"),
    ("personal_information", "street", [""], "Enter your street"),
    ("personal_information", "street", [LONG], "Street and apartment" + HUNDRED),
    ("personal_information", "city", [""], "Enter your city or town"),
    ("personal_information", "state", [""], "Enter your state"),
    ("personal_information", "state", ["Mass", "XX"], STATE),
    ("personal_information", "state", ["nh"], MASSACHUSETTS),
    ("personal_information", "zip", [""], "Enter your ZIP code"),
    ("personal_information", "zip", ["0160", "016081", "01608-12", "0160B"], ZIP),
    ("personal_information", "phone", [""], "Enter your phone number"),
    ("personal_information", "phone", ["555-0142", "call me", "+44 20 7946 0958"], PHONE),
    ("personal_information", "phone", ["61755501234", "617555012345678", "617-055-0123"], PHONE),
    (
        "personal_information",
        "phone",
        ["+1 617 555 01234", "000 555 0142", "(508) 555-0142" + LONG],
        PHONE,
    ),
    ("personal_information", "email", ["maria", "m@b@example.org"], EMAIL),
    ("personal_information", "email", ["maria@example", LONG + "@a.org"], EMAIL),
    ("id_number", "number", [""], "Enter your ID number"),
    ("id_number", "number", ["S12", LONG, "№ 12345", "*****"], NUMBER),
    ("id_number", "state", [""], "Enter the state that issued the ID"),
    ("id_number", "state", ["N"], "State that issued the ID must be two letters, such as NH"),
    ("id_verification", "expires_on", [boxes(days(-1))], EXPIRED),
    ("id_verification", "front", [uploaded(0) | {"waiting": 1}], WAITS),
    ("id_verification", "back", [uploaded(2)], "Keep one page. Remove the others"),
    ("out_of_state_id", "expires_on", [boxes(days(-1))], EXPIRED),
    ("out_of_state_id", "picture_of_document", [uploaded(0)], "Choose a picture of your document"),
    ("out_of_state_id", "picture_of_document", [uploaded(3)], "Keep 2" + FEWER),
    ("out_of_state_id", "both_sides", [uploaded(1)], BOTH_SIDES),
    ("residency", "dated_on", [date("", "", "")], "Enter the date on the document"),
    ("residency", "dated_on", [boxes(days(-61))], TOO_OLD),
    (
        "residency",
        "dated_on",
        [boxes(days(1))],
        ("Date on the document must be today or in the past"),
    ),
    ("residency", "pages", [uploaded(0)], "Choose a picture of your document"),
    ("residency", "pages", [uploaded(11)], "Keep 10" + FEWER),
    ("residency", "pages", [uploaded(1) | {"waiting": 2}], WAITS),
    ("photo", "photo", [WAITING], WAITS),
]
KINDS = {"both_sides": IdKind.MILITARY, "picture_of_document": IdKind.PASSPORT}


@pytest.mark.req("R3", "R4", "R5", "R6", "R7", "R8", "R9", "R12")
@pytest.mark.parametrize(
    ("page", "field", "typed", "words"),
    [(page, field, typed, words) for page, field, each, words in ROWS for typed in each],
    ids=lambda given: given[:40] if isinstance(given, str) else None,
)
def test_a_field_says_what_to_do(page: str, field: str, typed: object, words: str) -> None:
    elsewhere = KINDS.get(field, IdKind.OUT_OF_STATE)
    kind = elsewhere if page in ("id_number", "out_of_state_id") else LICENSE
    assert refused(page, {field: typed}, kind) == {field: words}


def test_every_field_that_is_missing_is_named() -> None:
    assert refused("identify", {"first_name": "", "last_name": "", "pin": ""}) == {
        "first_name": FIRST_NAME,
        "last_name": LAST_NAME,
        "pin": "Enter your PIN",
    }
    assert refused("identify", {"first_name": "-", "last_name": "-"}) == {
        "first_name": "Enter your first name or last name",
    }
    missing = {"expires_on": date("", "", ""), "front": uploaded(0), "back": uploaded(0)}
    assert refused("id_verification", missing) == {
        "expires_on": "Enter the expiration date of your document",
        "front": "Choose a picture of the front of your ID",
        "back": "Choose a picture of the back of your ID",
    }


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("id_kind", {"kind": "Choose your ID"}),
        ("rmv_photo", {"mine": "Choose Yes or No: is this you?"}),
        ("residency_kind", {"kind": "Choose your document"}),
        ("photo", {"photo": "Take your photo or choose a file"}),
        ("review", {"agreed": "Press “I agree” before you submit"}),
    ],
)
def test_a_page_that_was_not_touched_says_what_to_do(step: str, words: dict[str, str]) -> None:
    assert Walk(rmv=uuid4() if step == "rmv_photo" else None).to(step).refused() == words


@pytest.mark.req("R3")
@pytest.mark.parametrize(
    ("first", "last"),
    [("مريم", "الحسن"), ("ישראל", "כהן"), ("Đặng", "O'Brien-Núñez"), ("X Æ", "Ng")],
)
def test_names_in_any_script_are_taken(first: str, last: str) -> None:
    walk = Walk()
    walk.press(**USUAL["identify"](walk) | {"first_name": first, "last_name": last})
    assert walk.at == "instructions"
    assert walk.acts == [MatchCertification(first, last, BIRTHDAY, PIN)]
