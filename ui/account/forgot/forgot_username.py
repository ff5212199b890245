"""A forgotten username: its address is asked for, and the name is emailed."""

from functools import partial

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.services.account.create_account import masked
from kiosk.services.account.recover_username import recover_username
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.account.account_flow import AccountFlow
from ui.account.email_page import UsernameEmailPage
from ui.account.forgot.username_sent_page import UsernameSentPage


class ForgotUsername(AccountFlow):
    """Two pages; it ends at “Log On” again."""

    _email = ""

    def open(self) -> None:
        """Ask for the address."""
        self.window.show_page(self._email_page)

    def _email_page(self) -> UsernameEmailPage:
        page = UsernameEmailPage(self.window.say, self._email)
        page.answered.connect(partial(self._got_email, page))
        return page

    def go_back(self) -> None:
        if isinstance(self.window.page, UsernameSentPage):
            self.open()
        else:
            self.left.emit()

    def _got_email(self, page: UsernameEmailPage, email: str) -> None:
        self._email = email
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> None:
            return kiosk.do(recover_username, actor, email, language)

        def failed(error: KioskError) -> None:
            page.show_problems([Problem("email", error_message(error))])

        self.do(page, work, self._sent, failed)

    def _sent(self, _nothing: None) -> None:
        self.mail_due.emit()
        self.window.show_page(self._sent_page)

    def _sent_page(self) -> UsernameSentPage:
        page = UsernameSentPage(self.window.say, masked(self._email))
        page.proceed.connect(self.left)
        return page
