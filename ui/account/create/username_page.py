"""The username of a new account."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.field import Complaint, Problem
from kiosk.wizard.fields.text_fields import TextField
from ui.frame.asking_page import AskingPage
from ui.widgets.fields.text_input import TextInput


class UsernamePage(AskingPage):
    """Emits `answered` with a username; whether it is free is known when the account is made."""

    answered = Signal(str)
    flow = N_("Create account")
    field = TextField(N_("Username"), missing=N_("Enter a username"))

    def __init__(self, say: Translator, username: str = "") -> None:
        super().__init__(
            "account_username",
            say,
            N_("Choose a username"),
            N_("You log on with it. Choose one you can remember."),
            "duotone/user-circle",
        )
        self.add_field(TextInput("username", say(self.field.label)))
        self.editors["username"].set_value(username)
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def _answer(self) -> None:
        parsed = self.field.parse(self.editors["username"].value())
        if isinstance(parsed, Complaint):
            self.show_problems([Problem("username", parsed.message)])
        else:
            self.show_problems(())
            self.answered.emit(parsed)
