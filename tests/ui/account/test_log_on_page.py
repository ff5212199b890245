"""Log on: what is missing, what was wrong, and waiting."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.domain.desk.short_code import grouped
from kiosk.domain.people.roles import Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.unlock import unlock
from kiosk.words import error_message
from tests.ui.account.desk import Desk
from tests.ui.stage import SAY, button, ring, seen, show, shown, words_on
from ui.account.lock_notice import SECOND_MS, LockNotice
from ui.account.log_on_page import LogOnPage
from ui.widgets.cards.busy_card import BusyCard

pytestmark = pytest.mark.req("R2")


def typed(page: LogOnPage, username: str = "maria", password: str = "correct horse") -> None:
    page.editors["username"].set_value(username)
    page.editors["password"].set_value(password)


def test_log_on_hands_on_what_was_typed(qtbot: QtBot) -> None:
    page = LogOnPage(SAY)
    window = show(qtbot, page)
    assert page.editors["username"].controls()[0] is window.focusWidget()
    typed(page, " maria ")
    assert page.heading.title.text() == labels.LOG_ON
    assert button(page, "proceed").words() == labels.LOG_ON
    with qtbot.waitSignal(page.log_on) as heard:
        button(page, "proceed").click()
    assert heard.args == ["maria", "correct horse"]


def test_what_is_missing_or_wrong_is_said_at_the_field(qtbot: QtBot) -> None:
    page = shown(qtbot, LogOnPage(SAY))
    typed(page, "maria", "")
    with qtbot.assertNotEmitted(page.log_on):
        button(page, "proceed").click()
    assert page.editors["password"].problem == "Enter your password"
    assert page.editors["username"].problem is None
    typed(page)
    page.show_failure(error_message(KioskError(ErrorCode.LOG_ON_WRONG)))
    assert page.editors["username"].value() == "maria"
    assert page.editors["password"].value() == ""
    assert page.editors["password"].problem == "Username or password is not right"


def test_presses_are_ignored_while_the_answer_is_awaited(qtbot: QtBot) -> None:
    page = LogOnPage(SAY)
    window = show(qtbot, page)
    typed(page)
    page.show_busy(True)
    with qtbot.assertNotEmitted(page.log_on), qtbot.assertNotEmitted(page.create_asked):
        button(page, "proceed").click()
        button(page, "create").click()
    busy = page.findChild(BusyCard, "busy")
    assert isinstance(busy, BusyCard)
    qtbot.waitUntil(busy.isVisible)
    seen(qtbot, window, "log-on-busy")
    page.show_busy(False)
    assert not busy.isVisible()
    with qtbot.waitSignal(page.create_asked):
        button(page, "create").click()


def test_a_lock_counts_down_and_shows_the_code_for_staff(desk: Desk) -> None:
    desk.made()
    for _ in range(5):
        desk.log_on(password="not the one at all")
        desk.at("log_on")
    notice = desk.page.findChild(LockNotice, "locked")
    assert isinstance(notice, LockNotice)
    assert notice.wait.text() == "You can try again in 15 seconds."
    (code,) = desk.ports.database.rows.desk_codes
    assert grouped(code) in words_on(notice)
    assert desk.page.text("username") == "maria"
    assert desk.page.text("password") == ""
    ring(notice, SECOND_MS)
    assert notice.wait.text() == "You can try again in 14 seconds."
    desk.log_on()
    desk.at("log_on")
    manager = Actor(Role.MANAGER, uuid4())
    assert desk.core.kiosk().do(unlock, manager, code.lower()) == 1
    desk.log_on()
    desk.at("account_confirm")


def test_a_lock_that_ends_lets_type_again(qtbot: QtBot) -> None:
    page = LogOnPage(SAY)
    window = show(qtbot, page)
    page.show_locked(1, "K7Q-M2X")
    notice = page.findChild(LockNotice, "locked")
    assert isinstance(notice, LockNotice)
    with qtbot.waitSignal(notice.over):
        ring(notice, SECOND_MS)
    assert page.editors["password"].controls()[0] is window.focusWidget()
    page.show_locked(900, "")
    notice = page.findChildren(LockNotice, "locked")[-1]
    assert notice.wait.text() == "You can try again in 15 minutes."
    page.show_failure(error_message(KioskError(ErrorCode.LOG_ON_WRONG)))
    assert not notice.isVisible()
