"""“My Caregivers”: every state of a slot at every size of screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.store.policy_rules import LIMITS
from kiosk.services.caregivers.caregiver_views import Slot
from tests.ui.caregivers.views import FREE, NOT_NOW, NOTE, WAITING, caregivers, slot
from tests.ui.stage import SAY, button, show, shown, words_on
from ui.caregivers.slots.my_caregivers_page import MAY_HAVE, MyCaregiversPage
from ui.frame.tabs import Tabs
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.buttons.tile import Tile

pytestmark = pytest.mark.req("C1")

UPPER_THIRD = 640
RENEWING = slot(DesignationStatus.APPROVED, 2, renewal=DesignationStatus.SUBMITTED)


def pine(page: QWidget) -> list[str]:
    """The primary buttons by their names."""
    found = [b for b in page.findChildren(Button) if b.kind is Kind.PRIMARY and b.isVisible()]
    return [b.objectName() for b in found]


def test_the_slots_are_equal_and_the_names_are_below_the_upper_third(qtbot: QtBot) -> None:
    page = MyCaregiversPage(SAY, caregivers(WAITING))
    window = show(qtbot, page)
    window.grab()
    one, two = (page.findChild(QWidget, f"slot.{number}") for number in (1, 2))
    assert one is not None
    assert two is not None
    assert one.height() == two.height()
    assert one.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD
    ways = [page.findChild(Tile, name) for name in ("help_card", "guide")]
    assert [way and way.height() >= 110 for way in ways] == [True, True]
    assert {"Slot 1 of 2", "Grace O'Neill", "Slot 2 of 2"} <= set(words_on(page))


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("slots", "names"),
    [
        ((WAITING, slot(DesignationStatus.SUBMITTED, 2)), ["look.1"]),
        ((FREE, RENEWING), ["look.2"]),
        ((), []),
    ],
    ids=["both wait", "a renewal waits", "none waits"],
)
def test_only_the_first_slot_that_waits_has_the_pine_button(
    qtbot: QtBot, slots: tuple[Slot, ...], names: list[str]
) -> None:
    page = shown(qtbot, MyCaregiversPage(SAY, caregivers(*slots)))
    assert pine(page) == names


@pytest.mark.req("C2", "C11")
def test_the_page_says_how_many_the_policy_allows_and_the_store_s_note(qtbot: QtBot) -> None:
    for most, how_many in ((1, "one personal caregiver"), (2, "two personal caregivers")):
        page = shown(qtbot, MyCaregiversPage(SAY, caregivers(most=most)))
        assert f"You may have {how_many}." in words_on(page)
        assert f"{NOTE} (November 1, 2026)" in words_on(page)
    page = shown(qtbot, MyCaregiversPage(SAY, caregivers(note="")))
    assert page.findChild(QWidget, "call_note") is None
    lowest, highest = LIMITS["caregiver_slots"]
    assert lowest is not None
    assert highest is not None
    assert set(MAY_HAVE) == set(range(lowest, highest + 1))


def test_two_pins_that_were_given_tell_themselves_apart_and_a_denial_says_why(
    qtbot: QtBot,
) -> None:
    given = slot(DesignationStatus.PIN_ISSUED), slot(DesignationStatus.PIN_ISSUED, 2)
    words = words_on(shown(qtbot, MyCaregiversPage(SAY, caregivers(*given))))
    assert {"On slip P4-7KM", "Emailed November 20, 3:10 PM"} <= set(words)
    denied = caregivers(slot(DesignationStatus.DENIED))
    assert NOT_NOW.to_patient in words_on(shown(qtbot, MyCaregiversPage(SAY, denied)))


def test_a_press_says_which_slot_and_what_to_do(qtbot: QtBot) -> None:
    page = shown(qtbot, MyCaregiversPage(SAY, caregivers(slot(DesignationStatus.PIN_ISSUED))))
    for name in ("new_pin.1", "end.1", "generate.2"):
        with qtbot.waitSignal(page.asked) as asked:
            button(page, name).click()
        assert f"{asked.args[1]}.{asked.args[0].number}" == name


def test_the_tabs_are_walked_by_keys_and_pressed(qtbot: QtBot) -> None:
    window = show(qtbot, MyCaregiversPage(SAY, caregivers()))
    window.grab()
    tabs = window.findChild(Tabs)
    assert tabs is not None
    assert [tabs.tabText(at) for at in range(3)] == [
        "Renewal", "My Caregivers", "Register as a Caregiver",
    ]  # fmt: skip
    tabs.setFocus()
    for key, chosen in ((Qt.Key.Key_Right, "caregiving"), (Qt.Key.Key_Left, "caregivers")):
        with qtbot.waitSignal(window.tab_chosen) as signal:
            QTest.keyClick(tabs, key)
        assert signal.args == [chosen]
    window.activateWindow()
    tabs.setFocus()
    assert window.focusWidget() is tabs
    window.show_page(lambda: MyCaregiversPage(SAY, caregivers()))
    assert window.focusWidget() is tabs
    window.guard.let()
    with qtbot.waitSignal(window.tab_chosen) as signal:
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.target("renewal").center())
    assert signal.args == ["renewal"]
