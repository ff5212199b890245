"""A patient names a caregiver, who registers and is approved, all at the window."""

import re
from pathlib import Path

import pytest

from kiosk import labels
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.proof import claims, pdf_text
from tests.journeys.seeds import add_account, draft_at
from tests.ui.audit import audit
from ui.session.visit import Ending

ROSA = {
    "first_name": "Rosa",
    "last_name": "Lima",
    "date_of_birth.month": "5",
    "date_of_birth.day": "4",
    "date_of_birth.year": "1990",
}
HOME = {
    "street": "1 Elm Street",
    "city": "Worcester",
    "state": "MA",
    "zip": "01608",
    "phone": "508-555-0142",
}

EXPIRES = {"month": "3", "day": "9", "year": "2031"}


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    return new_place("passport", draft_at("instructions"))


def slip(place: Place) -> str:
    """The PIN on the newest slip."""
    papers = sorted((place.folder / "prints").glob("*.pdf"), key=_age)
    found = re.search(r"(?:\d\s*){12}", pdf_text(papers[-1]))
    assert found is not None, pdf_text(papers[-1])
    return re.sub(r"\s", "", found.group())


def _age(file: Path) -> float:
    return file.stat().st_mtime


def pin_given(place: Place, booth: Booth) -> str:
    """The patient logs on, prints a PIN for the first slot, and ends the visit."""
    booth.log_on()
    booth.press("tab.caregivers")
    booth.at("my_caregivers")
    booth.press("generate.1", "print_pin")
    booth.at("pin")
    booth.sees("Take your slip")
    assert audit(booth.window) == []
    digits = slip(place)
    booth.press("proceed")
    booth.sees("PIN given")
    booth.press("tab.renewal", "log_out")
    assert booth.endings == [Ending.FINISH]
    return digits


def registered(place: Place, booth: Booth, digits: str) -> None:
    """Rosa walks every step of her registration and submits it."""
    add_account(place, "rosa")
    booth.log_on("rosa")
    booth.press("tab.caregiving")
    booth.at("caregiving")
    booth.press("register")
    booth.at("caregiver_information")
    while not booth.hands.reaches("proceed"):
        booth.press("next_page")
    booth.sees(labels.CAREGIVER_INFORMATION)
    booth.press("proceed")
    booth.at("caregiver_person")
    booth.type(ROSA)
    booth.press("proceed")
    booth.at("caregiver_contact")
    booth.type(HOME)
    booth.press("proceed")
    booth.at("caregiver_pin")
    assert audit(booth.window) == []
    booth.type({"pin": f"{digits[:4]}-{digits[4:8]} {digits[8:]}"})
    booth.press("proceed")
    booth.at("caregiver_attestations")
    assert audit(booth.window) == []
    booth.press("agreed", "proceed")
    proved(booth)
    booth.at("caregiver_review")
    assert audit(booth.window) == []
    booth.press("proceed")
    booth.at("caregiver_submitted")


def proved(booth: Booth) -> None:
    """Passport and photo."""
    booth.at("id_kind")
    booth.press("kind.passport", "proceed")
    booth.type({"number": "X90062163"})
    booth.press("proceed")
    booth.at("out_of_state_id")
    booth.type({f"expires_on.{part}": text for part, text in EXPIRES.items()})
    booth.press("picture_of_document.choose_file", "file:passport.jpg")
    booth.press("picture_of_document.upload")
    booth.sees("picture_of_document.uploaded")
    booth.press("proceed")
    booth.at("photo")
    booth.sees("retake")
    booth.press("upload")
    booth.sees("new_picture")
    booth.press("proceed")


def note_printed(place: Place, booth: Booth) -> None:
    """What the caregiver hands to the patient: it claims nothing and names no family name."""
    booth.press("print")
    booth.sees("Take your paper")
    assert audit(booth.window) == []
    (paper,) = (place.folder / "prints").glob(f"*{booth.references[0]}*.pdf")
    said = pdf_text(paper)
    assert "Rosa L." in said
    assert booth.references[0] in said
    assert not any(name in said for name in ("Lima", "María", "Delgado"))
    assert not claims(said)


