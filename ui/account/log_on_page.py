"""“Log On”: username and password (R2)."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import N_, Message, Translator
from kiosk.labels import LOG_ON, RENEWAL
from kiosk.wizard.fields.field import Problem
from ui.account.lock_notice import LockNotice, lock_left
from ui.frame.asking_page import HOLD_TO_SHOW, AskingPage
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.text_input import TextInput

FORGOT_PASSWORD: Final = N_("I forgot my password")
FORGOT_USERNAME: Final = N_("I forgot my username")


class LogOnPage(AskingPage):
    """Emits `log_on(username, password)` once both are typed, or which other way is asked for."""

    log_on = Signal(str, str)
    create_asked = Signal()
    password_forgotten = Signal()
    username_forgotten = Signal()
    flow = RENEWAL
    waiting_words = N_("Looking for your account")

    def __init__(self, say: Translator, username: str = "") -> None:
        super().__init__(
            "log_on",
            say,
            LOG_ON,
            N_("Use your account from this kiosk, or create one."),
            "duotone/user-circle",
        )
        self.add_field(TextInput("username", say(N_("Username"))))
        self.editors["username"].set_value(username)
        self.add_field(MaskedInput("password", say(N_("Password")), say(HOLD_TO_SHOW)))
        ways = QHBoxLayout()
        self._ways = [
            self._way("forgot_password", FORGOT_PASSWORD, self.password_forgotten),
            self._way("forgot_username", FORGOT_USERNAME, self.username_forgotten),
        ]
        ways.addWidget(self._ways[0])
        ways.addStretch(1)
        ways.addWidget(self._ways[1])
        self.card.column.addLayout(ways)
        self._lock: LockNotice | None = None
        self.keep(lambda: lock_left(self._lock), lambda left: self.show_locked(*left))
        self.add_primary(LOG_ON)
        create = self.add_secondary("create", N_("Create account"), "bold/user-plus")
        create.clicked.connect(lambda: self._unless_busy(self.create_asked))
        self.proceed.connect(self._log_on)

    def show_failure(self, words: Message) -> None:
        """Say why it did not work; the password is typed again, the username stays."""
        self._drop_lock()
        self.editors["password"].set_value("")
        self.show_problems([Problem("password", words)])

    def show_locked(self, seconds: int, desk_code: str) -> None:
        """Count down to the next try, and show the code by which staff end the wait."""
        self._drop_lock()
        self.editors["password"].set_value("")
        self.show_problems(())
        self.drop_picture()
        self._lock = LockNotice(self.say, seconds, desk_code)
        self._lock.over.connect(self._lock_over)
        self.body.insertWidget(0, self._lock)
        self._lock.show()
        self.fitting.show(self._lock)
        # Nothing can be typed now, and a keyboard would cover what is to be read.
        self.window().setFocus()

    def remarks(self) -> Sequence[QWidget]:
        """What the lock says besides why and how long, and the other ways in."""
        return [*self._lock.other_way, *self._ways] if self._lock is not None else []

    def left(self) -> None:
        """Stop counting."""
        self._drop_lock()
        super().left()

    def _way(self, name: str, words: str, asked: SignalInstance) -> Button:
        button = Button(self.say(words), Kind.QUIET, height="in_row")
        button.setObjectName(name)
        button.clicked.connect(lambda: self._unless_busy(asked))
        return button

    def _unless_busy(self, asked: SignalInstance) -> None:
        if not self.busy:
            asked.emit()

    def _lock_over(self) -> None:
        self._drop_lock()
        self.editors["password"].focus_first()

    def _drop_lock(self) -> None:
        if self._lock is not None:
            self.fitting.unfold()
            self._lock.stop()
            self._lock.hide()
            self._lock.deleteLater()
            self._lock = None
            self.fitting.make()

    def _log_on(self) -> None:
        if self.busy:
            return
        username, password = self.text("username").strip(), self.text("password")
        missing = []
        if not username:
            missing.append(Problem("username", Message(N_("Enter your username"))))
        if not password:
            missing.append(Problem("password", Message(N_("Enter your password"))))
        self.show_problems(missing)
        if not missing:
            self.log_on.emit(username, password)
