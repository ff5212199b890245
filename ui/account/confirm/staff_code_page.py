"""An account without email: the code by which staff confirm it (S7)."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from ui.frame.asking_page import AskingPage
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class StaffCodePage(AskingPage):
    """Shows the code and waits; `change_email` says that there is an address after all."""

    change_email = Signal()
    flow = N_("Create account")

    def __init__(self, say: Translator) -> None:
        super().__init__(
            "account_desk",
            say,
            N_("Show this code to staff"),
            N_("They confirm your account. Then this page continues by itself."),
            "duotone/hand-waving",
        )
        self.card.column.addWidget(Text(say(N_("Your code")), "label", "ink_soft", "center"))
        self._code = Figure("", 96, align="center")
        self._code.setObjectName("desk_code")
        self.card.column.addWidget(self._code)
        line = N_("Staff may ask for your name or your ID.")
        self.card.column.addWidget(Text(say(line), "text", "ink_soft", "center"))
        other = self.add_secondary(
            "change_email", N_("Use an email address"), "bold/envelope-simple"
        )
        other.clicked.connect(self.change_email)

    def show_desk_code(self, code: str) -> None:
        """Show the code once it is made."""
        self._code.setText(code)