@pytest.mark.req("C1", "C4", "C5", "C6", "C8", "C9", "S7")
def test_a_caregiver_is_named_registers_and_is_approved_by_the_patient(
    place: Place, new_booth: NewBooth
) -> None:
    digits = pin_given(place, new_booth(place))
    rosa = new_booth(place)
    registered(place, rosa, digits)
    rosa.sees(rosa.references[0])
    note_printed(place, rosa)
    rosa.press("proceed")
    assert rosa.endings == [Ending.FINISH]

    patient = new_booth(place)
    patient.log_on()
    patient.press("tab.caregivers")
    patient.sees("Needs your approval", "Rosa Lima")
    patient.press("look.1", "mine.yes", "family.no", "proceed")
    patient.at("approval_pending")
    patient.sees("Pending approval by the Program")
    patient.press("proceed")
    patient.sees("Pending approval")


@pytest.mark.req("C9")
def test_who_is_not_the_caregiver_is_refused_after_one_question(
    place: Place, new_booth: NewBooth
) -> None:
    digits = pin_given(place, new_booth(place))
    registered(place, new_booth(place), digits)
    patient = new_booth(place)
    patient.log_on()
    patient.press("tab.caregivers", "look.1", "mine.no", "proceed", "confirm")
    patient.at("approval_ended")
    patient.press("proceed")
    patient.sees("generate.1", "generate.2")


@pytest.mark.req("C4", "C12")
def test_a_pin_is_mailed_given_anew_and_taken_back(place: Place, new_booth: NewBooth) -> None:
    booth = new_booth(place)
    booth.log_on()
    booth.press("tab.caregivers", "generate.1", "mail_pin")
    booth.at("pin_email")
    booth.press("proceed")
    booth.sees(labels.PROBLEM)
    booth.type({"email": "rosa@example.org"})
    booth.press("proceed")
    booth.at("pin_sent")
    booth.press("proceed", "new_pin.1", "confirm", "print_pin")
    booth.at("pin")
    booth.press("proceed", "end.1", "confirm")
    booth.sees("generate.1")


@pytest.mark.req("C1", "S6")
def test_back_help_and_guide_lead_back_to_the_slots(place: Place, new_booth: NewBooth) -> None:
    booth = new_booth(place)
    booth.log_on()
    booth.press("tab.caregivers", "help_card")
    booth.at("adding")
    booth.sees(labels.ADDING)
    booth.press("guide")
    booth.at("guide")
    booth.press("back")
    booth.at("my_caregivers")
    booth.press("generate.1")
    booth.at("pin_delivery")
    booth.press("back")
    booth.at("my_caregivers")
    booth.press("back")
    booth.at("menu")
    booth.press("tab.caregivers", "guide", "new_patients", "end_visit")
    assert booth.endings == [Ending.CANCEL]


@pytest.mark.req("C6", "C12")
def test_a_registration_is_left_gone_on_with_and_ended(place: Place, new_booth: NewBooth) -> None:
    digits = pin_given(place, new_booth(place))
    registered(place, new_booth(place), digits)
    rosa = new_booth(place)
    rosa.log_on("rosa")
    rosa.press("tab.caregiving")
    rosa.sees("Waits for the patient")
    rosa.press("register")
    rosa.at("caregiver_information")
    rosa.press("back")
    rosa.at("caregiving")
    rosa.press("end.1", "confirm")
    rosa.sees("Ended")
    rosa.press("back")
    rosa.at("menu")


@pytest.mark.req("C6", "R15")
def test_a_registration_is_saved_for_later_and_gone_on_with(
    place: Place, new_booth: NewBooth
) -> None:
    add_account(place, "rosa")
    booth = new_booth(place)
    booth.log_on("rosa")
    booth.press("tab.caregiving", "register")
    booth.at("caregiver_information")
    while not booth.hands.reaches("proceed"):
        booth.press("next_page")
    booth.press("proceed")
    booth.at("caregiver_person")
    booth.press("start_over", "later")
    booth.sees("Take your slip")
    (paper,) = (place.folder / "prints").glob("*.pdf")
    assert "Your registration is saved" in pdf_text(paper)
    booth.press("end_visit")
    assert booth.endings == [Ending.CANCEL]
    later = new_booth(place)
    later.log_on("rosa")
    later.press("tab.caregiving")
    later.sees("Go on with my registration")
    later.press("register")
    later.at("caregiver_person")
