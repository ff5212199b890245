"""Asks a staff member who they are, on the patient's screen, with the patient's page hidden."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPixmap

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Message, Translator
from kiosk.wizard.fields.field import Problem
from kiosk.words import error_message
from ui.account.lock_notice import FOR_STAFF, LockNotice, lock_left
from ui.assistance.veil import paint_veil
from ui.frame.asking_page import HOLD_TO_SHOW, AskingPage
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.text_input import TextInput


class UnlockPage(AskingPage):
    """Emits `proving(name, pin)` once both are typed, or `given_up`."""

    proving = Signal(str, str)
    given_up = Signal()
    flow = N_("Staff")
    goes_back = False
    waiting_words = N_("Checking your PIN")

    def __init__(self, say: Translator, veil: QPixmap) -> None:
        hint = N_("The page stays hidden until the person agrees.")
        super().__init__("staff_unlock", say, N_("Staff"), hint)
        self._veil = veil
        self._lock: LockNotice | None = None
        self.keep(lambda: lock_left(self._lock), lambda left: self._show_lock(*left))
        self.add_field(TextInput("staff_name", say(N_("Your name"))))
        self.add_field(MaskedInput("staff_pin", say(N_("Your PIN")), say(HOLD_TO_SHOW)))
        self.add_primary(N_("Continue as staff"), "bold/lock-key", after=False)
        back = self.add_secondary("leave_unlock", N_("Back to the person's page"), "bold/x")
        back.clicked.connect(lambda _on=False: self.given_up.emit())
        self.proceed.connect(self._prove)

    def paint_decoration(self, painter: QPainter) -> None:
        """Paint what is left of the person's page."""
        paint_veil(painter, self.rect(), self._veil)

    def show_failure(self, error: KioskError) -> None:
        """Say why it did not work; the PIN is typed again."""
        self.show_busy(False)
        self._drop_lock()
        self.editors["staff_pin"].set_value("")
        if error.code is ErrorCode.LOG_ON_LOCKED:
            self.show_problems(())
            self._show_lock(int(error.facts["seconds"]), str(error.facts.get("desk_code", "")))
        else:
            self.show_problems([Problem("staff_pin", error_message(error))])

    def left(self) -> None:
        """Stop counting, and forget what was typed."""
        self._drop_lock()
        for editor in self.editors.values():
            editor.set_value("")
        super().left()

    def _prove(self) -> None:
        name, pin = self.text("staff_name").strip(), self.text("staff_pin")
        missing = []
        if not name:
            missing.append(Problem("staff_name", Message(N_("Enter your name"))))
        if not pin:
            missing.append(Problem("staff_pin", Message(N_("Enter your PIN"))))
        self.show_problems(missing)
        if not (missing or self.busy):
            self.show_busy(True)
            self.proving.emit(name, pin)

    def _show_lock(self, seconds: int, code: str) -> None:
        self._lock = LockNotice(self.say, seconds, code, FOR_STAFF)
        self._lock.over.connect(self._drop_lock)
        self.body.insertWidget(0, self._lock)
        self._lock.show()

    def _drop_lock(self) -> None:
        if self._lock is not None:
            self._lock.stop()
            self._lock.hide()
            self._lock.deleteLater()
            self._lock = None
