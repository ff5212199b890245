"""Staff accounts at the desk."""

import pytest

from kiosk.domain.people.roles import Role
from tests.ui.staff.stand import NAMES, DeskStand
from ui.staff.pages.own_pin_page import OwnPinPage
from ui.staff.pages.staff_page import StaffPage


def test_a_manager_sees_everyone_and_adds_someone(desk: DeskStand) -> None:
    desk.log_on_to(StaffPage)
    assert set(NAMES.values()) <= set(desk.said())
    desk.type("new_name", "Jo Park")
    desk.type_pin("new_pin", "748205")
    desk.press("add")
    desk.told("Jo Park was added")
    assert "Jo Park" in desk.said()
    desk.keep_picture("staff")


def test_a_weak_pin_is_refused_in_words_and_nothing_is_lost(desk: DeskStand) -> None:
    page = desk.log_on_to(StaffPage)
    desk.type("new_name", "Jo Park")
    desk.type_pin("new_pin", "111111")
    desk.press("add")
    desk.told("PIN must be 6 to 12 digits without a pattern")
    assert page.form.text("new_name") == "Jo Park"


def test_someone_who_left_proves_nothing_until_they_come_back(desk: DeskStand) -> None:
    desk.log_on_to(StaffPage)
    desk.press("deactivate")
    desk.keep_picture("staff-left")
    desk.press("confirm")
    desk.told(f"{NAMES[Role.AUDITOR]} was deactivated")
    desk.press("reactivate")
    desk.told(f"{NAMES[Role.AUDITOR]} is active again")


def test_the_last_manager_stays_one(desk: DeskStand) -> None:
    page = desk.log_on_to(StaffPage)
    desk.press("set_role", 2)
    desk.press("their_role.assistant")
    desk.press("confirm")
    desk.told("This is the last active manager. Make someone else a manager first")
    assert page is desk.window.page


def test_a_new_pin_opens_the_desk(desk: DeskStand) -> None:
    desk.log_on_to(StaffPage)
    desk.press("set_pin", 1)
    desk.press("confirm")
    desk.type_pin("their_pin", "391746")
    desk.press("confirm")
    desk.told("Dana Kim has a new PIN")
    desk.press("lock")
    desk.log_on(Role.ASSISTANT, "391746")


@pytest.mark.parametrize("role", list(NAMES))
def test_everyone_changes_their_own_pin(desk: DeskStand, role: Role) -> None:
    desk.log_on_to(OwnPinPage, role)
    desk.type("old_pin", "000000")
    desk.type_pin("next_pin", "391746")
    desk.press("change_pin")
    desk.until(lambda: desk.field("old_pin").problem is not None)
    desk.type("old_pin", "482915")
    desk.press("change_pin")
    desk.told("Your PIN was changed")
