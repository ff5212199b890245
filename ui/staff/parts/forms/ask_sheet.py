"""A sheet of the desk that asks before something is done, with the fields it needs."""

from PySide6.QtCore import Signal

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.words import error_message
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.fields.problem_line import ProblemLine

WIDTH = 640


class AskSheet(Sheet):
    """Emits `confirmed`; it stays until close_sheet(), so that a refusal can be said in it."""

    confirmed = Signal()

    def __init__(
        self, page: DeskPage, title: str, line: str, button: str, kind: Kind = Kind.PRIMARY
    ) -> None:
        super().__init__(page.window(), WIDTH)
        self.say = page.say
        icon = "bold/x" if kind is Kind.DANGER else "bold/check"
        self.form = Form(title, line, button, icon, kind)
        self.form.lift = False
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.form.default_button.setObjectName("confirm")
        self.form.submitted.connect(self.confirmed)
        self._problem = ProblemLine()
        self._problem.hide()
        self.form.insert(self._problem)
        cancel = Button(self.say(N_("Cancel")), Kind.QUIET)
        cancel.setObjectName("cancel")
        cancel.clicked.connect(lambda _on=False: self.close_sheet())
        self.form.buttons.insertWidget(1, cancel)
        self.column.addWidget(self.form)

    def show_failure(self, error: KioskError) -> None:
        """Say why it was not done; whatever was typed stays."""
        self.form.busy = False
        self._problem.set_words(self.problem(error))
        self._problem.show()
        self.fit()

    def problem(self, error: KioskError) -> str:
        """Why it was not done, in words."""
        return self.say.say(error_message(error))
