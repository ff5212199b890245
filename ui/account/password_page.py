"""A new password, typed once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.i18n import N_, NP_, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.account_fields import PasswordField
from kiosk.wizard.fields.field import Complaint, Problem
from ui.frame.asking_page import HOLD_TO_SHOW, AskingPage
from ui.widgets.fields.masked_input import MaskedInput


class PasswordPage(AskingPage):
    """Emits `answered` with a password of at least `least` characters; typed again every time.

    `about` is what guessers know of the person; a password that contains it is not accepted.
    """

    answered = Signal(str)
    flow = N_("Create account")
    page_name = "account_password"
    waiting_words = N_("Saving your password")

    def __init__(self, say: Translator, least: int, about: Sequence[str] = ()) -> None:
        super().__init__(
            self.page_name,
            say,
            N_("Choose a password"),
            N_("A few words in a row are long and easy to remember."),
            "duotone/lock-key",
        )
        self.field = PasswordField(N_("Password"), least=least, about=about)
        hint = say(
            NP_("{least} character or more", "{least} characters or more", "least"), least=least
        )
        self.add_field(MaskedInput("password", say(self.field.label), say(HOLD_TO_SHOW), hint))
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def _answer(self) -> None:
        if self.busy:
            return
        parsed = self.field.parse(self.editors["password"].value())
        if isinstance(parsed, Complaint):
            self.show_problems([Problem("password", parsed.message)])
        else:
            self.show_problems(())
            self.answered.emit(parsed)


class NewPasswordPage(PasswordPage):
    """The password that replaces a forgotten one."""

    flow = N_("New password")
    page_name = "password_new"
