"""“My Caregivers”: every state of a slot at every size of screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.store.policy_rules import LEAST, MOST
from tests.ui.caregivers.views import FREE, NOTE, WAITING, caregivers, slot
from tests.ui.screens import faults_at_every_size
from tests.ui.stage import SAY, button, show, words_on
from ui.caregivers.slots.my_caregivers_page import MAY_HAVE, MyCaregiversPage
from ui.caregivers.slots.slot_looks import LOOKS
from ui.frame.tabs import Tabs
from ui.widgets.buttons.button import Button, Kind

pytestmark = pytest.mark.req("C1")

UPPER_THIRD = 640


def pine(page: QWidget) -> list[str]:
    """The primary buttons by their names."""
    found = [b for b in page.findChildren(Button) if b.kind is Kind.PRIMARY and b.isVisible()]
    return [b.objectName() for b in found]


@pytest.mark.parametrize("state", LOOKS)
def test_every_state_of_a_slot_fits_every_screen(
    qtbot: QtBot, state: DesignationStatus | None
) -> None:
    view = caregivers(slot(state), slot(state, 2))
    name = f"my-caregivers-{state or 'free'}"
    assert faults_at_every_size(qtbot, lambda: MyCaregiversPage(SAY, view), name) == []


def test_the_slots_are_equal_and_the_names_stand_below_the_upper_third(qtbot: QtBot) -> None:
    page = MyCaregiversPage(SAY, caregivers(WAITING))
    window = show(qtbot, page)
    window.grab()
    one, two = (page.findChild(QWidget, f"slot.{number}") for number in (1, 2))
    assert one is not None
    assert two is not None
    assert one.height() == two.height()
    assert one.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD
    assert {"Slot 1 of 2", "Grace O'Neill", "Slot 2 of 2"} <= set(words_on(page))


@pytest.mark.req("C10")
def test_only_the_first_slot_that_waits_has_the_pine_button(qtbot: QtBot) -> None:
    both = caregivers(WAITING, slot(DesignationStatus.SUBMITTED, 2))
    page = MyCaregiversPage(SAY, both)
    show(qtbot, page)
    assert pine(page) == ["look.1"]
    renewing = slot(DesignationStatus.APPROVED, 2, renewal=DesignationStatus.SUBMITTED)
    page = MyCaregiversPage(SAY, caregivers(FREE, renewing))
    show(qtbot, page)
    assert pine(page) == ["look.2"]
    page = MyCaregiversPage(SAY, caregivers())
    show(qtbot, page)
    assert pine(page) == []


def test_a_press_says_which_slot_and_what_to_do(qtbot: QtBot) -> None:
    page = MyCaregiversPage(SAY, caregivers(slot(DesignationStatus.PIN_ISSUED)))
    show(qtbot, page)
    for name in ("new_pin.1", "end.1", "generate.2"):
        with qtbot.waitSignal(page.asked) as asked:
            button(page, name).click()
        assert f"{asked.args[1]}.{asked.args[0].number}" == name


@pytest.mark.req("C2")
@pytest.mark.parametrize(
    ("most", "words"),
    [
        (1, "You may have one personal caregiver."),
        (2, "You may have two personal caregivers."),
    ],
)
def test_the_page_says_how_many_the_policy_allows(qtbot: QtBot, most: int, words: str) -> None:
    page = MyCaregiversPage(SAY, caregivers(most=most))
    show(qtbot, page)
    assert words in words_on(page)


def test_no_policy_allows_a_number_that_the_page_has_no_words_for() -> None:
    assert set(MAY_HAVE) == set(range(LEAST["caregiver_slots"], MOST["caregiver_slots"] + 1))


@pytest.mark.req("C11")
def test_the_stores_note_stands_with_its_date(qtbot: QtBot) -> None:
    page = MyCaregiversPage(SAY, caregivers())
    show(qtbot, page)
    assert f"{NOTE} (November 1, 2026)" in words_on(page)
    page = MyCaregiversPage(SAY, caregivers(note=""))
    show(qtbot, page)
    assert page.findChild(QWidget, "call_note") is None


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
    window.show_page(MyCaregiversPage(SAY, caregivers()))
    assert window.focusWidget() is tabs
    with qtbot.waitSignal(window.tab_chosen) as signal:
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.target("renewal").center())
    assert signal.args == ["renewal"]
