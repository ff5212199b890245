"""Proving the email address of an account, or having staff confirm it."""

from collections.abc import Callable
from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.services.account.create_account import AGAIN_S, confirm_account, masked, send_code_again
from kiosk.services.views import CodeSent, LoggedOn
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.account.account_flow import AccountFlow
from ui.account.confirm.code_page import ConfirmPage
from ui.account.confirm.staff_code_page import StaffCodePage
from ui.account.confirm.staff_confirmation import DeskWatch
from ui.account.email_page import EmailPage, OtherEmailPage
from ui.core.core import Core
from ui.frame.asking_page import AskingPage
from ui.frame.window import Window


class ConfirmAccount(AccountFlow):
    """The code's page, or without an address the desk's; whichever comes first logs on."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window, core)
        self._email = self._sent_to = ""
        self._made_here = False

    def open_made(self, made: LoggedOn, email: str) -> None:
        """For an account that was just made; its code is on its way."""
        self._made_here, self._email, self._sent_to = True, email, made.sent_to
        page = self._ask_code()
        if isinstance(page, ConfirmPage):
            page.wait(AGAIN_S)

    def open_older(self, sent_to: str) -> None:
        """For an account made earlier: a fresh code is sent and asked for."""
        self._sent_to = sent_to
        page = self._ask_code()
        if isinstance(page, ConfirmPage):
            self._send(page)

    def go_back(self) -> None:
        match self.window.page:
            case ConfirmPage() | StaffCodePage() if self._made_here:
                self._ask_other_email()
            case EmailPage():
                self._ask_code()
            case _:
                self.left.emit()

    def _ask_code(self) -> ConfirmPage | StaffCodePage:
        return self.window.show_page(self._confirm_page)

    def _confirm_page(self) -> ConfirmPage | StaffCodePage:
        page = self._code_page() if self._sent_to else StaffCodePage(self.window.say)
        page.change_email.connect(self._ask_other_email)
        DeskWatch(page, self.core, self._confirmed).start()
        return page

    def _code_page(self) -> ConfirmPage:
        page = ConfirmPage(self.window.say, self._sent_to)
        page.answered.connect(partial(self._confirm, page))
        page.resend.connect(partial(self._send, page))
        return page

    def _confirm(self, page: ConfirmPage, code: str) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn:
            return kiosk.do(confirm_account, actor, code)

        def failed(error: KioskError) -> None:
            page.show_failure(error_message(error))

        self.do(page, work, self._confirmed, failed)

    def _confirmed(self, answer: LoggedOn) -> None:
        self.core.become(answer.actor)
        self.logged_on.emit(answer)

    def _send(self, page: ConfirmPage) -> None:
        def then(answer: CodeSent) -> None:
            if answer.sent:
                page.show_sent()
            page.wait(answer.seconds)

        self._send_to(page, "", then)

    def _ask_other_email(self) -> None:
        self.window.show_page(self._other_email_page)

    def _other_email_page(self) -> OtherEmailPage:
        page = OtherEmailPage(self.window.say, self._email)
        page.answered.connect(partial(self._got_other_email, page))
        return page

    def _got_other_email(self, page: OtherEmailPage, email: str) -> None:
        def then(answer: CodeSent) -> None:
            self._email, self._sent_to = email, masked(email)
            asked = self._ask_code()
            if isinstance(asked, ConfirmPage):
                asked.wait(answer.seconds)

        self._send_to(page, email, then)

    def _send_to(self, page: AskingPage, email: str, then: Callable[[CodeSent], None]) -> None:
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> CodeSent:
            return kiosk.do(send_code_again, actor, language, email)

        def failed(error: KioskError) -> None:
            page.show_problems([Problem("", error_message(error))])

        def sent(answer: CodeSent) -> None:
            if answer.sent:
                self.mail_due.emit()
            then(answer)

        self.do(page, work, sent, failed)
