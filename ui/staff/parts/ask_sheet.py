"""A sheet of the desk that asks before something is done, with the fields it needs."""

from collections.abc import Callable
from typing import TypeVar

from kiosk.errors import KioskError
from kiosk.i18n import N_, Words
from kiosk.staff_words import staff_message
from ui.core.tasks import Lane
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.forms.form import Form
from ui.staff.shift import Work
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.fields.problem_line import ProblemLine

T = TypeVar("T")
WIDTH = 640


class AskSheet(Sheet):
    """It stays until the work is done, so that a refusal can be shown in it."""

    def __init__(
        self, page: DeskPage, title: Words, line: Words, button: str, kind: Kind = Kind.PRIMARY
    ) -> None:
        super().__init__(page.window(), WIDTH)
        self.page, self.say = page, page.say
        icon = "bold/x" if kind is Kind.DANGER else "bold/check"
        self.form = Form(self.say, "confirm", title, line, button, icon, kind)
        self.form.lift = False
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self._problem = ProblemLine()
        self._problem.hide()
        self.form.insert(self._problem)
        cancel = Button(self.say(N_("Cancel")), Kind.QUIET)
        cancel.setObjectName("cancel")
        cancel.clicked.connect(lambda _on=False: self.close_sheet())
        self.form.buttons.insertWidget(1, cancel)
        self.column.addWidget(self.form)

    def ask(self, work: Callable[[], Work[T]], words: Words, lane: Lane = Lane.DB) -> None:
        """Open; once confirmed, do what `work` gives, close, and say the words on the page."""

        def done(_answer: T) -> None:
            self.close_sheet()
            self.page.done(words)

        self.form.submitted.connect(
            lambda: self.page.send(self.form, work(), done, self.show_failure, lane)
        )
        self.open()

    def show_failure(self, error: KioskError) -> None:
        """Say why it was not done; whatever was typed stays."""
        self._problem.set_words(self.problem(error))
        self._problem.show()
        self.fit()

    def problem(self, error: KioskError) -> str:
        return self.say.say(staff_message(error))
