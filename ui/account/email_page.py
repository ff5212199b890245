"""The e-mail address of an account, and a hint when it looks mistyped."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.account import meant_address
from kiosk.wizard.fields.base import Complaint as Refusal
from kiosk.wizard.fields.contact import EmailField
from ui.account.asking import AskingPage
from ui.page import Complaint
from ui.widgets.button import Button
from ui.widgets.notice import Notice
from ui.widgets.text_field import TextField


class EmailPage(AskingPage):
    """Emits `answered` with an address in normal form; a doubtful one is asked about once."""

    answered = Signal(str)
    flow = N_("Create account")
    field = EmailField(N_("E-mail address"))

    def __init__(self, say: Translator, email: str = "") -> None:
        super().__init__(
            "account_email",
            say,
            N_("Your e-mail address"),
            N_("We send a code to it, and your confirmation later."),
            "duotone/envelope-simple",
        )
        self.add_field(TextField("email", say(self.field.label)))
        self.editors["email"].set_value(email)
        self._doubted = ""
        self._doubt: Notice | None = None
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)

    def _answer(self) -> None:
        if self.busy:
            return
        self._drop_doubt()
        parsed = self.field.parse(self.editors["email"].value())
        if isinstance(parsed, Refusal):
            self.show_problems([Complaint("email", self.say.say(parsed.message))])
            return
        self.show_problems(())
        meant = meant_address(parsed)
        if meant is not None and self._doubted != parsed:
            self._doubted = parsed
            self._show_doubt(meant)
        else:
            self.answered.emit(parsed)

    def _show_doubt(self, meant: str) -> None:
        title = self.say(N_("Did you mean {address}?"), address=meant)
        line = self.say(N_("If your address is right as it stands, press Proceed again."))
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
