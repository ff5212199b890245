"""“Log On”: username and password (R2)."""

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import LOG_ON, RENEWAL
from ui.account.asking import HOLD_TO_SHOW, AskingPage
from ui.page import Complaint
from ui.widgets.masked_field import MaskedField
from ui.widgets.text_field import TextField


class LogOnPage(AskingPage):
    """Emits `log_on(username, password)` once both are typed, or `create_asked`."""

    log_on = Signal(str, str)
    create_asked = Signal()
    flow = RENEWAL
    waiting_words = N_("Looking for your account")

    def __init__(self, say: Translator) -> None:
        super().__init__(
            "log_on",
            say,
            LOG_ON,
            N_("Use your account of this kiosk, or create one."),
            "duotone/user-circle",
        )
        self.add_field(TextField("username", say(N_("Username"))))
        self.add_field(MaskedField("password", say(N_("Password")), say(HOLD_TO_SHOW)))
        self.add_primary(LOG_ON)
        create = self.add_secondary("create", N_("Create account"), "bold/user-plus")
        create.clicked.connect(self._create)
        self.proceed.connect(self._log_on)

    def show_failure(self, words: str) -> None:
        """Say why it did not work; the password is typed anew, the username stays."""
        self.editors["password"].set_value("")
        self.show_problems([Complaint("password", words)])

    def _create(self) -> None:
        if not self.busy:
            self.create_asked.emit()

    def _log_on(self) -> None:
        if self.busy:
            return
        username, password = self.text("username").strip(), self.text("password")
        missing = []
        if not username:
            missing.append(Complaint("username", self.say(N_("Enter your username"))))
        if not password:
            missing.append(Complaint("password", self.say(N_("Enter your password"))))
        self.show_problems(missing)
        if not missing:
            self.log_on.emit(username, password)
