"""Which of an address's accounts gets the new password."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Message, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.field import Problem
from ui.frame.asking_page import AskingPage
from ui.widgets.fields.choice_input import Choice, ChoiceInput


class WhichPage(AskingPage):
    """Emits `answered` with a username; shown only after a right code."""

    answered = Signal(str)
    flow = N_("New password")

    def __init__(self, say: Translator, usernames: Sequence[str]) -> None:
        super().__init__(
            "password_which",
            say,
            N_("Which account is yours?"),
            N_("More than one account has this email address."),
            "duotone/user-circle",
        )
        choices = [Choice(name, name, "", "duotone/user-circle") for name in usernames]
        self.add_field(ChoiceInput("username", "", choices))
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def entered(self) -> None:
        """A tile is pressed; none has the focus before then."""

    def _answer(self) -> None:
        chosen = self.text("username")
        if chosen:
            self.show_problems(())
            self.answered.emit(chosen)
        else:
            self.show_problems([Problem("username", Message(N_("Choose your account")))])
