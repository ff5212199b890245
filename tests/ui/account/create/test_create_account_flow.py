"""Creating an account: one thing per page, Back, the code, and what goes wrong."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.people.roles import Actor, Role
from kiosk.services.account.confirm_by_staff import confirm_by_staff
from tests.ui.account.desk import ADDRESS, Desk
from tests.ui.stage import button, words_on
from ui.account.confirm.code_page import ConfirmPage
from ui.account.confirm.staff_confirmation import DeskWatch
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text

pytestmark = pytest.mark.req("R2")
LETTERS = (
    "We can't send email to an address with letters other than a to z before the @. "
    "Enter another email address"
)


def test_an_account_is_made_one_thing_a_page(qtbot: QtBot, desk: Desk) -> None:
    page = desk.up_to("account_username")
    page.show_busy(True)
    desk.back()
    assert desk.page is page
    page.show_busy(False)
    desk.up_to("account_confirm")
    assert "We sent a six-digit code to m…@example.org." in words_on(desk.page)
    assert not button(desk.page, "resend").isVisible()
    with qtbot.waitSignal(desk.entrance.entered):
        desk.give("code", desk.code())
    assert desk.core.actor.role is Role.PATIENT


@pytest.mark.parametrize(
    ("page", "field", "value", "words"),
    [
        ("account_email", "email", "", "Enter your email address"),
        ("account_email", "email", "maria", "Email address must look like name@example.org"),
        ("account_email", "email", "josé@example.com", LETTERS),
        ("account_username", "username", " ", "Enter a username"),
        ("account_password", "password", "short", "Password must be 12 characters or more"),
        ("account_agree", "agreed", False, "Press “I agree” to create your account"),
    ],
)
def test_each_page_says_what_is_missing(
    desk: Desk, page: str, field: str, value: object, words: str
) -> None:
    desk.up_to(page)
    desk.give(field, value)
    assert desk.page.name == page
    assert desk.problem(field) == words
    assert desk.page.editors[field].value() == value


def test_a_doubtful_address_is_asked_about_once(desk: Desk) -> None:
    desk.up_to("account_email")
    desk.give("email", "maria@gmial.com")
    assert "Did you mean maria@gmail.com?" in words_on(desk.page)
    desk.seen("account-email-doubt")
    desk.press("proceed")
    desk.at("account_username")
    desk.back()
    desk.give("email", "maria@gmial.com")
    desk.press("use_suggestion")
    desk.at("account_username")
    desk.back()
    assert desk.page.text("email") == "maria@gmail.com"


def test_an_address_with_another_script_s_letter_leads_to_the_one_that_was_meant(
    desk: Desk,
) -> None:
    desk.up_to("account_email")
    desk.give("email", "\u0430na@gmail.com")
    assert "Did you mean ana@gmail.com?" in words_on(desk.page)
    desk.press("use_suggestion")
    desk.at("account_username")
    desk.back()
    assert desk.page.text("email") == "ana@gmail.com"


def test_back_keeps_everything_but_the_password(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_agree")
    desk.back()
    assert desk.at("account_password").text("password") == ""
    desk.back()
    assert desk.at("account_username").text("username") == "maria"
    desk.back()
    assert desk.at("account_email").text("email") == "maria@example.org"
    desk.back()
    desk.at("log_on")
    with qtbot.waitSignal(desk.entrance.left):
        desk.back()


def test_a_taken_username_leads_back_to_it(desk: Desk) -> None:
    desk.made("other@example.org", "Maria")
    desk.up_to("account_agree")
    desk.give("agreed", True)
    desk.at("account_username")
    assert desk.problem("username") == "This username is taken. Choose another one"
    assert desk.page.text("username") == "maria"


def test_a_wrong_code_is_typed_again(desk: Desk) -> None:
    desk.up_to("account_confirm")
    desk.give("code", "12")
    assert desk.problem("code") == "Code must be 6 digits"
    wrong = "999999" if desk.code() != "999999" else "111111"
    desk.give("code", wrong)
    desk.qtbot.waitUntil(
        lambda: desk.problem("code") == ("Code is not right. Check the six digits in your email")
    )
    assert desk.page.text("code") == ""


def test_the_code_can_go_to_another_address(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_confirm")
    desk.press("change_email")
    desk.at("account_email")
    desk.back()
    desk.at("account_confirm")
    desk.back()
    desk.at("account_email")
    desk.give("email", "delgado@example.com")
    desk.at("account_confirm")
    assert "We sent a six-digit code to d…@example.com." in words_on(desk.page)
    with qtbot.waitSignal(desk.entrance.entered):
        desk.give("code", desk.code())


def test_an_older_account_gets_a_fresh_code(qtbot: QtBot, desk: Desk) -> None:
    desk.made()
    first = desk.code()
    desk.ports.clock.advance(timedelta(minutes=20))
    desk.log_on()
    desk.at("account_confirm")
    qtbot.waitUntil(lambda: "A new code is on its way" in words_on(desk.page))
    assert "We sent a six-digit code to m…@example.org." in words_on(desk.page)
    desk.seen("account-confirm-older")
    assert desk.code() != first
    with qtbot.waitSignal(desk.entrance.entered):
        desk.give("code", desk.code())


@pytest.mark.parametrize("passed", [timedelta(0), timedelta(seconds=5)])
def test_a_new_code_can_be_asked_for_later(desk: Desk, passed: timedelta) -> None:
    desk.made()
    desk.ports.clock.advance(passed)
    desk.log_on()
    page = desk.at("account_confirm")
    assert "A new code is on its way" not in words_on(page)
    assert isinstance(page, ConfirmPage)
    assert not button(page, "resend").isVisible()
    page.wait(0)
    desk.seen("account-confirm-again")
    desk.ports.clock.advance(timedelta(minutes=1))
    first = desk.code()
    desk.press("resend")
    desk.qtbot.waitUntil(lambda: "A new code is on its way" in words_on(desk.page))
    assert desk.code() != first
    with desk.qtbot.waitSignal(desk.entrance.given_up):
        desk.back()


@pytest.mark.parametrize("password", ["maria has otters", "password1234", "Green Leaf 4711"])
def test_a_password_that_is_easy_to_guess_is_not_taken(desk: Desk, password: str) -> None:
    desk.up_to("account_password")
    desk.qtbot.waitUntil(lambda: desk.core.tasks is not None)
    desk.give("password", password)
    if desk.page.name == "account_agree":
        desk.give("agreed", True)
    desk.at("account_password")
    desk.qtbot.waitUntil(
        lambda: desk.problem("password") == "Password is easy to guess. Choose another one"
    )


@pytest.mark.req("S7")
def test_staff_confirm_who_has_no_email(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_desk", email="")
    assert desk.mails() == 0
    code = shown_code(desk)
    desk.seen("account-desk")
    with qtbot.waitSignal(desk.entrance.entered):
        confirm(desk, code)
        watch(desk).ask()
    assert desk.core.actor.role is Role.PATIENT


@pytest.mark.req("S7")
def test_staff_confirm_whose_email_does_not_come(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_confirm")
    words = "No email? Show this code to staff: "
    code = shown_code(desk).removeprefix(words)
    desk.seen("account-confirm-desk")
    with qtbot.waitSignal(desk.entrance.entered):
        watch(desk).ask()
        confirm(desk, code)
        watch(desk).ask()


@pytest.mark.req("S7")
def test_an_address_can_be_given_after_all(desk: Desk) -> None:
    desk.made(email="")
    desk.log_on()
    desk.at("account_desk")
    assert desk.mails() == 0
    desk.press("change_email")
    desk.at("account_email")
    assert desk.page.findChild(Button, "no_email") is None
    desk.give("email", ADDRESS)
    desk.at("account_confirm")
    assert desk.mails() == 1


def shown_code(desk: Desk) -> str:
    """What the page says about the code for staff, once it does."""
    desk.qtbot.waitUntil(lambda: any(text.text() for text in texts(desk)))
    return texts(desk)[0].text()


def texts(desk: Desk) -> list[Text]:
    return desk.page.findChildren(Text, "desk_code")


def watch(desk: Desk) -> DeskWatch:
    (found,) = desk.page.findChildren(DeskWatch)
    return found


def confirm(desk: Desk, code: str) -> None:
    desk.core.kiosk().do(confirm_by_staff, Actor(Role.MANAGER, uuid4()), code)
