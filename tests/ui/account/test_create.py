"""Creating an account: one thing a page, Back, the code, and what goes wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.roles import VISITOR, Role
from kiosk.services.accounts import create_account
from kiosk.services.views import LoggedOn
from tests.fakes.ports import FakePorts
from tests.ui.audit import audit
from tests.ui.stage import button, look, new_window, words_on
from ui.account.asking import AskingPage
from ui.account.confirm_page import ConfirmPage
from ui.account.create import CreateAccount
from ui.core import Core
from ui.tasks import TaskRunner
from ui.window import Window

PASSWORD = "purple otters 42"


@dataclass
class Desk:
    """A flow that creates an account over fakes."""

    ports: FakePorts
    core: Core
    window: Window
    flow: CreateAccount
    qtbot: QtBot

    @property
    def page(self) -> AskingPage:
        assert isinstance(self.window.page, AskingPage)
        return self.window.page

    def at(self, name: str) -> AskingPage:
        """Wait until that page is in sight."""
        self.qtbot.waitUntil(lambda: self.page.name == name)
        return self.page

    def give(self, field: str, value: object) -> None:
        """Fill a field in and proceed."""
        self.page.editors[field].set_value(value)
        self.press("proceed")

    def press(self, name: str) -> None:
        """Press a button of the page."""
        button(self.page, name).click()

    def problem(self, field: str) -> str | None:
        """What stands at a field."""
        return self.page.editors[field].problem

    def code(self) -> str:
        """The code in the last mail that waits."""
        payload = list(self.ports.database.rows.outbox.values())[-1].item.payload
        return str(payload["code"])

    def up_to(self, name: str) -> AskingPage:
        """Answer every page before that one."""
        self.flow.open()
        for at, field, value in (
            ("account_email", "email", "maria@example.org"),
            ("account_username", "username", "maria"),
            ("account_password", "password", PASSWORD),
            ("account_agree", "agreed", True),
        ):
            if at == name:
                break
            self.at(at)
            self.give(field, value)
        return self.at(name)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """A visitor who wants an account."""
    ports = FakePorts()
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", ports)))
    window = new_window(qtbot)
    yield Desk(ports, core, window, CreateAccount(window, core), qtbot)
    core.tasks.close()


def seen(desk: Desk, name: str) -> None:
    look(desk.qtbot, desk.window, name)
    assert audit(desk.window) == []


@pytest.mark.req("R2")
def test_an_account_is_made_one_thing_a_page(qtbot: QtBot, desk: Desk) -> None:
    for name in ("account_email", "account_username", "account_password", "account_agree"):
        desk.up_to(name)
        seen(desk, name.replace("_", "-"))
    desk.give("agreed", True)
    desk.at("account_confirm")
    seen(desk, "account-confirm")
    assert "We sent a six-digit code to m…@example.org." in words_on(desk.page)
    assert not button(desk.page, "resend").isVisible()
    with qtbot.waitSignal(desk.flow.logged_on) as heard:
        desk.give("code", desk.code())
    (answer,) = heard.args
    assert isinstance(answer, LoggedOn)
    assert answer.actor.role is Role.PATIENT
    assert desk.core.actor == answer.actor


@pytest.mark.req("R2")
@pytest.mark.parametrize(
    ("page", "field", "value", "words"),
    [
        ("account_email", "email", "", "Enter your e-mail address"),
        ("account_email", "email", "maria", "E-mail address must look like name@example.org"),
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
    seen(desk, f"{page.replace('_', '-')}-problem")


@pytest.mark.req("R2")
def test_a_doubtful_address_is_asked_about_once(desk: Desk) -> None:
    desk.flow.open()
    desk.give("email", "maria@gmial.com")
    assert "Did you mean maria@gmail.com?" in words_on(desk.page)
    seen(desk, "account-email-doubt")
    desk.press("proceed")
    desk.at("account_username")
    desk.flow.back()
    desk.give("email", "maria@gmial.com")
    desk.press("use_suggestion")
    desk.at("account_username")
    desk.flow.back()
    assert desk.page.text("email") == "maria@gmail.com"


@pytest.mark.req("R2")
def test_back_keeps_everything_but_the_password(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_agree")
    desk.flow.back()
    assert desk.at("account_password").text("password") == ""
    desk.flow.back()
    assert desk.at("account_username").text("username") == "maria"
    desk.flow.back()
    assert desk.at("account_email").text("email") == "maria@example.org"
    with qtbot.waitSignal(desk.flow.left):
        desk.flow.back()


@pytest.mark.req("R2")
def test_a_taken_username_leads_back_to_it(desk: Desk) -> None:
    kiosk = desk.core.kiosk()
    kiosk.do(create_account, VISITOR, "other@example.org", "Maria", PASSWORD)
    desk.up_to("account_agree")
    desk.give("agreed", True)
    desk.at("account_username")
    assert desk.problem("username") == "This username is taken. Choose another one"
    assert desk.page.text("username") == "maria"


@pytest.mark.req("R2")
def test_a_wrong_code_is_typed_anew(desk: Desk) -> None:
    desk.up_to("account_confirm")
    desk.give("code", "12")
    assert desk.problem("code") == "Code must be 6 digits"
    wrong = "999999" if desk.code() != "999999" else "111111"
    desk.give("code", wrong)
    desk.qtbot.waitUntil(
        lambda: desk.problem("code") == "Code is not right. Check the six digits in your mail"
    )
    assert desk.page.text("code") == ""


@pytest.mark.req("R2")
def test_the_code_can_go_to_another_address(qtbot: QtBot, desk: Desk) -> None:
    desk.up_to("account_confirm")
    desk.press("change_email")
    desk.at("account_email")
    desk.flow.back()
    desk.at("account_confirm")
    desk.flow.back()
    desk.at("account_email")
    desk.give("email", "delgado@example.com")
    desk.at("account_confirm")
    assert "We sent a six-digit code to d…@example.com." in words_on(desk.page)
    with qtbot.waitSignal(desk.flow.logged_on):
        desk.give("code", desk.code())


@pytest.mark.req("R2")
def test_an_older_account_gets_a_fresh_code(qtbot: QtBot, desk: Desk) -> None:
    made = desk.core.kiosk().do(create_account, VISITOR, "m@example.org", "maria", PASSWORD)
    first = desk.code()
    desk.core.actor = made.actor
    desk.ports.clock.advance(timedelta(minutes=20))
    desk.flow.confirm_only()
    desk.qtbot.waitUntil(lambda: "A new code is on its way" in words_on(desk.page))
    seen(desk, "account-confirm-older")
    assert desk.code() != first
    with qtbot.waitSignal(desk.flow.logged_on):
        desk.give("code", desk.code())


@pytest.mark.req("R2")
def test_a_new_code_can_be_asked_for_later(desk: Desk) -> None:
    made = desk.core.kiosk().do(create_account, VISITOR, "m@example.org", "maria", PASSWORD)
    desk.core.actor = made.actor
    desk.ports.clock.advance(timedelta(seconds=5))
    desk.flow.confirm_only()
    desk.qtbot.waitUntil(lambda: not desk.page.busy)
    assert "A new code is on its way" not in words_on(desk.page)
    page = desk.page
    assert isinstance(page, ConfirmPage)
    assert not button(page, "resend").isVisible()
    page.wait(0)
    seen(desk, "account-confirm-again")
    desk.ports.clock.advance(timedelta(minutes=1))
    first = desk.code()
    desk.press("resend")
    desk.qtbot.waitUntil(lambda: "A new code is on its way" in words_on(desk.page))
    assert desk.code() != first


def test_back_from_an_older_accounts_code_leaves(qtbot: QtBot, desk: Desk) -> None:
    made = desk.core.kiosk().do(create_account, VISITOR, "m@example.org", "maria", PASSWORD)
    desk.core.actor = made.actor
    desk.flow.confirm_only()
    desk.qtbot.waitUntil(lambda: not desk.page.busy)
    with qtbot.waitSignal(desk.flow.left):
        desk.flow.back()


def test_nothing_is_lost_while_the_answer_is_awaited(desk: Desk) -> None:
    page = desk.up_to("account_username")
    page.show_busy(True)
    desk.flow.back()
    assert desk.page is page
