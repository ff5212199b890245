"""The six-digit code that proves an email address."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_, NP_, Message, Translator
from kiosk.labels import PROCEED
from kiosk.wizard.fields.field import Complaint, Problem
from kiosk.wizard.fields.text_fields import DigitsField
from ui.frame.asking_page import HOLD_TO_SHOW, AskingPage
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.texts.text import Text

SECOND_MS: Final = 1000


class ConfirmPage(AskingPage):
    """Emits `answered` with the code, `resend` or `change_email`."""

    answered = Signal(str)
    resend = Signal()
    change_email = Signal()
    flow = N_("Create account")
    page_name = "account_confirm"
    sent = N_("We sent a six-digit code to {address}.")
    sent_there = N_("We sent a six-digit code to your email address.")
    waiting_words = N_("Checking the code")
    field = DigitsField(
        N_("Code"),
        hint=N_("Six digits. It works for 15 minutes"),
        missing=N_("Enter the code from your email"),
        wrong=NP_("Code must be {digits} digit", "Code must be {digits} digits", "digits"),
        digits=6,
    )

    def __init__(self, say: Translator, sent_to: str = "") -> None:
        super().__init__(
            self.page_name,
            say,
            N_("Check your email"),
            picture="duotone/envelope-simple-open",
        )
        self.show_address(sent_to)
        label, hint = say(self.field.label), say(self.field.hint)
        digits = self.field.digits
        self.add_field(PinInput("code", label, say(HOLD_TO_SHOW), hint, digits))
        self._left_s = 0
        self._wait = Text("", "text", "ink_soft")
        self._wait.setObjectName("resend_wait")
        self._wait.hide()
        self.card.column.addWidget(self._wait)
        again = self.add_secondary("resend", N_("Send a new code"), "bold/arrow-clockwise")
        again.clicked.connect(self._resend)
        other = self.add_secondary(
            "change_email", N_("Use another email address"), "bold/envelope-simple"
        )
        other.clicked.connect(self._change)
        self._again = again
        self.add_primary(PROCEED)
        self.proceed.connect(self._answer)
        self._told: Notice | None = None
        self._desk: Text | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._second)
        self.keep(lambda: self._left_s, self.wait)
        self.keep(lambda: self._told is not None, lambda _told: self.show_sent())

    def remarks(self) -> Sequence[QWidget]:
        """What was sent, when to ask again, and the other way."""
        return [note for note in (self._told, self._desk, self._wait) if note is not None]

    def show_address(self, sent_to: str) -> None:
        """Say where the code went; the address comes masked."""
        known = bool(sent_to)
        line = self.say(self.sent, address=sent_to) if known else self.say(self.sent_there)
        self.heading.set_words(self.heading.title.text(), line)

    def show_desk_code(self, code: str) -> None:
        """Offer the other way: staff confirm the account by this code (S7)."""
        if self._desk is None:
            self._desk = Text("", "text", "ink_soft")
            self._desk.setObjectName("desk_code")
            self.card.column.addWidget(self._desk)
        self._desk.setText(self.say(N_("No email? Show this code to staff: {code}"), code=code))
        self._desk.show()
        self.fitting.make()

    def wait(self, seconds: int) -> None:
        """Offer a new code after this many seconds."""
        before, self._left_s = self._left_s, seconds
        if (before > 0) is not (seconds > 0):
            self.fitting.release()
            self._again.setVisible(seconds <= 0)
            self._wait.setVisible(seconds > 0)
            self.fitting.make()
        words = NP_(
            "You can ask for a new code in {seconds} second.",
            "You can ask for a new code in {seconds} seconds.",
            "seconds",
        )
        self._wait.setText(self.say(words, seconds=seconds))
        if seconds > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def show_sent(self) -> None:
        """A new code is on its way; the old one no longer works."""
        self.editors["code"].set_value("")
        self.show_problems(())
        if self._told is None:
            line = self.say(N_("The old code no longer works."))
            self._told = Notice(self.say(N_("A new code is on its way")), line, "ok")
            self._told.setObjectName("sent")
            self.body.addWidget(self._told)
            self._told.show()

    def show_failure(self, words: Message) -> None:
        """Say why the code is not accepted; it is typed again."""
        self.editors["code"].set_value("")
        self.show_problems([Problem("code", words)])

    def left(self) -> None:
        """Stop counting."""
        self._timer.stop()
        super().left()

    def _second(self) -> None:
        self.wait(self._left_s - 1)

    def _resend(self) -> None:
        if not self.busy:
            self.resend.emit()

    def _change(self) -> None:
        if not self.busy:
            self.change_email.emit()

    def _answer(self) -> None:
        if self.busy:
            return
        parsed = self.field.parse(self.editors["code"].value())
        if isinstance(parsed, Complaint):
            self.show_problems([Problem("code", parsed.message)])
        else:
            self.show_problems(())
            self.answered.emit(parsed)


class PasswordCodePage(ConfirmPage):
    """The code for a new password; it never says whether an account has the address."""

    flow = N_("New password")
    page_name = "password_code"
    sent = N_("If {address} has an account here, a six-digit code is on its way.")
    sent_there = N_("If your address has an account here, a six-digit code is on its way.")
