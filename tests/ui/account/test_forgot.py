"""A forgotten password and a forgotten username: emailed codes, Back, and what goes wrong."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.people.roles import VISITOR, Role
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.log_on import log_on
from tests.ui.account.desk import ADDRESS, Desk
from tests.ui.stage import button, words_on

pytestmark = pytest.mark.req("R2")

NEW = "eleven quiet herons"


def topics(desk: Desk) -> list[Topic]:
    return [row.item.topic for row in desk.ports.database.rows.outbox.values()]


def to_code(desk: Desk, email: str = ADDRESS) -> None:
    desk.press("forgot_password")
    desk.at("password_email")
    desk.give("email", email)
    desk.at("password_code")


def to_new_password(desk: Desk) -> None:
    desk.proved()
    to_code(desk)
    desk.give("code", desk.code())
    desk.at("password_new")


def test_a_new_password_is_set_with_an_emailed_code(qtbot: QtBot, desk: Desk) -> None:
    desk.proved()
    desk.seen("log-on-entries")
    desk.press("forgot_password")
    desk.at("password_email")
    desk.seen("password-email")
    desk.give("email", ADDRESS)
    desk.at("password_code")
    desk.seen("password-code")
    words = "If m…@example.org has an account here, a six-digit code is on its way."
    assert words in words_on(desk.page)
    assert topics(desk)[-1] is Topic.PASSWORD_CODE
    desk.give("code", desk.code())
    desk.at("password_new")
    desk.seen("password-new")
    with qtbot.waitSignal(desk.entrance.entered):
        desk.give("password", NEW)
    assert desk.core.actor.role is Role.PATIENT
    assert desk.core.kiosk().do(log_on, VISITOR, "maria", NEW, "en").confirmed
    with pytest.raises(KioskError) as refused:
        desk.core.kiosk().do(log_on, VISITOR, "maria", "purple otters 42", "en")
    assert refused.value.code is ErrorCode.LOG_ON_WRONG


def test_an_unknown_address_is_told_the_same(desk: Desk) -> None:
    to_code(desk, "nobody@example.org")
    words = "If n…@example.org has an account here, a six-digit code is on its way."
    assert words in words_on(desk.page)
    wrong = "111111" if desk.code() != "111111" else "222222"
    desk.give("code", wrong)
    desk.qtbot.waitUntil(
        lambda: desk.problem("code") == ("Code is not right. Check the six digits in your email")
    )


def test_back_keeps_address_and_code_but_no_password(desk: Desk) -> None:
    to_new_password(desk)
    desk.page.editors["password"].set_value(NEW)
    desk.back()
    assert desk.at("password_code").text("code") == desk.code()
    desk.press("proceed")
    assert desk.at("password_new").text("password") == ""
    desk.back()
    desk.at("password_code")
    desk.back()
    assert desk.at("password_email").text("email") == ADDRESS
    desk.back()
    desk.at("log_on")


def test_an_address_of_two_accounts_asks_which(qtbot: QtBot, desk: Desk) -> None:
    desk.proved()
    desk.proved(username="jose")
    to_code(desk)
    desk.give("code", desk.code())
    desk.at("password_which")
    desk.press("proceed")
    assert desk.problem("username") == "Choose your account"
    desk.give("username", "jose")
    desk.at("password_new")
    desk.back()
    assert desk.at("password_which").text("username") == "jose"
    desk.back()
    desk.at("password_code")
    desk.press("proceed")
    desk.at("password_which")
    desk.give("username", "jose")
    desk.at("password_new")
    with qtbot.waitSignal(desk.entrance.entered):
        desk.give("password", NEW)
    assert desk.core.kiosk().do(log_on, VISITOR, "jose", NEW, "en").confirmed


def test_an_easy_password_stays_and_a_code_that_expired_is_asked_for_again(desk: Desk) -> None:
    to_new_password(desk)
    desk.give("password", "maria was here")
    assert desk.problem("password") == "Password is easy to guess. Choose another one"
    desk.ports.clock.advance(timedelta(minutes=15))
    desk.give("password", NEW)
    desk.at("password_code")
    assert desk.problem("code") == "Code has expired. Ask for a new one"
    desk.press("resend")
    desk.qtbot.waitUntil(lambda: "A new code is on its way" in words_on(desk.page))


def test_too_early_nothing_new_is_sent(desk: Desk) -> None:
    desk.proved()
    to_code(desk)
    before = desk.mails()
    desk.press("change_email")
    desk.at("password_email")
    desk.give("email", ADDRESS)
    desk.at("password_code")
    assert desk.mails() == before
    assert not button(desk.page, "resend").isVisible()


def test_many_requests_wait_with_a_code_for_staff(desk: Desk) -> None:
    for _ in range(12):
        desk.ports.clock.advance(timedelta(minutes=1))
        desk.press("forgot_username")
        desk.at("username_email")
        desk.give("email", ADDRESS)
        desk.qtbot.waitUntil(lambda: not desk.page.busy)
        if desk.page.name == "username_email":
            break
        desk.press("proceed")
        desk.at("log_on")
    problem = desk.problem("email") or ""
    assert problem.startswith("No more emails can be sent today. ")
    assert "show staff this code: " in problem


@pytest.mark.parametrize("email", [ADDRESS, "nobody@example.org"])
def test_a_username_is_emailed_to_its_address(desk: Desk, email: str) -> None:
    desk.proved()
    desk.page.editors["username"].set_value("maria")
    desk.press("forgot_username")
    desk.at("username_email")
    desk.seen("username-email")
    desk.give("email", email)
    desk.at("username_sent")
    assert topics(desk)[-1] is Topic.USERNAME
    assert "Your username is in it, if your address has an account here." in words_on(desk.page)
    desk.back()
    assert desk.at("username_email").text("email") == email
    desk.back()
    assert desk.at("log_on").text("username") == "maria"
