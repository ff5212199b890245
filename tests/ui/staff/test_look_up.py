"""Looking people up at the desk: a reason first, masked results, one record opened."""

from dataclasses import replace

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import VISITOR, Role
from kiosk.services.account.log_on import log_on
from kiosk.services.caregivers.generate_pin import generate_pin
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft
from tests.ui.staff.stand import ALL, BOTH, DeskStand, hire
from ui.staff.pages.look_up_page import LookUpPage
from ui.staff.pages.today_page import TodayPage


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store whose story's person has a draft."""
    made = new_place("passport")
    add_draft(made, "residency_kind")
    hire(made)
    return made


@pytest.fixture
def slip(store: Place) -> Place:
    """The same store, in which the person has given a PIN to a caregiver."""
    person = store.story.person
    with store.open() as kiosk:
        patient = kiosk.do(log_on, VISITOR, person.username, store.story.password, "en").actor
        kiosk.do(generate_pin, patient, None, PinDelivery.HAND, "en")
    return store


def look_up(desk: DeskStand, name: str = "", role: Role = Role.ASSISTANT) -> None:
    desk.log_on_to(LookUpPage, role)
    desk.press("reason.person_here")
    person = desk.place.story.person
    year, month, day = person.date_of_birth.split("-")
    desk.type("first_name", name or person.first_name)
    desk.type("last_name", person.last_name)
    desk.type("born", {"year": year, "month": month, "day": day})
    desk.press("find_name")
    desk.rest()


def open_record(desk: DeskStand) -> None:
    look_up(desk)
    desk.press("open")
    desk.rest()


def in_sight(desk: DeskStand, name: str) -> bool:
    """Whether all of a button shows without scrolling."""
    button = desk.button(name)
    return button.visibleRegion().boundingRect() == button.rect()


@ALL
@pytest.mark.req("S5")
def test_a_result_is_masked_until_it_is_opened_and_gone_when_closed(desk: DeskStand) -> None:
    look_up(desk)
    assert in_sight(desk, "open")
    person = desk.place.story.person
    assert not any(person.last_name in words for words in desk.said())
    desk.keep_rules("look-up-found")
    desk.press("open")
    desk.rest()
    assert f"{person.first_name} {person.last_name}" in desk.said()
    assert not any(person.patient_number in words for words in desk.said())
    assert in_sight(desk, "close_record")
    desk.keep_rules("look-up-record")
    desk.press("close_record")
    assert not any(person.last_name in words for words in desk.said())
    assert desk.field("last_name").value() == ""


def test_nothing_is_looked_for_without_a_reason(desk: DeskStand) -> None:
    page = desk.log_on_to(LookUpPage, Role.ASSISTANT)
    desk.type("reference", "K3-7F2QM")
    desk.press("find_reference")
    assert page.why.problem == "Choose a reason"


@pytest.mark.parametrize("reference", ["%", "K3-", "K3-%%%%%"])
def test_part_of_a_reference_finds_no_one_and_says_what_to_type(
    desk: DeskStand, reference: str
) -> None:
    desk.log_on_to(LookUpPage, Role.ASSISTANT)
    desk.press("reason.person_called")
    desk.type("reference", reference)
    desk.press("find_reference")
    desk.until(lambda: desk.field("reference").problem is not None)


def test_what_is_missing_is_said_at_every_field(desk: DeskStand) -> None:
    desk.log_on_to(LookUpPage, Role.ASSISTANT)
    desk.press("find_name")
    dash = "or a dash (-) for a person of one name"
    words = [f"Enter the {name} name, {dash}" for name in ("first", "last")]
    words.append("Enter the date of birth")
    names = ("first_name", "last_name", "born")
    assert [desk.field(name).problem for name in names] == words


def test_no_one_is_an_answer(desk: DeskStand) -> None:
    look_up(desk, "Somebody")
    desk.told("No one was found. Check the spelling and the date")


def test_a_slip_is_printed_again(desk: DeskStand) -> None:
    open_record(desk)
    desk.press("print_again")
    desk.told("The paper was printed")
    (paper,) = (desk.place.folder / "prints").glob("*.pdf")
    assert paper.stem == desk.place.renewal().reference


