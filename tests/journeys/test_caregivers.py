"""A patient and a caregiver at the window, besides what the stories of caregivers do."""

from functools import partial
from uuid import uuid4

import pytest

from kiosk import labels
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.person import Person
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.proof import claims
from tests.journeys.seeds import add_caregiver, draft_at
from tests.ui.audit import audit
from tests.unit.services.caregiving import ROSA, ROSA_BORN, TOM, TOM_BORN
from ui.session.visit import Ending

add_registered = partial(add_caregiver, submitted=True)


@pytest.fixture
def registered(new_place: NewPlace) -> Place:
    """A store whose patient has a caregiver to approve."""
    return new_place("passport", add_registered)


@pytest.fixture
def patient(new_place: NewPlace, new_booth: NewBooth) -> Booth:
    """A patient without a caregiver, at the menu."""
    booth = new_booth(new_place("passport", draft_at("instructions")))
    booth.log_on()
    return booth


@pytest.mark.req("C6", "C8", "S7")
def test_the_note_for_the_patient_claims_nothing_and_names_no_family_name(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    rosa = new_booth(new_place("passport", add_caregiver))
    rosa.log_on("rosa")
    rosa.press("tab.caregiving", "register")
    rosa.at("caregiver_review")
    rosa.press("proceed")
    rosa.at("caregiver_submitted")
    rosa.press("print")
    rosa.sees("Take your paper", rosa.references[0])
    assert audit(rosa.window) == []
    said = rosa.place.paper()
    assert "Rosa L." in said
    assert rosa.references[0] in said
    assert not any(name in said for name in ("Lima", "María", "Delgado", "Dang"))
    assert not claims(said)
    rosa.press("proceed")
    assert rosa.endings == [Ending.FINISH]


def add_shared(place: Place) -> None:
    """Rosa is waiting for the answer, and another patient has her already."""
    add_registered(place)
    with place.open() as kiosk, kiosk.ports.uow() as uow:
        rosa = uow.people.find(ROSA, ROSA_BORN)
        assert rosa is not None
        tom, now = Person(uuid4(), TOM, TOM_BORN), kiosk.ports.clock.now()
        uow.people.add(tom)
        status = DesignationStatus.VALIDATED
        uow.designations.add(Designation(uuid4(), tom.id, now, now, rosa.id, status))
        uow.commit()


@pytest.mark.req("C3", "C9")
def test_an_answer_that_ends_it_is_asked_about_once(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    patient = new_booth(new_place("passport", add_shared))
    patient.log_on()
    patient.press("tab.caregivers", "look.1", "mine.yes", "family.no", "proceed")
    patient.sees("End this registration?", "Only immediate family can help you both")
    assert audit(patient.window) == []
    patient.press("stay")
    patient.at("approve_caregiver")
    patient.press("proceed", "confirm")
    patient.at("approval_ended")
    patient.sees("is already another patient's caregiver")


@pytest.mark.req("C1", "C5", "C9")
@pytest.mark.parametrize(
    ("presses", "page", "slots"),
    [
        (("mine.yes", "family.no", "proceed"), "approval_pending", ("Pending approval",)),
        (("mine.no", "proceed", "confirm"), "approval_ended", ("generate.1", "generate.2")),
    ],
    ids=["approved", "refused after one question"],
)
def test_the_patient_answers_who_it_is(
    registered: Place,
    new_booth: NewBooth,
    presses: tuple[str, ...],
    page: str,
    slots: tuple[str, ...],
) -> None:
    patient = new_booth(registered)
    patient.log_on()
    patient.press("tab.caregivers")
    patient.sees("Needs your approval", "Rosa Lima")
    patient.press("look.1", *presses)
    patient.at(page)
    patient.press("proceed")
    patient.sees(*slots)


@pytest.mark.req("C4", "C12")
def test_a_pin_is_emailed_given_again_and_canceled(patient: Booth) -> None:
    patient.press("tab.caregivers", "generate.1", "mail_pin")
    patient.at("pin_email")
    patient.press("proceed")
    patient.sees(labels.PROBLEM)
    patient.type({"email": "rosa@example.org"})
    patient.press("proceed")
    patient.at("pin_sent")
    patient.press("proceed", "new_pin.1", "confirm", "print_pin")
    patient.at("pin")
    patient.press("proceed")
    patient.sees("PIN given")
    patient.press("end.1", "confirm")
    patient.sees("generate.1")


@pytest.mark.req("C1", "S6")
def test_back_help_and_guide_lead_back_to_the_slots(patient: Booth) -> None:
    patient.press("tab.caregivers", "help_card")
    patient.at("adding")
    patient.sees(labels.ADDING)
    patient.press("guide")
    patient.at("guide")
    patient.press("back")
    patient.at("my_caregivers")
    patient.press("generate.1")
    patient.at("pin_delivery")
    patient.press("back")
    patient.at("my_caregivers")
    patient.press("back")
    patient.at("menu")
    patient.press("tab.caregivers", "guide", "new_patients", "end_visit")
    assert patient.endings == [Ending.CANCEL]


@pytest.mark.req("C6", "C12")
def test_a_registration_is_left_continued_and_ended(registered: Place, new_booth: NewBooth) -> None:
    rosa = new_booth(registered)
    rosa.log_on("rosa")
    rosa.press("tab.caregiving")
    rosa.sees("Waiting for the patient")
    rosa.press("register")
    rosa.at("caregiver_information")
    rosa.press("back")
    rosa.at("caregiving")
    rosa.press("end.1", "confirm")
    rosa.sees("Ended")
    rosa.press("back")
    rosa.at("menu")


@pytest.mark.req("C6", "R15")
def test_a_registration_is_saved_for_later_and_continued(booth: Booth, new_booth: NewBooth) -> None:
    booth.log_on()
    booth.press("tab.caregiving", "register")
    booth.at("caregiver_information")
    while not booth.hands.reaches("proceed"):
        booth.press("next_page")
    booth.sees(labels.CAREGIVER_INFORMATION)
    booth.press("proceed")
    booth.at("caregiver_person")
    booth.press("start_over", "later")
    booth.sees("Take your slip")
    assert "Your registration is saved" in booth.place.paper()
    booth.press("end_visit")
    assert booth.endings == [Ending.CANCEL]
    later = new_booth(booth.place)
    later.log_on()
    later.press("tab.caregiving")
    later.sees("Continue my registration")
    later.press("register")
    later.at("caregiver_person")
