"""From “Log On” to a logged-on person: with a password, a new account, or an emailed code."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.log_on import log_on
from kiosk.services.views import LoggedOn
from kiosk.words import error_message
from ui.account.account_flow import AccountFlow
from ui.account.confirm.confirm_email_flow import ConfirmAccount
from ui.account.create.create_account_flow import CreateAccount
from ui.account.forgot.forgot_password import ForgotPassword
from ui.account.forgot.forgot_username import ForgotUsername
from ui.account.log_on_page import LogOnPage
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.window import Window


class Entrance(QObject):
    """Shows “Log On” and the flows behind it until someone is logged on with a confirmed account.

    `left` says that Back led out, `given_up` the same once an actor is known: their visit ends.
    """

    entered = Signal()
    left = Signal()
    given_up = Signal()
    mail_due = Signal()

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core
        self._flow: AccountFlow | None = None
        self._username = ""

    def open(self) -> None:
        """Show “Log On”."""
        self._flow = None
        self.window.show_page(self._log_on_page)

    def _log_on_page(self) -> LogOnPage:
        page = LogOnPage(self.window.say, self._username)
        page.create_asked.connect(self._create)
        page.password_forgotten.connect(partial(self._forgot, page, ForgotPassword))
        page.username_forgotten.connect(partial(self._forgot, page, ForgotUsername))
        page.log_on.connect(partial(self._log_on, page))
        return page

    def back(self) -> None:
        """The page before, in whatever flow it is."""
        if self._flow is not None:
            self._flow.back()
        else:
            self.left.emit()

    def _log_on(self, page: LogOnPage, username: str, password: str) -> None:
        self._username, language = username, self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn:
            return kiosk.do(log_on, actor, username, password, language)

        def failed(error: KioskError) -> None:
            page.show_busy(False)
            if error.code is ErrorCode.LOG_ON_LOCKED:
                facts = error.facts
                page.show_locked(int(facts["seconds"]), str(facts["desk_code"]))
            else:
                page.show_failure(error_message(error))

        page.show_busy(True)
        self.core.do(page, work, self._logged_on, failed, Lane.IO)

    def _create(self) -> None:
        flow = CreateAccount(self.window, self.core)
        flow.made.connect(self._made)
        self._begin(flow, self.open)
        flow.open()

    def _made(self, made: LoggedOn, email: str) -> None:
        flow = ConfirmAccount(self.window, self.core)
        self._begin(flow, self.open)
        flow.open_made(made, email)

    def _forgot(self, page: LogOnPage, kind: type[ForgotPassword | ForgotUsername]) -> None:
        self._username = page.text("username")
        flow = kind(self.window, self.core)
        self._begin(flow, self.open)
        flow.open()

    def _begin(self, flow: AccountFlow, left: Callable[[], None]) -> None:
        self._flow = flow
        flow.mail_due.connect(self.mail_due)
        flow.left.connect(left)
        flow.logged_on.connect(self._logged_on)

    def _logged_on(self, answer: LoggedOn) -> None:
        self.core.become(answer.actor)
        if answer.confirmed:
            self._flow = None
            self.entered.emit()
            return
        flow = ConfirmAccount(self.window, self.core)
        self._begin(flow, self.given_up.emit)
        flow.open_older(answer.sent_to)
