"""Every page that takes text, at every size, with its keyboard and what was wrong with it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import Message
from kiosk.wizard.fields.field import Problem
from tests.ui.audit import LEAST_KEY_MM, PX_PER_MM, audit
from tests.ui.frame.keyboard.conftest import SIZES, NewTypingWindow
from tests.ui.sights.place import Place, complain_of_empty
from tests.ui.stage import SAY
from tests.ui.wizard.stand import stand_with
from tests.unit.wizard.test_caregiver import CaregiverWalk
from tests.unit.wizard.walking import Walk
from ui.account.confirm.code_page import ConfirmPage
from ui.account.create.username_page import UsernamePage
from ui.account.email_page import EmailPage
from ui.account.log_on_page import LogOnPage
from ui.account.password_page import PasswordPage
from ui.caregivers.pin.pin_email_page import PinEmailPage
from ui.frame.keyboard.layout import layout
from ui.frame.page import Page
from ui.frame.window import Window
from ui.widgets.fields.input import Input

ACCOUNT: Final[dict[str, Callable[[], Page]]] = {
    "log_on": lambda: LogOnPage(SAY),
    "account_email": lambda: EmailPage(SAY),
    "account_username": lambda: UsernamePage(SAY),
    "account_password": lambda: PasswordPage(SAY, 12),
    "account_confirm": lambda: ConfirmPage(SAY, "m…@example.org"),
    "pin_email": lambda: PinEmailPage(SAY),
}
STEPS: Final = ("identify", "personal_information", "id_number", "id_verification", "residency")
WORDS: Final = Message("Enter what is asked for here")


@dataclass(frozen=True)
class Sight:
    """A page in a window, walked through box by box."""

    window: Window
    page: Page

    def boxes(self) -> list[QLineEdit]:
        return [box for box in self.page.findChildren(QLineEdit) if self.page.fitting.offers(box)]

    def faults(self, qtbot: QtBot) -> list[str]:
        """What is wrong while each box in turn is typed into, once stored pages are read."""
        found = [] if self.boxes() else ["there is nothing to type into"]
        for box in self.boxes():
            self.page.fitting.unfold()
            box.setFocus()
            qtbot.waitUntil(lambda: self.page.fitting.missing() <= 0)
            name = box.objectName() or box.accessibleName()
            found += [f"{name}: {fault}" for fault in (*self._covered(box), *audit(self.window))]
        return found

    def _covered(self, box: QLineEdit) -> list[str]:
        dock = self.window.keyboard
        if dock is None or not dock.panel.isVisible() or dock.box is not box:
            return ["has no keyboard"]
        if not box.isVisible():
            return ["is not in sight"]
        over = self._place(dock.panel).intersects(self._place(box).adjusted(-9, -9, 9, 9))
        return ["is below the keyboard"] if over else []

    def _place(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self.window, QPoint(0, 0)), part.size())


@pytest.fixture(params=SIZES)
def window(request: pytest.FixtureRequest, typing_window: NewTypingWindow) -> Window:
    return typing_window(request.param)


@pytest.mark.parametrize("name", ACCOUNT)
def test_account_pages_keep_the_rules_above_the_keyboard(
    name: str, window: Window, qtbot: QtBot
) -> None:
    sight = Sight(window, ACCOUNT[name]())
    window.show_page(lambda: sight.page)
    assert sight.faults(qtbot) == []
    names = [field.objectName() for field in sight.page.findChildren(Input)]
    sight.page.show_problems([Problem(name, WORDS) for name in names])
    assert audit(window) == []
    assert sight.faults(qtbot) == []


def test_a_locked_log_on_keeps_the_rules_with_and_without_the_keyboard(window: Window) -> None:
    page = LogOnPage(SAY)
    window.show_page(lambda: page)
    page.show_locked(15, "000-002")
    assert window.keyboard is not None
    assert not window.keyboard.panel.isVisible()
    assert audit(window) == []
    page.editors["password"].focus_first()
    assert window.keyboard.panel.isVisible()
    assert audit(window) == []


@pytest.mark.parametrize("name", STEPS)
def test_steps_keep_the_rules_above_the_keyboard(name: str, window: Window, qtbot: QtBot) -> None:
    stand = stand_with(qtbot, Walk().to(name).renewal, window)
    sight = Sight(window, stand.show(name))
    assert sight.faults(qtbot) == []
    empty = {field.name: field.empty() for field in stand.session.step.fields(stand.renewal)}
    problems = stand.session.check(empty).problems
    sight.page.show_problems(problems)
    assert audit(window) == []
    assert sight.faults(qtbot) == []
    stand.core.tasks.close()


@pytest.mark.parametrize("name", ["caregiver_person", "caregiver_contact", "caregiver_pin"])
def test_a_caregivers_steps_keep_the_rules_above_the_keyboard(
    name: str, window: Window, qtbot: QtBot
) -> None:
    session = CaregiverWalk().to(name).session
    with ExitStack() as ends:
        sight = Sight(window, Place(qtbot, window, ends).caregiver(session))
        assert sight.faults(qtbot) == []
        complain_of_empty(sight.page, session)
        assert audit(window) == []
        assert sight.faults(qtbot) == []


@pytest.mark.parametrize("name", ["text", "email", "digits"])
def test_keys_are_15_mm_both_ways_on_every_page_of_keys(name: str, window: Window) -> None:
    window.show_page(ACCOUNT["log_on"])
    assert window.keyboard is not None
    panel = window.keyboard.panel
    for page in layout(name).pages:
        panel.show_page(layout(name), page)
        sides = [side for key in panel.buttons() for side in (key.width(), key.height())]
        assert min(sides) / PX_PER_MM >= LEAST_KEY_MM, page
