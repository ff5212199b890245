"""Looking people up at the desk: a reason first, masked results, one record opened."""

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.roles import VISITOR, Role
from kiosk.services.account.log_on import log_on
from kiosk.services.caregivers.generate_pin import generate_pin
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import SMALL, WIDE, DeskStand, hire
from ui.staff.pages.look_up_page import LookUpPage
from ui.widgets.texts.pill import Pill


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    """A store whose story's person has a draft."""
    made = new_place("passport")
    add_draft(made, "residency_kind")
    hire(made)
    return made


def look_up(desk: DeskStand, name: str = "", why: str = "person_here") -> None:
    desk.log_on(Role.ASSISTANT)
    desk.open(LookUpPage)
    desk.press(f"reason.{why}")
    person = desk.place.story.person
    year, month, day = person.date_of_birth.split("-")
    desk.type("first_name", name or person.first_name)
    desk.type("last_name", person.last_name)
    desk.type("born", {"year": year, "month": month, "day": day})
    desk.press("find_name")
    desk.rest()


@pytest.mark.req("S5")
def test_a_result_is_masked_until_it_is_opened(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    look_up(desk)
    person = place.story.person
    assert not any(person.last_name in words for words in desk.said())
    desk.keep_picture("look-up-found")
    assert audit_desk(desk.window) == []
    desk.press("open")
    desk.rest()
    assert f"{person.first_name} {person.last_name}" in desk.said()
    assert not any(person.patient_number in words for words in desk.said())


@pytest.mark.req("S5")
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
def test_an_opened_record_keeps_the_rules(
    new_desk: NewDesk, place: Place, size: tuple[int, int]
) -> None:
    desk = new_desk(place, size)
    look_up(desk)
    desk.press("open")
    desk.rest()
    desk.keep_picture("look-up-record")
    assert audit_desk(desk.window) == []


def test_nothing_is_looked_for_without_a_reason(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    desk.log_on(Role.ASSISTANT)
    page = desk.open(LookUpPage)
    desk.type("reference", "K3-7F2QM")
    desk.press("find_reference")
    assert page.why.problem == "Choose why you look"


@pytest.mark.parametrize("reference", ["%", "K3-", "K3-%%%%%"])
def test_part_of_a_reference_finds_nobody_and_says_what_to_type(
    new_desk: NewDesk, place: Place, reference: str
) -> None:
    desk = new_desk(place)
    desk.log_on(Role.ASSISTANT)
    page = desk.open(LookUpPage)
    desk.press("reason.person_called")
    desk.type("reference", reference)
    desk.press("find_reference")
    desk.until(lambda: page.by_reference.fields["reference"].problem is not None)


def test_nobody_is_an_answer(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    look_up(desk, "Somebody")
    desk.until(lambda: "Nobody was found. Check the spelling and the date" in desk.said())


def test_a_slip_is_printed_again(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    look_up(desk, why="paper_again")
    desk.press("open")
    desk.rest()
    desk.press("print_again")
    desk.until(lambda: "The paper is printed" in desk.said())
    (slip,) = (place.folder / "prints").glob("*.pdf")
    assert slip.stem == place.renewal().reference


def test_an_account_is_released_once_it_was_asked(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    look_up(desk)
    desk.press("open")
    desk.rest()
    desk.press("release")
    desk.keep_picture("look-up-release")
    assert audit_desk(desk.window) == []
    desk.press("confirm")
    desk.until(lambda: "The account is released" in desk.said())
    desk.rest()
    assert "No account is bound" in desk.said()


def test_what_was_opened_is_gone_with_the_page(new_desk: NewDesk, place: Place) -> None:
    desk = new_desk(place)
    look_up(desk)
    desk.press("open")
    desk.rest()
    desk.press("close_record")
    assert not any(place.story.person.last_name in words for words in desk.said())


@pytest.fixture
def slip(place: Place) -> Place:
    """The same store, in which the person has given a PIN to a caregiver."""
    person = place.story.person
    with place.open() as kiosk:
        patient = kiosk.do(log_on, VISITOR, person.username, place.story.password).actor
        kiosk.do(generate_pin, patient, None, PinDelivery.HAND)
    return place


@pytest.mark.req("C5")
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
def test_a_lost_slip_is_made_void(new_desk: NewDesk, slip: Place, size: tuple[int, int]) -> None:
    desk = new_desk(slip, size)
    look_up(desk)
    desk.press("open")
    desk.rest()
    assert "PIN given" in pills(desk)
    desk.keep_picture("look-up-pin")
    assert audit_desk(desk.window) == []
    desk.press("void_pin")
    desk.press("confirm")
    desk.until(lambda: "The PIN is void" in desk.said())
    desk.rest()
    assert "PIN void" in pills(desk)


@pytest.mark.req("C5")
def test_a_new_pin_comes_on_a_new_slip(new_desk: NewDesk, slip: Place) -> None:
    desk = new_desk(slip)
    look_up(desk)
    desk.press("open")
    desk.rest()
    desk.press("renew_pin")
    desk.until(lambda: "The paper is printed" in desk.said())
    assert len(list((slip.folder / "prints").glob("*.pdf"))) == 1


def pills(desk: DeskStand) -> list[str]:
    return [pill.text() for pill in desk.window.findChildren(Pill) if pill.isVisible()]
