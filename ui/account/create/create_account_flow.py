"""Creating an account, one thing per page."""

from functools import partial

from PySide6.QtCore import Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.store.see_rules import see_rules
from kiosk.services.views import LoggedOn
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.account.account_flow import AccountFlow
from ui.account.create.agree_page import AgreePage
from ui.account.create.username_page import UsernamePage
from ui.account.email_page import EmailPage
from ui.account.password_page import PasswordPage
from ui.core.core import Core
from ui.frame.window import Window


class CreateAccount(AccountFlow):
    """`made` carries the LoggedOn and its address; confirming it is another flow."""

    made = Signal(object, str)

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window, core)
        self._email = self._username = self._password = ""
        self._policy, self._store = Policy(), ""

    def open(self) -> None:
        """Start with the email address."""
        self.core.do(self, _known, self._keep, lambda _error: None)
        self._ask_email()

    def go_back(self) -> None:
        page = self.window.page
        match page:
            case UsernamePage():
                self._username = page.text("username")
                self._ask_email()
            case PasswordPage():
                self._ask_username()
            case AgreePage():
                self._ask_password()
            case _:
                self._password = ""
                self.left.emit()

    def _keep(self, known: tuple[Policy, str]) -> None:
        self._policy, self._store = known

    def _ask_email(self) -> None:
        self.window.show_page(self._email_page)

    def _email_page(self) -> EmailPage:
        page = EmailPage(self.window.say, self._email)
        page.answered.connect(partial(self._got_email, page))
        page.without_email.connect(partial(self._got_email, page, ""))
        return page

    def _got_email(self, page: EmailPage, email: str) -> None:
        if not self._policy.mails_to(email):
            letters = error_message(KioskError(ErrorCode.MAIL_LETTERS))
            page.show_problems([Problem("email", letters)])
            return
        self._email = email
        self._ask_username()

    def _ask_username(self) -> UsernamePage:
        self._password = ""
        return self.window.show_page(self._username_page)

    def _username_page(self) -> UsernamePage:
        page = UsernamePage(self.window.say, self._username)
        page.answered.connect(self._got_username)
        return page

    def _got_username(self, username: str) -> None:
        self._username = username
        self._ask_password()

    def _ask_password(self) -> PasswordPage:
        self._password = ""
        return self.window.show_page(self._password_page)

    def _password_page(self) -> PasswordPage:
        about = (self._username, self._email, self._store)
        page = PasswordPage(self.window.say, self._policy.password_least, about)
        page.answered.connect(self._got_password)
        return page

    def _got_password(self, password: str) -> None:
        self._password = password
        self.window.show_page(self._agree_page)

    def _agree_page(self) -> AgreePage:
        page = AgreePage(self.window.say)
        page.answered.connect(partial(self._create, page))
        return page

    def _create(self, page: AgreePage) -> None:
        email, username, password = self._email, self._username, self._password
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn:
            return kiosk.do(create_account, actor, email, username, password, language)

        self.do(page, work, self._created, partial(self._not_created, page))

    def _created(self, made: LoggedOn) -> None:
        self._password = ""
        if made.sent_to:
            self.mail_due.emit()
        self.core.become(made.actor)
        self.made.emit(made, self._email)

    def _not_created(self, page: AgreePage, error: KioskError) -> None:
        words = error_message(error)
        match error.code:
            case ErrorCode.USERNAME_TAKEN:
                self._ask_username().show_problems([Problem("username", words)])
            case ErrorCode.PASSWORD_EASY:
                self._ask_password().show_problems([Problem("password", words)])
            case _:
                page.show_problems([Problem("", words)])


def _known(kiosk: Kiosk, actor: Actor) -> tuple[Policy, str]:
    rules = kiosk.do(see_rules, actor)
    return rules.policy, rules.store.name