def test_an_account_is_released_once_it_was_asked(desk: DeskStand) -> None:
    open_record(desk)
    desk.press("release")
    desk.keep_rules("look-up-release")
    desk.press("confirm")
    desk.told("The account is released")
    assert "No account is linked" in desk.said()


@BOTH
@pytest.mark.req("C5")
@pytest.mark.usefixtures("slip")
def test_a_lost_slip_is_made_void(desk: DeskStand) -> None:
    open_record(desk)
    assert "PIN given" in desk.pills()
    assert any(words.startswith("By hand, ") for words in desk.said())
    desk.keep_rules("look-up-pin")
    desk.press("void_pin")
    desk.press("confirm")
    desk.told("The PIN was canceled")
    assert "PIN canceled" in desk.pills()


@pytest.mark.req("C5")
@pytest.mark.usefixtures("slip")
def test_a_new_pin_comes_on_a_new_slip(desk: DeskStand) -> None:
    open_record(desk)
    desk.press("renew_pin")
    desk.told("The paper was printed")
    assert len(list((desk.place.folder / "prints").glob("*.pdf"))) == 1


@pytest.mark.req("S5")
def test_today_opens_each_list_and_what_waits_opens_from_its_own(desk: DeskStand) -> None:
    desk.log_on_to(TodayPage, Role.ASSISTANT)
    desk.press("open_list.7")
    desk.told("No registration ends within this time")
    desk.open(TodayPage)
    desk.press("open_list.draft")
    desk.told(desk.place.renewal().reference)
    desk.keep_rules("expiry-draft")
    desk.press("open")
    person = desk.place.story.person
    desk.told(f"{person.first_name} {person.last_name}")


@pytest.fixture
def two_names(store: Place) -> Place:
    """The same store, where the registration has a second last name."""
    with store.open() as kiosk, kiosk.ports.uow() as uow:
        (renewal,) = (uow.renewals.get(each.id) for each in uow.renewals.counts())
        (record,) = uow.registrations.of_person(renewal.name, renewal.date_of_birth)
        other = Name(record.name.first, f"{record.name.last} Nguyễn")
        uow.registrations.save(replace(record, name=other))
        uow.commit()
    return store


@ALL
@pytest.mark.req("S5")
@pytest.mark.usefixtures("two_names")
def test_two_records_are_joined_after_seeing_the_id_and_taken_apart_by_a_manager(
    desk: DeskStand,
) -> None:
    open_record(desk)
    assert "No registration" in desk.pills()
    desk.keep_rules("look-up-partner")
    desk.press("join")
    desk.press("confirm")
    assert desk.field("reason").problem == "Choose what differs"
    desk.press("reason.surnames", at=-1)
    desk.keep_rules("look-up-join")
    desk.press("confirm")
    desk.told("Joined. The person can renew at the kiosk now")
    assert "No registration" not in desk.pills()
    assert not desk.sees("part")
    desk.keep_rules("look-up-joined")


@pytest.mark.req("S5")
@pytest.mark.usefixtures("two_names")
def test_what_an_assistant_joined_a_manager_takes_apart(desk: DeskStand) -> None:
    look_up(desk, role=Role.MANAGER)
    desk.press("open")
    desk.rest()
    desk.press("join")
    desk.press("reason.surnames", at=-1)
    desk.press("confirm")
    desk.told("Joined. The person can renew at the kiosk now")
    desk.keep_rules("look-up-joined-manager")
    desk.press("part")
    desk.press("reason.two_people", at=-1)
    desk.keep_rules("look-up-part")
    desk.press("confirm")
    desk.told("The records are taken apart")
    assert "No registration" in desk.pills()
    assert "No account is linked" in desk.said()


@pytest.mark.req("S5")
@pytest.mark.usefixtures("two_names")
def test_a_similar_name_is_offered_when_nobody_has_the_one_that_was_typed(desk: DeskStand) -> None:
    look_up(desk, "T.")
    desk.told("No record has exactly this name")
    desk.keep_rules("look-up-likely")
