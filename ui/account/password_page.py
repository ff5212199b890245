"""The password of a new account, typed once."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.account import PasswordField
from kiosk.wizard.fields.base import Complaint as Refusal
from ui.account.asking import HOLD_TO_SHOW, AskingPage
from ui.page import Complaint
from ui.widgets.masked_field import MaskedField


class PasswordPage(AskingPage):
    """Emits `answered` with a password of at least `least` characters; typed anew every time."""

    answered = Signal(str)
    flow = N_("Create account")

    def __init__(self, say: Translator, least: int) -> None:
        super().__init__(
            "account_password",
            say,
            N_("Choose a password"),
            N_("A few words together are long, and easy to remember."),
            "duotone/lock-key",
        )
        self.field = PasswordField(N_("Password"), least=least)
        hint = say(N_("{least} characters or more"), least=least)
        self.add_field(MaskedField("password", say(self.field.label), say(HOLD_TO_SHOW), hint))
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def _answer(self) -> None:
        parsed = self.field.parse(self.editors["password"].value())
        if isinstance(parsed, Refusal):
            self.show_problems([Complaint("password", self.say.say(parsed.message))])
        else:
            self.show_problems(())
            self.answered.emit(parsed)
