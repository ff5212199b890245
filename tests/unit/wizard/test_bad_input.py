"""Bad input gets a sentence beside its field that says what to do, and nothing typed is lost."""

from typing import Any
from uuid import uuid4

import pytest

from kiosk.domain.renewal.documents import IdKind
from kiosk.wizard.acts import MatchCertification
from tests.factories import BORN as BIRTHDAY
from tests.factories import PIN, days
from tests.unit.wizard.walking import USUAL, Walk, boxes, uploaded

LONG = "x" * 10_000
NEXT_WEEK = boxes(days(7))


def date(month: str, day: str, year: str) -> dict[str, str]:
    return {"month": month, "day": day, "year": year}


def refused(step: str, typed: dict[str, Any], kind: IdKind = IdKind.MASSACHUSETTS_LICENSE) -> Any:
    walk = Walk(kind=kind).to(step)
    answers = USUAL[step](walk) | typed
    words = walk.refused(**answers)
    shown = walk.session.raw()
    assert all(shown[name] == typed[name] for name in typed if name != "pin")
    return words


BORN = "Date of birth"
IDENTIFY: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"first_name": ""}, {"first_name": "Enter your first name"}),
    ({"last_name": "   "}, {"last_name": "Enter your last name"}),
    ({"last_name": "-'-"}, {"last_name": "Enter your last name"}),
    ({"first_name": LONG}, {"first_name": "First name must be 100 characters or fewer"}),
    ({"last_name": "y" * 101}, {"last_name": "Last name must be 100 characters or fewer"}),
    ({"pin": ""}, {"pin": "Enter your PIN"}),
    ({"pin": "abcd"}, {"pin": "PIN must be 4 digits"}),
    ({"pin": "482"}, {"pin": "PIN must be 4 digits"}),
    ({"pin": "48211"}, {"pin": "PIN must be 4 digits"}),
    ({"pin": "٤٨٢١"}, {"pin": "PIN must be 4 digits"}),
    ({"date_of_birth": date("", "", "")}, {"date_of_birth": "Enter your date of birth"}),
    (
        {"date_of_birth": date("13", "1", "1984")},
        {"date_of_birth": f"{BORN} must have a month, as March or 3"},
    ),
    (
        {"date_of_birth": date("Ma", "1", "1984")},
        {"date_of_birth": f"{BORN} must have a month, as March or 3"},
    ),
    (
        {"date_of_birth": date("3", "32", "1984")},
        {"date_of_birth": f"{BORN} must have a day from 1 to 31"},
    ),
    (
        {"date_of_birth": date("3", "", "1984")},
        {"date_of_birth": f"{BORN} must have a day from 1 to 31"},
    ),
    (
        {"date_of_birth": date("3", "14", "84")},
        {"date_of_birth": f"{BORN} must have a year of four digits"},
    ),
    (
        {"date_of_birth": date("3", "14", "20266")},
        {"date_of_birth": f"{BORN} must have a year of four digits"},
    ),
    (
        {"date_of_birth": date("3", "14", "1066")},
        {"date_of_birth": f"{BORN} must have a year of four digits"},
    ),
    (
        {"date_of_birth": date("2", "30", "1984")},
        {"date_of_birth": f"{BORN} must be a day that exists. Check month and day"},
    ),
    (
        {"date_of_birth": date("February", "29", "2026")},
        {"date_of_birth": f"{BORN} must be a day that exists. Check month and day"},
    ),
    ({"date_of_birth": NEXT_WEEK}, {"date_of_birth": "Date of birth must be in the past"}),
    (
        {"first_name": "", "last_name": "", "pin": ""},
        {
            "first_name": "Enter your first name",
            "last_name": "Enter your last name",
            "pin": "Enter your PIN",
        },
    ),
]


@pytest.mark.req("R3")
@pytest.mark.parametrize(("typed", "words"), IDENTIFY)
def test_identifying_says_what_to_do(typed: dict[str, Any], words: dict[str, str]) -> None:
    assert refused("identify", typed) == words


PERSONAL: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"street": ""}, {"street": "Enter your street"}),
    ({"street": LONG}, {"street": "Street and apartment must be 100 characters or fewer"}),
    ({"city": ""}, {"city": "Enter your city or town"}),
    ({"state": ""}, {"state": "Enter your state"}),
    ({"state": "Mass"}, {"state": "State must be two letters, as NH"}),
    ({"state": "XX"}, {"state": "State must be two letters, as NH"}),
    (
        {"state": "nh"},
        {"state": "State must be MA, because the Program registers people who live here"},
    ),
    ({"zip": ""}, {"zip": "Enter your ZIP code"}),
    ({"zip": "0160"}, {"zip": "ZIP code must be five digits"}),
    ({"zip": "016081"}, {"zip": "ZIP code must be five digits"}),
    ({"zip": "01608-12"}, {"zip": "ZIP code must be five digits"}),
    ({"zip": "0160B"}, {"zip": "ZIP code must be five digits"}),
    ({"phone": ""}, {"phone": "Enter your phone number"}),
    ({"phone": "555-0142"}, {"phone": "Phone number must be a US number with ten digits"}),
    ({"phone": "call me"}, {"phone": "Phone number must be a US number with ten digits"}),
    ({"phone": "+44 20 7946 0958"}, {"phone": "Phone number must be a US number with ten digits"}),
    ({"phone": "000 555 0142"}, {"phone": "Phone number must be a US number with ten digits"}),
    (
        {"phone": "(508) 555-0142" + LONG},
        {"phone": "Phone number must be a US number with ten digits"},
    ),
    ({"email": "maria"}, {"email": "E-mail address must look like name@example.org"}),
    ({"email": "m@b@example.org"}, {"email": "E-mail address must look like name@example.org"}),
    ({"email": "maria@example"}, {"email": "E-mail address must look like name@example.org"}),
    ({"email": LONG + "@a.org"}, {"email": "E-mail address must look like name@example.org"}),
]


