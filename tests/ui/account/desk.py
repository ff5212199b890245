"""A visitor at “Log On” over fakes, and hands that fill in its pages."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from kiosk.domain.people.roles import VISITOR
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.views import LoggedOn
from tests.fakes.ports import FakePorts
from tests.ui.audit import audit
from tests.ui.stage import button, look
from ui.account.entrance import Entrance
from ui.core.core import Core
from ui.frame.asking_page import AskingPage
from ui.frame.window import Window

PASSWORD = "purple otters 42"
ADDRESS = "maria@example.org"


@dataclass
class Desk:
    """The entrance in its own window; its records can be reached."""

    ports: FakePorts
    core: Core
    window: Window
    entrance: Entrance
    qtbot: QtBot

    @property
    def page(self) -> AskingPage:
        assert isinstance(self.window.page, AskingPage)
        return self.window.page

    def at(self, name: str) -> AskingPage:
        """Wait until that page is in sight and waiting for nothing."""
        self.qtbot.waitUntil(lambda: self.page.name == name and not self.page.busy)
        return self.page

    def give(self, field: str, value: object) -> None:
        """Fill a field in and proceed."""
        self.page.editors[field].set_value(value)
        self.press("proceed")

    def press(self, name: str) -> None:
        """Press a button of the page."""
        button(self.page, name).click()

    def back(self) -> None:
        """Go back as the window does."""
        self.entrance.back()

    def problem(self, field: str) -> str | None:
        """What is in a field."""
        return self.page.editors[field].problem

    def code(self) -> str:
        """The code in the last waiting email."""
        payload = list(self.ports.database.rows.outbox.values())[-1].item.payload
        return str(payload["code"])

    def mails(self) -> int:
        """How many emails are waiting."""
        return len(self.ports.database.rows.outbox)

    def up_to(self, name: str, email: str = ADDRESS) -> AskingPage:
        """Create an account, answering every page before that one."""
        self.entrance.open()
        self.press("create")
        for at, field, value in (
            ("account_email", "email", email),
            ("account_username", "username", "maria"),
            ("account_password", "password", PASSWORD),
            ("account_agree", "agreed", True),
        ):
            if at == name:
                break
            self.at(at)
            if field == "email" and not email:
                self.press("no_email")
            else:
                self.give(field, value)
        return self.at(name)

    def made(self, email: str = ADDRESS, username: str = "maria") -> LoggedOn:
        """An account made on another day."""
        return self.core.kiosk().do(create_account, VISITOR, email, username, PASSWORD, "en")

    def proved(self, email: str = ADDRESS, username: str = "maria") -> None:
        """An account whose address was proven on another day."""
        made = self.made(email, username)
        self.core.kiosk().do(confirm_account, made.actor, self.code())

    def log_on(self, username: str = "maria", password: str = PASSWORD) -> None:
        """Type name and password and press “Log On”."""
        self.at("log_on")
        self.page.editors["username"].set_value(username)
        self.give("password", password)

    def seen(self, name: str) -> None:
        """Keep a picture, and check the screen against the rules that every screen keeps."""
        heard: list[object] = []
        self.core.tasks.run(self.window, lambda: None, heard.append, heard.append)
        self.qtbot.waitUntil(lambda: bool(heard))  # and so whatever the page asked before
        picture = look(self.qtbot, self.window, name)
        assert audit(self.window, picture) == []
