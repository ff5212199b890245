"""A page is redrawn where it is, in another language, size and look; nothing typed is lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message, Translator
from kiosk.wizard.fields.field import Problem
from tests.factories import POLICY
from tests.pseudo_language import speak
from tests.ui.stage import SAY, button, new_window, words_on
from tests.ui.wizard.stand import Stand, stand_with
from tests.unit.wizard.walking import Walk
from ui.account.confirm.code_page import ConfirmPage
from ui.account.create.agree_page import AgreePage
from ui.account.create.username_page import UsernamePage
from ui.account.email_page import EmailPage
from ui.account.lock_notice import LockNotice
from ui.account.log_on_page import LogOnPage
from ui.account.password_page import PasswordPage
from ui.caregivers.pin.delivery_page import DeliveryPage
from ui.frame.confirm_sheet import ConfirmSheet
from ui.frame.page import Page
from ui.frame.window import Window
from ui.guide.guide_page import GuidePage
from ui.home.age_gate import AgeGatePage, UnderAgePage
from ui.home.home_cache import Home
from ui.home.home_page import HomePage
from ui.theme.theme import Theme
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.choice_input import ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.input import Input
from ui.widgets.fields.text_input import TextInput
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.instructions_page import InstructionsPage
from ui.wizard.photo.photo_booth import PhotoBooth

LOUD = Translator("es")
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
STEPS = {
    "instructions": "instructions",
    "identify": "identify",
    "personal_information": "personal_information",
    "id_kind": "id_kind",
    "id_number": "id_number",
    "rmv_photo": "id_number",
    "id_verification": "id_verification",
    "residency_kind": "residency_kind",
    "residency": "residency",
    "photo": "photo",
    "review": "review",
}
"""Each page of the renewal, and how far the person who sees it has come."""
FORMS = {"identify", "personal_information", "id_kind", "id_number", "residency_kind"}
MAKERS: dict[str, Callable[[Translator], Page]] = {
    "home": lambda say: HomePage(say, Home(), lambda: NOW),
    "age_gate": lambda say: AgeGatePage(say, False),
    "guide": lambda say: GuidePage(say, POLICY),
    "log_on": LogOnPage,
    "account_email": EmailPage,
    "account_username": UsernamePage,
    "account_password": lambda say: PasswordPage(say, 12, ()),
    "account_agree": AgreePage,
    "account_confirm": lambda say: ConfirmPage(say, "m…@example.org"),
    "pin_delivery": lambda say: DeliveryPage(say, POLICY),
}


@pytest.fixture(autouse=True)
def loud(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Another language besides English; afterward the theme of the other tests."""
    speak(monkeypatch, es=lambda text: f"¡{text}!")
    yield
    Theme.load("light").use(qapp)


def another_look(app: QApplication) -> None:
    """Extra large letters on a dark ground."""
    replace(Theme.load("contrast_dark", "XL"), scale=Theme.current().scale).use(app)


def type_something(page: Page) -> None:
    """Give every field another answer than it has."""
    for field in page.findChildren(Input):
        match field:
            case ChoiceInput():
                field.set_value(next(key for key in field.tiles if key != field.value()))
            case DateInput():
                field.set_value({"month": "3", "day": "1", "year": "20"})
            case AgreeTile():
                field.set_value(not field.value())
            case TextInput():
                field.set_value("Mar")
            case DocumentEditor() | PhotoBooth():
                pass
            case _:
                field.set_value("12")


def redrawn(window: Window, app: QApplication) -> Page:
    """The page after another language and look were chosen on it."""
    another_look(app)
    assert window.redraw(LOUD)
    assert window.page is not None
    return window.page


def stand_at(qtbot: QtBot, name: str) -> Stand:
    stand = stand_with(qtbot, Walk().to(STEPS[name]).renewal)
    stand.show(name)
    return stand


