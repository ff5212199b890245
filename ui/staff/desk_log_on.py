"""Logging on at the desk: name and PIN."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Translator
from kiosk.staff_words import staff_message
from ui.account.lock_notice import FOR_STAFF, LockNotice
from ui.frame.store_mark import StoreName
from ui.staff.forms.form import Form
from ui.theme.theme import Theme
from ui.widgets.cards.notice import Notice
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.heading import Heading

WIDTH: Final = 520


class DeskLogOn(Ground):
    """Emits `log_on(name, pin)` once both are typed; the desk answers by one of the show_… ."""

    log_on = Signal(str, str)

    def __init__(self, say: Translator, store: str, why: str = "") -> None:
        super().__init__()
        self.say = say
        self.setObjectName("desk_log_on")
        theme = Theme.current()
        words = N_("Log on")
        self.form = Form(say, "log_on", words, button=words, icon="bold/lock-key")
        self.form.setFixedWidth(theme.px(WIDTH))
        self.form.add_text("name", N_("Your name"), needs=N_("Enter your name"))
        self.form.add_secret("pin", N_("Your PIN"), needs=N_("Enter your PIN"))
        self.form.submitted.connect(self._pressed)
        self._notice: Notice | None = None
        self._inner = QVBoxLayout()
        self._inner.setSpacing(theme.px(theme.frame.gap))
        self._inner.addStretch(2)
        self._inner.addWidget(StoreName(store))
        self._inner.addWidget(Heading(say(N_("Staff desk")), why))
        self._inner.addWidget(self.form)
        self._inner.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(self._inner)
        row.addStretch(1)

    def start(self) -> None:
        self.form.fields["name"].focus_first()

    def show_failure(self, error: KioskError) -> None:
        """Say why it did not work; the PIN is typed again, the name stays."""
        self.form.busy = False
        self.form.fields["pin"].set_value("")
        self._drop_notice()
        if error.code is ErrorCode.LOG_ON_LOCKED:
            facts = error.facts
            seconds, code = int(facts["seconds"]), str(facts.get("desk_code", ""))
            lock = LockNotice(self.say, seconds, code, FOR_STAFF)
            lock.over.connect(self._drop_notice)
            self._put(lock)
        elif error.code is ErrorCode.STAFF_WRONG:
            self.form.complain("pin", staff_message(error))
        else:
            title = self.say(N_("The desk can't be opened"))
            self._put(Notice(title, self.say.say(staff_message(error)), "error"))
        self.form.fields["pin"].focus_first()

    def left(self) -> None:
        self._drop_notice()

    def _pressed(self) -> None:
        self.form.busy = True
        self.log_on.emit(self.form.text("name"), self.form.text("pin"))

    def _put(self, notice: Notice) -> None:
        notice.setObjectName("told")
        notice.setFixedWidth(self.form.width())
        self._notice = notice
        self._inner.insertWidget(self._inner.count() - 2, notice, 0, Qt.AlignmentFlag.AlignTop)
        notice.show()

    def _drop_notice(self) -> None:
        if isinstance(self._notice, LockNotice):
            self._notice.stop()
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
