"""The email address of an account, and a hint when it looks mistyped."""

from typing import Final

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.account_fields import meant_address
from kiosk.wizard.fields.contact_fields import EmailField
from kiosk.wizard.fields.field import Complaint, Problem
from ui.frame.asking_page import AskingPage
from ui.widgets.buttons.button import Button
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.text_input import TextInput, Typed

CREATE_ACCOUNT: Final = N_("Create account")


class EmailPage(AskingPage):
    """Emits `answered` with an address in normal form; a doubtful one is asked about once.

    If an account can do without, `without_email` says that there is none.
    """

    answered = Signal(str)
    without_email = Signal()
    flow = CREATE_ACCOUNT
    field = EmailField(N_("Email address"))
    page_name = "account_email"
    title = N_("Your email address")
    hint = N_("We'll send a code to it, and your confirmation later.")
    optional = True

    def __init__(self, say: Translator, email: str = "") -> None:
        super().__init__(self.page_name, say, self.title, self.hint, "duotone/envelope-simple")
        self.add_field(TextInput("email", say(self.field.label), typed=Typed.EMAIL))
        self.editors["email"].set_value(email)
        self._doubted = ""
        self._doubt: Notice | None = None
        self.keep(lambda: self._doubted if self._doubt is not None else "", self._doubt_it)
        if self.optional:
            without = self.add_secondary("no_email", N_("I don't have email"), "bold/hand-waving")
            without.clicked.connect(self._without)
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def _without(self) -> None:
        if not self.busy:
            self.without_email.emit()

    def _answer(self) -> None:
        if self.busy:
            return
        self._drop_doubt()
        typed = self.text("email").strip()
        parsed = self.field.parse(typed)
        if isinstance(parsed, Complaint):
            self.show_problems([Problem("email", parsed.message)])
            self._doubt_it(typed)
            return
        self.show_problems(())
        if self._doubted != typed:
            self._doubt_it(typed)
        if self._doubt is None:
            self.answered.emit(parsed)

    def _doubt_it(self, address: str) -> None:
        meant = meant_address(address)
        if meant is not None and not isinstance(self.field.parse(meant), Complaint):
            self._doubted = address
            self._show_doubt(meant, isinstance(self.field.parse(address), Complaint))

    def _show_doubt(self, meant: str, refused: bool) -> None:
        title = self.say(N_("Did you mean {address}?"), address=meant)
        line = self.say(N_("If your address is right, press Proceed again."))
        line = "" if refused else line
        self._doubt = Notice(title, line, "warn")
        self._doubt.setObjectName("doubt")
        use = Button(self.say(N_("Yes, use this one")), icon="bold/check")
        use.setObjectName("use_suggestion")
        use.clicked.connect(lambda: self._use(meant))
        self._doubt.column.addSpacing(self._doubt.column.spacing())
        self._doubt.column.addWidget(use)
        self.body.addWidget(self._doubt)
        self._doubt.show()

    def _use(self, meant: str) -> None:
        self.editors["email"].set_value(meant)
        self._answer()

    def _drop_doubt(self) -> None:
        if self._doubt is not None:
            self._doubt.hide()
            self._doubt.deleteLater()
            self._doubt = None


class OtherEmailPage(EmailPage):
    """Where a code for an account that was made goes instead."""

    optional = False


class PasswordEmailPage(EmailPage):
    """The address that a code for a new password goes to."""

    flow = N_("New password")
    page_name = "password_email"
    hint = N_("If it has an account here, we'll send it a code to set a new password.")
    optional = False


class UsernameEmailPage(EmailPage):
    """The address that a forgotten username goes to."""

    flow = N_("Forgotten username")
    page_name = "username_email"
    hint = N_("If it has an account here, we'll send your username to it.")
    optional = False