@pytest.mark.parametrize("name", STEPS)
def test_every_step_keeps_what_was_typed(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    stand = stand_at(qtbot, name)
    page = stand.window.page
    assert page is not None
    before = page.raw()
    type_something(page)
    typed = page.raw()
    assert (typed != before) or name not in FORMS
    again = redrawn(stand.window, qapp)
    assert again is not page
    assert (again.name, again.raw()) == (name, typed)
    assert again.heading.title.text() == f"¡{stand.session.step.title}!"
    assert button(stand.window.footer, "help").words().startswith("¡")
    again.left()
    stand.core.tasks.close()


@pytest.mark.parametrize("name", MAKERS)
def test_every_page_outside_the_steps_keeps_what_was_typed(
    qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    window = new_window(qtbot)
    page = window.show_page(lambda: MAKERS[name](window.say))
    type_something(page)
    typed = page.raw()
    again = redrawn(window, qapp)
    assert again is not page
    assert (again.name, again.raw(), again.say) == (name, typed, LOUD)
    assert any("¡" in words for words in words_on(again))


def test_the_focus_and_the_next_letter_stay_in_their_box(qtbot: QtBot, qapp: QApplication) -> None:
    stand = stand_at(qtbot, "identify")
    page = stand.window.page
    assert page is not None
    box = page.findChild(QLineEdit, "date_of_birth.day")
    assert isinstance(box, QLineEdit)
    box.setText("12")
    box.setFocus()
    box.setCursorPosition(1)
    again = redrawn(stand.window, qapp).findChild(QLineEdit, "date_of_birth.day")
    assert isinstance(again, QLineEdit)
    assert again is not box
    assert stand.window.focusWidget() is again
    assert (again.text(), again.cursorPosition()) == ("12", 1)


def test_the_keyboard_comes_back_with_its_box(qtbot: QtBot, qapp: QApplication) -> None:
    window = new_window(qtbot)
    window.use_keyboard()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page(lambda: LogOnPage(window.say))
    old = window.keyboard
    assert old is not None
    assert old.box is not None
    redrawn(window, qapp)
    assert window.keyboard is not None
    assert window.keyboard is not old
    assert window.keyboard.box is QApplication.focusWidget()
    assert old.box is None


def test_the_page_of_the_instructions_stays(qtbot: QtBot, qapp: QApplication) -> None:
    stand = stand_at(qtbot, "instructions")
    page = stand.window.page
    assert isinstance(page, InstructionsPage)
    page.turn_to(1)
    again = redrawn(stand.window, qapp)
    assert isinstance(again, InstructionsPage)
    assert again.at == 1


def test_problems_are_said_again_in_the_other_language(qtbot: QtBot, qapp: QApplication) -> None:
    window = new_window(qtbot)
    page = window.show_page(lambda: EmailPage(window.say))
    page.show_problems([Problem("email", Message("Enter your email address"))])
    again = redrawn(window, qapp)
    assert isinstance(again, EmailPage)
    assert again.editors["email"].problem == "¡Enter your email address!"
    assert again.summary is not None


def test_a_wait_continues_where_it_was(qtbot: QtBot, qapp: QApplication) -> None:
    window = new_window(qtbot)
    window.show_page(lambda: LogOnPage(window.say)).show_locked(15, "K7Q-M2X")
    (lock,) = redrawn(window, qapp).findChildren(LockNotice)
    assert (lock.left_s, lock.desk_code) == (15, "K7Q-M2X")
    page = window.show_page(lambda: ConfirmPage(window.say))
    page.wait(40)
    page.show_sent()
    assert {"¡You can ask for a new code in 40 seconds.!", "¡A new code is on its way!"} <= set(
        words_on(redrawn(window, qapp))
    )
    window.show_page(lambda: UnderAgePage(window.say, "", 7))
    assert "¡This page closes by itself in 7 seconds.!" in words_on(redrawn(window, qapp))


def test_a_paper_that_failed_still_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    window = new_window(qtbot)
    page = window.show_page(lambda: GuidePage(window.say, POLICY))
    page.paper.show_failed(KioskError(ErrorCode.PRINTER_JAMMED))
    assert "¡There is a paper jam in the printer!" in words_on(redrawn(window, qapp))


def test_a_covered_page_is_redrawn_too(qtbot: QtBot, qapp: QApplication) -> None:
    window = new_window(qtbot)
    window.show_page(lambda: UsernamePage(window.say)).editors["username"].set_value("maria")
    window.lay_over(lambda: AgreePage(window.say))
    redrawn(window, qapp)
    window.uncover()
    page = window.page
    assert isinstance(page, UsernamePage)
    assert (page.text("username"), page.say) == ("maria", LOUD)


def test_nothing_is_redrawn_while_an_answer_is_awaited_or_a_sheet_is_open(
    qtbot: QtBot,
) -> None:
    window = new_window(qtbot)
    assert not window.redraw(LOUD)
    page = window.show_page(lambda: LogOnPage(window.say))
    page.show_busy(True)
    assert not window.redraw(LOUD)
    page.show_busy(False)
    sheet = ConfirmSheet(window, "Start over?", "All goes.", "No", "Yes")
    sheet.open()
    assert not window.redraw(LOUD)
    assert (window.page, window.say) == (page, SAY)
    sheet.close_sheet()
    assert window.redraw(LOUD)
