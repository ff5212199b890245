"""A visit: the ways in, the ways back, and the ends."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.people.roles import VISITOR
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import Sticks
from kiosk.services.account.create_account import create_account
from kiosk.services.renewal import renewal_menu as menu
from tests.fakes.folders import FakeFolders
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_account, add_draft
from ui.renewal import renewal_tab as renewing
from ui.renewal.expiry_notice import REMIND, REMIND_NO_MORE
from ui.session.visit import Ending


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    return new_place("passport")


@pytest.mark.req("S1")
def test_back_leads_home_and_ends_the_process_once_log_on_was_open(
    place: Place, new_booth: NewBooth
) -> None:
    booth = new_booth(place)
    booth.press("start")
    booth.at("age_gate")
    booth.press("back")
    booth.at("home")
    assert booth.endings == []
    assert not booth.visit.idle.watching
    booth.press("start", "age.adult")
    booth.type({"username": "maria"})
    QApplication.clipboard().setText("maria")
    booth.press("back")
    booth.at("age_gate")
    assert booth.endings == []
    booth.press("back")
    booth.at("home")
    assert booth.endings == [Ending.CANCEL]
    assert QApplication.clipboard().text() == ""


@pytest.mark.req("R2")
def test_a_wrong_password_says_never_which_and_keeps_the_username(
    place: Place, new_booth: NewBooth
) -> None:
    add_account(place)
    booth = new_booth(place)
    booth.press("start", "age.adult")
    for username in (place.story.person.username, "nobody"):
        booth.type({"username": username, "password": "not this one"})
        booth.press("proceed")
        booth.sees("Username or password is not right")
        booth.sees("username")
    booth.type({"username": place.story.person.username, "password": place.story.password})
    booth.press("proceed")
    booth.at("menu")


@pytest.mark.req("R2")
def test_an_account_without_a_proven_address_is_asked_for_its_code(
    place: Place, new_booth: NewBooth
) -> None:
    person, password = place.story.person, place.story.password
    with place.open() as kiosk:
        kiosk.do(create_account, VISITOR, person.email, person.username, password, "en")
    place.deliver()
    booth = new_booth(place)
    booth.press("start", "age.adult")
    booth.type({"username": person.username, "password": password})
    booth.press("proceed")
    booth.at("account_confirm")
    booth.sees("You can ask for a new code")
    booth.type({"code": place.code()})
    booth.press("proceed")
    booth.at("menu")


@pytest.mark.req("R2")
def test_logging_out_ends_the_visit(place: Place, new_booth: NewBooth) -> None:
    add_account(place)
    booth = new_booth(place)
    booth.log_on()
    booth.press("log_out")
    assert booth.endings == [Ending.FINISH]
    assert booth.page.name == "home"


def test_a_menu_that_cannot_be_read_is_tried_again(
    place: Place, new_booth: NewBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise KioskError(ErrorCode.DATABASE_BUSY)

    add_draft(place, "instructions")
    booth = new_booth(place)
    monkeypatch.setattr(renewing, "see_menu", fail)
    story = place.story
    booth.press("start", "age.adult")
    booth.type({"username": story.person.username, "password": story.password})
    booth.press("proceed")
    booth.at("obstacle")
    booth.sees("The database is busy")
    monkeypatch.setattr(renewing, "see_menu", menu.see_menu)
    booth.press("proceed")
    booth.at("menu")


@pytest.mark.req("R11")
def test_a_confirmation_that_was_shown_before_is_shown_again_from_the_menu(
    place: Place, new_booth: NewBooth
) -> None:
    add_draft(place, "review")
    booth = new_booth(place)
    booth.resume("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.press("done")
    later = new_booth(place)
    later.log_on()
    later.press("show_confirmation")
    later.sees(booth.references[0])


@pytest.mark.req("S5")
def test_reminders_that_were_asked_for_are_there_at_the_next_visit(
    place: Place, new_booth: NewBooth
) -> None:
    add_draft(place, "instructions")
    for words, then in ((REMIND, REMIND_NO_MORE), (REMIND_NO_MORE, REMIND)):
        booth = new_booth(place)
        booth.log_on()
        booth.sees(words)
        booth.press("reminders")
        booth.sees(then)
        booth.leave()


@pytest.mark.req("T3")
def test_a_stick_that_is_there_when_a_visit_begins_is_somebody_elses(
    place: Place, new_booth: NewBooth
) -> None:
    booth = new_booth(place)
    booth.press("start")
    booth.at("age_gate")
    ports, folders = booth.ports(), FakeFolders()
    ports.folders = folders
    folders.plug_in()
    booth.press("back")
    booth.at("home")
    assert folders.sticks() == Sticks(frozenset({"1"}))
    booth.press("start")
    booth.until(lambda: folders.sticks() == Sticks(earlier=1), "the stick to be another's")
