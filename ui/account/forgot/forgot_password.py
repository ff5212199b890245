"""A forgotten password: address, emailed code, new password, one thing per page."""

from collections.abc import Callable
from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import masked
from kiosk.services.account.reset_password import (
    ask_password_code,
    check_password_code,
    reset_password,
)
from kiosk.services.store.see_rules import see_rules
from kiosk.services.views import CodeSent, LoggedOn
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.account.account_flow import AccountFlow
from ui.account.confirm.code_page import PasswordCodePage
from ui.account.email_page import PasswordEmailPage
from ui.account.forgot.which_account_page import WhichPage
from ui.account.password_page import NewPasswordPage
from ui.core.core import Core
from ui.frame.asking_page import AskingPage
from ui.frame.window import Window


class ForgotPassword(AccountFlow):
    """Ends logged on; the code works until the new password is accepted."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window, core)
        self._email = self._code = self._username = ""
        self._usernames: tuple[str, ...] = ()
        self._least, self._store = Policy().password_least, ""

    def open(self) -> None:
        """Start with the address."""
        self.core.do(self, _known, self._keep, lambda _error: None)
        self._ask_email()

    def go_back(self) -> None:
        match self.window.page:
            case PasswordCodePage():
                self._ask_email()
            case WhichPage():
                self._ask_code()
            case NewPasswordPage() if len(self._usernames) > 1:
                self._ask_which()
            case NewPasswordPage():
                self._ask_code()
            case _:
                self._code = ""
                self.left.emit()

    def _keep(self, known: tuple[int, str]) -> None:
        self._least, self._store = known

    def _ask_email(self) -> None:
        self.window.show_page(self._email_page)

    def _email_page(self) -> PasswordEmailPage:
        page = PasswordEmailPage(self.window.say, self._email)
        page.answered.connect(partial(self._got_email, page))
        return page

    def _got_email(self, page: PasswordEmailPage, email: str) -> None:
        if email != self._email:
            self._email, self._code = email, ""

        def then(answer: CodeSent) -> None:
            self._ask_code().wait(answer.seconds)

        self._send(page, then, "email")

    def _send(self, page: AskingPage, then: Callable[[CodeSent], None], field: str = "") -> None:
        email, language = self._email, self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> CodeSent:
            return kiosk.do(ask_password_code, actor, email, language)

        def sent(answer: CodeSent) -> None:
            if answer.sent:
                self._code = ""
                self.mail_due.emit()
            then(answer)

        def failed(error: KioskError) -> None:
            page.show_problems([Problem(field, error_message(error))])

        self.do(page, work, sent, failed)

    def _ask_code(self) -> PasswordCodePage:
        return self.window.show_page(self._code_page)

    def _code_page(self) -> PasswordCodePage:
        page = PasswordCodePage(self.window.say, masked(self._email))
        page.editors["code"].set_value(self._code)
        page.answered.connect(partial(self._got_code, page))
        page.resend.connect(partial(self._resend, page))
        page.change_email.connect(self._ask_email)
        return page

    def _resend(self, page: PasswordCodePage) -> None:
        def then(answer: CodeSent) -> None:
            if answer.sent:
                page.show_sent()
            page.wait(answer.seconds)

        self._send(page, then)

    def _got_code(self, page: PasswordCodePage, code: str) -> None:
        email = self._email

        def work(kiosk: Kiosk, actor: Actor) -> tuple[str, ...]:
            return kiosk.do(check_password_code, actor, email, code)

        def failed(error: KioskError) -> None:
            self._code = ""
            page.show_failure(error_message(error))

        self.do(page, work, partial(self._right_code, code), failed)

    def _right_code(self, code: str, usernames: tuple[str, ...]) -> None:
        self._code, self._usernames = code, usernames
        if len(usernames) > 1:
            self._ask_which()
        else:
            self._got_username(usernames[0])

    def _ask_which(self) -> None:
        self.window.show_page(self._which_page)

    def _which_page(self) -> WhichPage:
        page = WhichPage(self.window.say, self._usernames)
        page.editors["username"].set_value(self._username)
        page.answered.connect(self._got_username)
        return page

    def _got_username(self, username: str) -> None:
        self._username = username
        self.window.show_page(self._password_page)

    def _password_page(self) -> NewPasswordPage:
        about = (self._username, self._email, self._store)
        page = NewPasswordPage(self.window.say, self._least, about)
        page.answered.connect(partial(self._got_password, page))
        return page

    def _got_password(self, page: NewPasswordPage, password: str) -> None:
        email, code, username = self._email, self._code, self._username

        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn:
            return kiosk.do(reset_password, actor, email, code, username, password)

        self.do(page, work, self.logged_on.emit, partial(self._refused, page))

    def _refused(self, page: NewPasswordPage, error: KioskError) -> None:
        if error.code in (ErrorCode.CODE_EXPIRED, ErrorCode.CODE_WRONG):
            self._code = ""
            self._ask_code().show_failure(error_message(error))
        else:
            at = "password" if error.code is ErrorCode.PASSWORD_EASY else ""
            page.show_problems([Problem(at, error_message(error))])


def _known(kiosk: Kiosk, actor: Actor) -> tuple[int, str]:
    rules = kiosk.do(see_rules, actor)
    return rules.policy.password_least, rules.store.name
