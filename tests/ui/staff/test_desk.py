"""Logging on at the desk, what each role is offered, and locking."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.desk.staff_session import IDLE_S, LONGEST_S
from kiosk.domain.people.roles import OPERATOR, Role
from kiosk.services.desk.members import deactivate_staff, list_staff
from kiosk.services.desk.named_staff import prove_staff
from tests.journeys.place import Place
from tests.patience import PATIENCE_MS
from tests.ui.staff.stand import BOTH, NAMES, PIN, DeskStand
from ui.account.lock_notice import FOR_STAFF
from ui.frame.key_walking import focusable
from ui.staff.pages.settings_page import SettingsPage
from ui.staff.pages.staff_page import StaffPage
from ui.staff.sidebar.sidebar_pages import PLACES, places_of


def focus(desk: DeskStand) -> QWidget:
    return QApplication.focusWidget() or desk.window


def a_key() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)


def test_a_wrong_pin_says_so_and_keeps_the_name(desk: DeskStand) -> None:
    desk.type("name", "Morgan Lee")
    desk.type("pin", "111222")
    desk.press("log_on")
    desk.until(lambda: desk.field("pin").problem is not None)
    assert desk.field("pin").problem == "Name or PIN is not right"
    assert desk.field("name").value() == "Morgan Lee"
    assert desk.field("pin").value() == ""


def test_nothing_typed_is_asked_for_at_the_field(desk: DeskStand) -> None:
    desk.press("log_on")
    assert desk.field("name").problem == "Enter your name"
    assert desk.field("pin").problem == "Enter your PIN"


def test_five_wrong_pins_make_one_wait_and_show_the_code_for_another_staff_member(
    desk: DeskStand,
) -> None:
    for _try in range(5):
        desk.type("name", "Dana Kim")
        desk.type("pin", "111222")
        desk.press("log_on")
        desk.until(lambda: desk.field("pin").value() == "")
    assert "Too many tries" in desk.said()
    assert any(words.startswith("You can try again in") for words in desk.said())
    assert FOR_STAFF in desk.said()
    desk.keep_picture("locked")


@pytest.mark.parametrize("role", list(NAMES))
def test_each_role_is_offered_what_the_table_allows_and_nothing_else(
    desk: DeskStand, role: Role
) -> None:
    desk.log_on(role)
    sidebar = desk.window.sidebar
    assert sidebar is not None
    assert list(sidebar.entries) == [place.page.name for place in places_of(role)]
    assert desk.window.page is not None
    desk.rest()
    desk.keep_picture(f"first-{role.value}")


def test_locking_the_desk_leaves_nothing_on_it(desk: DeskStand) -> None:
    desk.log_on()
    desk.press("lock")
    assert desk.window.sidebar is None
    assert "The desk was locked. Log on again." in desk.said()
    assert desk.core.actor.account_id is None
    assert desk.field("name").value() == ""


def test_the_desk_locks_itself_after_half_an_hour_without_a_touch(desk: DeskStand) -> None:
    desk.log_on()
    desk.seconds += IDLE_S - 1
    desk.desk.watch.second()
    assert desk.window.sidebar is not None
    QApplication.sendEvent(desk.window, a_key())
    desk.seconds += IDLE_S
    with desk.qtbot.waitSignal(desk.desk.locked):
        desk.desk.watch.second()
    assert desk.window.sidebar is None


def test_a_sheet_with_something_typed_goes_when_the_desk_locks(desk: DeskStand) -> None:
    desk.log_on_to(SettingsPage)
    desk.press("change.phone")
    desk.type("why", "half a reason")
    desk.seconds += IDLE_S
    with desk.qtbot.waitSignal(desk.desk.locked):
        desk.desk.watch.second()
    assert not desk.sees("why")
    assert not desk.sees("confirm")
    desk.log_on(Role.ASSISTANT)
    assert "half a reason" not in desk.said()


def test_the_desk_locks_itself_after_twelve_hours_however_busy(desk: DeskStand) -> None:
    desk.log_on()
    with desk.qtbot.waitSignal(desk.desk.locked):
        while desk.seconds < LONGEST_S:
            desk.seconds += IDLE_S / 2
            QApplication.sendEvent(desk.window, a_key())
            desk.desk.watch.second()
    assert desk.window.sidebar is None


@pytest.mark.req("S5")
@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.AUDITOR])
def test_the_desk_of_someone_deactivated_elsewhere_locks(
    desk: DeskStand, store: Place, role: Role
) -> None:
    desk.log_on(role)
    with store.open() as kiosk:
        manager = kiosk.do(prove_staff, OPERATOR, NAMES[Role.MANAGER], PIN)
        staff = next(each for each in kiosk.do(list_staff, manager) if each.name == NAMES[role])
        kiosk.do(deactivate_staff, manager, staff.id)
    with desk.qtbot.waitSignal(desk.desk.locked):
        desk.look_at_floor()
    assert desk.window.sidebar is None
    assert desk.core.actor.account_id is None


def test_every_page_of_the_desk_is_offered_to_someone() -> None:
    offered = {place.page.name for role in NAMES for place in places_of(role)}
    assert offered == {place.page.name for place in PLACES}


def test_the_desk_is_used_by_keys_alone(desk: DeskStand) -> None:
    QTest.keyClicks(focus(desk), NAMES[Role.MANAGER])
    QTest.keyClick(focus(desk), Qt.Key.Key_Tab)
    QTest.keyClicks(focus(desk), PIN)
    with desk.qtbot.waitSignal(desk.desk.entered):
        QTest.keyClick(focus(desk), Qt.Key.Key_Return)
    desk.open(StaffPage)
    desk.press("deactivate")
    assert desk.sees("confirm")
    QTest.keyClick(focus(desk), Qt.Key.Key_Escape)
    assert not desk.sees("confirm")


@BOTH
def test_tab_goes_round_everything_on_a_page(desk: DeskStand) -> None:
    page = desk.log_on_to(StaffPage)
    # A window of an earlier test may still be the active one, and then nothing here has the focus.
    desk.window.window().activateWindow()
    assert QTest.qWaitForWindowActive(desk.window.window(), PATIENCE_MS)
    reached = set()
    for _step in range(160):
        QTest.keyClick(focus(desk), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(focusable(page)) <= reached
