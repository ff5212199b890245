"""Creating an account, one thing a page, and proving its e-mail address."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.policy import Policy
from kiosk.domain.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.accounts import (
    AGAIN_S,
    confirm_account,
    create_account,
    masked,
    send_code_again,
)
from kiosk.services.views import AccountCreated, CodeSent, LoggedOn
from kiosk.words import error_message
from ui.account.agree_page import AgreePage
from ui.account.asking import AskingPage
from ui.account.confirm_page import ConfirmPage
from ui.account.email_page import EmailPage
from ui.account.password_page import PasswordPage
from ui.account.username_page import UsernamePage
from ui.core import Core
from ui.page import Complaint
from ui.tasks import Lane
from ui.window import Window

T = TypeVar("T")


class CreateAccount(QObject):
    """Walks the pages; Back keeps what was typed, but never the password.

    `logged_on` carries the LoggedOn once the code was right; `left` says that Back led out.
    """

    logged_on = Signal(object)
    left = Signal()
    mail_due = Signal()
    """A mail with a code waits in the outbox."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core
        self._email = self._username = self._password = ""
        self._sent_to = ""
        self._least = Policy().password_least
        self._made_here = False

    def open(self) -> None:
        """Begin with the e-mail address."""
        self.core.do(self, lambda kiosk, _actor: kiosk.ports.policy(), self._keep, lambda _e: None)
        self._ask_email()

    def confirm_only(self) -> None:
        """For an account that was made before: a fresh code is sent and asked for."""
        page = self._ask_code()
        self._send(page)

    def back(self) -> None:
        """The page before; out of the first one, or out of the code of an older account."""
        page = self.window.page
        if isinstance(page, AskingPage) and page.busy:
            return
        match page:
            case UsernamePage():
                self._username = page.text("username")
                self._ask_email()
            case PasswordPage():
                self._ask_username()
            case AgreePage():
                self._ask_password()
            case ConfirmPage() if self._made_here:
                self._ask_other_email()
            case EmailPage() if self.core.actor.account_id is not None:
                self._ask_code()
            case _:
                self._password = ""
                self.left.emit()

    def _keep(self, policy: Policy) -> None:
        self._least = policy.password_least

    def _ask_email(self) -> None:
        page = EmailPage(self.window.say, self._email)
        page.answered.connect(self._got_email)
        self.window.show_page(page)

    def _got_email(self, email: str) -> None:
        self._email = email
        self._ask_username()

    def _ask_username(self) -> UsernamePage:
        self._password = ""
        page = UsernamePage(self.window.say, self._username)
        page.answered.connect(self._got_username)
        self.window.show_page(page)
        return page

    def _got_username(self, username: str) -> None:
        self._username = username
        self._ask_password()

    def _ask_password(self) -> None:
        self._password = ""
        page = PasswordPage(self.window.say, self._least)
        page.answered.connect(self._got_password)
        self.window.show_page(page)

    def _got_password(self, password: str) -> None:
        self._password = password
        page = AgreePage(self.window.say)
        page.answered.connect(partial(self._create, page))
        self.window.show_page(page)

    def _create(self, page: AgreePage) -> None:
        email, username, password = self._email, self._username, self._password
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> AccountCreated:
            return kiosk.do(create_account, actor, email, username, password, language)

        self._do(page, work, self._created, partial(self._not_created, page))

    def _created(self, made: AccountCreated) -> None:
        self._password = ""
        self.mail_due.emit()
        self._made_here = True
        self.core.actor = made.actor
        self._sent_to = made.sent_to
        self._ask_code().wait(AGAIN_S)

    def _not_created(self, page: AgreePage, error: KioskError) -> None:
        words = self.window.say.say(error_message(error))
        if error.code is ErrorCode.USERNAME_TAKEN:
            self._ask_username().show_problems([Complaint("username", words)])
        else:
            page.show_problems([Complaint("", words)])

    def _ask_code(self) -> ConfirmPage:
        page = ConfirmPage(self.window.say, self._sent_to)
        page.answered.connect(partial(self._confirm, page))
        page.resend.connect(partial(self._send, page))
        page.change_email.connect(self._ask_other_email)
        self.window.show_page(page)
        return page

    def _confirm(self, page: ConfirmPage, code: str) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn:
            return kiosk.do(confirm_account, actor, code)

        def failed(error: KioskError) -> None:
            page.show_failure(self.window.say.say(error_message(error)))

        self._do(page, work, self._confirmed, failed)

    def _confirmed(self, answer: LoggedOn) -> None:
        self.core.actor = answer.actor
        self.logged_on.emit(answer)

    def _send(self, page: ConfirmPage) -> None:
        def then(answer: CodeSent) -> None:
            if answer.sent:
                page.show_sent()
            page.wait(answer.seconds)

        self._send_to(page, "", then)

    def _ask_other_email(self) -> None:
        page = EmailPage(self.window.say, self._email)
        page.answered.connect(partial(self._got_other_email, page))
        self.window.show_page(page)

    def _got_other_email(self, page: EmailPage, email: str) -> None:
        def then(answer: CodeSent) -> None:
            self._email, self._sent_to = email, masked(email)
            self._ask_code().wait(answer.seconds)

        self._send_to(page, email, then)

    def _send_to(self, page: AskingPage, email: str, then: Callable[[CodeSent], None]) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> CodeSent:
            return kiosk.do(send_code_again, actor, email, language)

        def failed(error: KioskError) -> None:
            page.show_problems([Complaint("", self.window.say.say(error_message(error)))])

        def sent(answer: CodeSent) -> None:
            if answer.sent:
                self.mail_due.emit()
            then(answer)

        self._do(page, work, sent, failed)

    def _do(
        self,
        page: AskingPage,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        """Run a use case while the page waits; a page that is gone hears nothing."""

        def done(result: T) -> None:
            page.show_busy(False)
            then(result)

        def lost(error: KioskError) -> None:
            page.show_busy(False)
            failed(error)

        page.show_busy(True)
        self.core.do(page, work, done, lost, Lane.IO)
