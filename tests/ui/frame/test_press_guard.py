"""What comes up takes no press for a second: it was meant for what was in sight before."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import N_
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import draft_at
from tests.ui.stage import SAY, button, new_window, ring
from ui.frame.confirm_sheet import ConfirmSheet
from ui.frame.page import Page
from ui.frame.press_guard import HOLD_MS, PressGuard
from ui.frame.window import Window
from ui.widgets.buttons.button import Button
from ui.widgets.fields.text_input import TextInput


class Asking(Page):
    """A box and a button, with what is behind it."""

    def __init__(self) -> None:
        super().__init__("asking", SAY, N_("Saving"))
        self.field = TextInput("answer", "First name")
        self.body.addWidget(self.field)
        self.pressed: list[str] = []
        self.add_primary(N_("Done")).clicked.connect(lambda: self.pressed.append("done"))


def click(part: QWidget) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def click_twice(part: QWidget) -> None:
    QTest.mouseDClick(part, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(part, Qt.MouseButton.LeftButton)


def touch(part: QWidget) -> None:
    window, at = part.window().windowHandle(), part.mapTo(part.window(), part.rect().center())
    QTest.touchEvent(window, FINGER).press(0, at).commit()
    QTest.touchEvent(window, FINGER).release(0, at).commit()


def by_key(key: Qt.Key) -> Callable[[QWidget], None]:
    def press(part: QWidget) -> None:
        part.setFocus()
        QTest.keyClick(part, key)

    return press


FINGER: Final = QTest.createTouchDevice()
PRESSES: Final[dict[str, Callable[[QWidget], None]]] = {
    "mouse": click,
    "twice": click_twice,
    "finger": touch,
    "enter": by_key(Qt.Key.Key_Return),
    "space": by_key(Qt.Key.Key_Space),
}


def shown(window: Window) -> Asking:
    return window.show_page(Asking)


def laid_over(window: Window) -> Asking:
    window.show_page(Asking)
    return window.lay_over(Asking)


def uncovered(window: Window) -> Asking:
    below = window.show_page(Asking)
    window.lay_over(Asking)
    window.uncover()
    return below


WAYS: Final = (shown, laid_over, uncovered)


@pytest.mark.req("U33")
@pytest.mark.parametrize("press", PRESSES.values(), ids=PRESSES)
@pytest.mark.parametrize("come", WAYS)
def test_a_page_takes_no_press_before_it_was_in_sight_for_a_second(
    qtbot: QtBot, come: Callable[[Window], Asking], press: Callable[[QWidget], None]
) -> None:
    window = new_window(qtbot)
    page = come(window)
    done = button(page, "proceed")
    press(done)
    qtbot.waitUntil(lambda: window.guard.painted)
    press(done)
    assert page.pressed == []
    with qtbot.waitSignal(window.guard.takes_presses):
        ring(window.guard, HOLD_MS)
    press(done)
    assert page.pressed


@pytest.mark.req("U33")
def test_header_and_footer_wait_with_the_page(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    window.show_page(Asking)
    qtbot.waitUntil(lambda: window.guard.painted)
    back = window.findChild(Button, "back")
    assert isinstance(back, Button)
    for part, asked in (
        (back, window.back),
        (window.footer.help_button, window.help_asked),
        (window.footer.start_over_button, window.start_over),
    ):
        with qtbot.assertNotEmitted(asked):
            click(part)
    ring(window.guard, HOLD_MS)
    with qtbot.waitSignal(window.back):
        click(back)


def test_typing_is_not_delayed(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    window.use_keyboard()
    page = window.show_page(Asking)
    click(page.field.box)
    QTest.keyClicks(page.field.box, "Li An")
    qtbot.waitUntil(lambda: window.keyboard is not None and window.keyboard.panel.isVisible())
    assert window.keyboard is not None
    keys = {key.objectName(): key for key in window.keyboard.panel.buttons()}
    click(keys["key.n"])
    assert page.field.value() == "Li Ann"


@pytest.mark.req("U33")
def test_a_sheet_waits_on_its_own_and_the_page_below_it_does_not_hold_it_up(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    window.show_page(Asking)
    sheet = ConfirmSheet(window, N_("Saving"), N_("Done"), N_("Done"), N_("Cancel"))
    sheet.open()
    with qtbot.assertNotEmitted(sheet.confirmed):
        click(button(sheet, "confirm"))
    qtbot.waitUntil(lambda: sheet.guard.painted)
    ring(sheet.guard, HOLD_MS)
    assert window.guard.holds
    with qtbot.waitSignal(sheet.confirmed):
        click(button(sheet, "confirm"))


@pytest.mark.req("U33", "R11")
def test_submit_pressed_twice_leaves_the_confirmation_in_sight(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    booth = new_booth(new_place("passport", draft_at("review")))
    booth.resume("review")
    booth.press("agreed")
    booth.until(lambda: booth.hands.reaches("proceed"), "to reach Submit")
    submit = booth.hands.target("proceed")
    assert submit is not None
    at = submit.mapTo(booth.window, submit.rect().center())
    booth.press("proceed")
    booth.at("confirmation")
    booth.until(lambda: booth.window.guard.painted, "to see it")
    under = booth.window.childAt(at)
    done = booth.hands.target("done")
    assert under is not None
    assert done is not None
    for part in (under, done):
        click(part)
    assert (booth.page.name, booth.endings) == ("confirmation", [])
    booth.press("done")
    assert len(booth.endings) == 1


def test_the_guard_looks_at_events_only_while_it_holds(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    seen: list[object] = []

    class Looking(PressGuard):
        def refuses(self, watched: object, event: object) -> bool:
            seen.append(event)
            return False

    guard = Looking(window)
    guard.hold(window)
    QApplication.processEvents()
    assert seen
    guard.let()
    seen.clear()
    click(window)
    assert seen == []
