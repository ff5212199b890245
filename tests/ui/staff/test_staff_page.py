"""Staff accounts at the desk."""

import pytest

from kiosk.domain.desk.roles import Role
from tests.journeys.place import Place
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import NAMES, SMALL, DeskStand
from ui.staff.pages.own_pin_page import OwnPinPage
from ui.staff.pages.staff_page import StaffPage


def staff_page(desk: DeskStand) -> StaffPage:
    desk.log_on()
    return desk.open(StaffPage)


def told(desk: DeskStand, words: str) -> None:
    desk.until(lambda: words in desk.said())
    desk.rest()


def test_a_manager_sees_everybody_and_adds_somebody(desk: DeskStand) -> None:
    staff_page(desk)
    assert set(NAMES.values()) <= set(desk.said())
    desk.type("new_name", "Jo Park")
    desk.type("new_pin", "748205")
    desk.press("add")
    told(desk, "Jo Park was added")
    assert "Jo Park" in desk.said()
    desk.keep_picture("staff")


def test_a_weak_pin_is_refused_in_words_and_nothing_is_lost(desk: DeskStand) -> None:
    page = staff_page(desk)
    desk.type("new_name", "Jo Park")
    desk.type("new_pin", "111111")
    desk.press("add")
    told(desk, "PIN must be 6 to 12 digits that are no pattern")
    assert page.form.text("new_name") == "Jo Park"


def test_who_left_proves_nothing_until_they_come_back(desk: DeskStand) -> None:
    staff_page(desk)
    desk.press("deactivate")
    desk.keep_picture("staff-left")
    desk.press("confirm")
    told(desk, f"{NAMES[Role.AUDITOR]} is not active any more")
    desk.press("reactivate")
    told(desk, f"{NAMES[Role.AUDITOR]} is active again")


def test_the_last_manager_stays_one(desk: DeskStand) -> None:
    page = staff_page(desk)
    desk.press("set_role", 2)
    desk.press("their_role.assistant")
    desk.press("confirm")
    told(desk, "This is the last active manager. Make somebody else manager first")
    assert page is desk.window.page


def test_a_new_pin_opens_the_desk(desk: DeskStand) -> None:
    staff_page(desk)
    desk.press("set_pin", 1)
    desk.press("confirm")
    desk.type("their_pin", "391746")
    desk.press("confirm")
    told(desk, "Dana Kim has a new PIN")
    desk.press("lock")
    desk.log_on(Role.ASSISTANT, "391746")


@pytest.mark.parametrize("role", list(NAMES))
def test_everybody_changes_their_own_pin(desk: DeskStand, role: Role) -> None:
    desk.log_on(role)
    page = desk.open(OwnPinPage)
    desk.type("old_pin", "000000")
    desk.type("next_pin", "391746")
    desk.press("change_pin")
    desk.until(lambda: page.form.fields["old_pin"].problem is not None)
    desk.type("old_pin", "482915")
    desk.press("change_pin")
    told(desk, "Your PIN is changed")


def test_the_pages_fit_a_small_screen(new_desk: NewDesk, store: Place) -> None:
    desk = new_desk(store, SMALL)
    staff_page(desk)
    desk.keep_picture("staff")