@pytest.mark.req("R4")
@pytest.mark.parametrize(("typed", "words"), PERSONAL)
def test_personal_information_says_what_to_do(typed: dict[str, Any], words: dict[str, str]) -> None:
    assert refused("personal_information", typed) == words


@pytest.mark.req("R5")
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"number": ""}, {"number": "Enter your ID number"}),
        ({"number": "S12"}, {"number": "ID number must have 4 to 25 letters and digits"}),
        ({"number": LONG}, {"number": "ID number must have 4 to 25 letters and digits"}),
        ({"number": "№ 12345"}, {"number": "ID number must have 4 to 25 letters and digits"}),
        ({"state": ""}, {"state": "Enter the state that gave the ID"}),
        ({"state": "N"}, {"state": "State that gave the ID must be two letters, as NH"}),
    ],
)
def test_the_number_of_an_id_says_what_to_do(typed: dict[str, Any], words: dict[str, str]) -> None:
    assert refused("id_number", typed, IdKind.OUT_OF_STATE) == words


EXPIRED = {"expires_on": "Expiration date must be today or in the future"}


@pytest.mark.req("R6")
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            {"expires_on": date("", "", ""), "front": uploaded(0), "back": uploaded(0)},
            {
                "expires_on": "Enter the expiration date of your document",
                "front": "Choose a picture of the front of your ID",
                "back": "Choose a picture of the back of your ID",
            },
        ),
        ({"expires_on": boxes(days(-1))}, EXPIRED),
        (
            {"front": uploaded(0) | {"waiting": 1}},
            {"front": "Upload your picture before you proceed"},
        ),
        ({"back": uploaded(2)}, {"back": "Keep one page. Remove the others"}),
    ],
)
def test_identification_verification_says_what_to_do(
    typed: dict[str, Any], words: dict[str, str]
) -> None:
    assert refused("id_verification", typed) == words


@pytest.mark.req("R7")
@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        (IdKind.OUT_OF_STATE, {"expires_on": boxes(days(-1))}, EXPIRED),
        (
            IdKind.PASSPORT,
            {"picture_of_document": uploaded(0)},
            {"picture_of_document": "Choose a picture of your document"},
        ),
        (
            IdKind.PASSPORT,
            {"picture_of_document": uploaded(3)},
            {"picture_of_document": "Keep 2 pages or fewer. Remove the others"},
        ),
        (
            IdKind.MILITARY,
            {"both_sides": uploaded(1)},
            {"both_sides": "Choose pictures of the front and back of your military ID"},
        ),
    ],
)
def test_an_uploaded_id_says_what_to_do(
    kind: IdKind, typed: dict[str, Any], words: dict[str, str]
) -> None:
    assert refused("out_of_state_id", typed, kind) == words


@pytest.mark.req("R8", "R12")
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"dated_on": date("", "", "")}, {"dated_on": "Enter the date on the paper"}),
        (
            {"dated_on": boxes(days(-61))},
            {"dated_on": "Date on the paper must be September 21, 2026 or later"},
        ),
        (
            {"dated_on": boxes(days(1))},
            {"dated_on": "Date on the paper must be today or in the past"},
        ),
        ({"pages": uploaded(0)}, {"pages": "Choose a picture of your paper"}),
        ({"pages": uploaded(11)}, {"pages": "Keep 10 pages or fewer. Remove the others"}),
        (
            {"pages": uploaded(1) | {"waiting": 2}},
            {"pages": "Upload your picture before you proceed"},
        ),
    ],
)
def test_proof_of_residency_says_what_to_do(typed: dict[str, Any], words: dict[str, str]) -> None:
    assert refused("residency", typed) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("id_kind", {"kind": "Choose your ID"}),
        ("residency_kind", {"kind": "Choose your paper"}),
        ("photo", {"photo": "Take your photo or choose a file"}),
        ("review", {"agreed": "Press “I agree” before you submit"}),
    ],
)
def test_a_page_that_was_not_touched_says_what_to_do(step: str, words: dict[str, str]) -> None:
    assert Walk().to(step).refused() == words


@pytest.mark.req("R9")
def test_a_photo_that_waits_for_upload_is_not_given_yet() -> None:
    waiting = {"document": "", "source": "", "verdict": "", "waiting": 1}
    assert refused("photo", {"photo": waiting}) == {
        "photo": "Upload your picture before you proceed"
    }


@pytest.mark.req("R9")
def test_an_untouched_question_about_the_rmv_photo_says_what_to_do() -> None:
    walk = Walk(rmv=uuid4()).to("rmv_photo")
    assert walk.refused() == {"mine": "Choose Yes or No: is this you?"}


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
