"""Who may start: wrong tries, locks, ages, and accounts that belong to someone else."""

from typing import Final

import pytest

from kiosk import labels
from kiosk.errors import ErrorCode
from kiosk.words import ERROR_WORDS
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import add_account, draft_at

pytestmark = pytest.mark.req("R3")

NOAH: Final = ("Noah", "Whitfield", "5/9/2007", "5508")
WALTER: Final = ("Walter", "Lindqvist", "1/17/1959", "3902")
PRIYA: Final = ("Priya", "Raman", "11/30/1988", "1647")
HOA: Final = ("Thi Hoa", "Dang", "6/21/1990", "7316")


def identify(booth: Booth, who: tuple[str, str, str, str]) -> None:
    """Type the four answers and proceed."""
    first, last, born, pin = who
    booth.at("identify")
    month, day, year = born.split("/")
    booth.type({"first_name": first, "last_name": last, "pin": pin})
    booth.type({"date_of_birth.month": month, "date_of_birth.day": day})
    booth.type({"date_of_birth.year": year})
    booth.press("proceed")


def words(code: ErrorCode) -> str:
    """An error's title, as shown above its advice."""
    return str(ERROR_WORDS[code].title)


def test_five_wrong_pins_lock_and_every_one_is_answered_alike(booth: Booth) -> None:
    booth.resume("identify")
    for _ in range(4):
        identify(booth, (*HOA[:3], "0000"))
        booth.sees("obstacle", words(ErrorCode.IDENTITY_MISMATCH))
        booth.press("proceed")
        booth.at("identify")
        assert booth.raw()["first_name"] == "Thi Hoa"
        assert booth.raw()["pin"] == ""
    for who in ((*HOA[:3], "0000"), HOA):
        identify(booth, who)
        booth.sees(words(ErrorCode.IDENTITY_LOCKED))
        booth.press("proceed")
    assert booth.place.renewals() == []


@pytest.mark.req("S1")
def test_a_patient_of_nineteen_continues_as_a_registered_patient(booth: Booth) -> None:
    booth.press("start", "age.patient")
    story = booth.place.story
    booth.type({"username": story.person.username, "password": story.password})
    booth.press("proceed", "renew")
    identify(booth, NOAH)
    booth.at("instructions")
    assert booth.place.renewal().name.first == "Noah"


@pytest.mark.req("R13")
@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (WALTER, "Your physician's certification ended on October 31, 2026"),
        (PRIYA, "You can renew starting May 1, 2027"),
    ],
    ids=["certification ended", "too early"],
)
def test_someone_who_cannot_renew_is_told_why_and_what_to_do(
    who: tuple[str, str, str, str], sentence: str, booth: Booth
) -> None:
    booth.resume("identify")
    identify(booth, who)
    booth.at("obstacle")
    booth.sees("You cannot renew today", sentence)
    booth.press("proceed")
    booth.at("menu")
    booth.sees(sentence)
    assert booth.place.renewals() == []


@pytest.mark.req("R2")
def test_a_second_account_for_the_same_patient_gets_the_answer_of_a_mismatch(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("instructions"))
    add_account(place, "second")
    booth = new_booth(place)
    booth.log_on("second")
    booth.press("renew")
    booth.sees(labels.IDENTIFY)
    identify(booth, HOA)
    booth.sees(words(ErrorCode.IDENTITY_MISMATCH))
    assert len(place.renewals()) == 1


@pytest.mark.req("C1", "R13")
@pytest.mark.parametrize("who", [HOA, PRIYA], ids=["due", "not-due"])
def test_someone_who_came_to_name_a_caregiver_says_who_they_are_there_and_starts_no_renewal(
    booth: Booth, who: tuple[str, str, str, str]
) -> None:
    booth.log_on()
    booth.press("tab.caregivers")
    booth.at("my_caregivers")
    booth.press("proceed")
    identify(booth, who)
    booth.at("my_caregivers")
    booth.press("generate.1")
    booth.at("pin_delivery")
    assert booth.place.renewals() == []
