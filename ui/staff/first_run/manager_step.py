"""First run: the first manager, because no one has a PIN yet and there is no default."""

from PySide6.QtCore import Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.staff_words import staff_message
from ui.staff.first_run.first_run_step import SetUpStep


class FirstManager(SetUpStep):
    """Makes the manager and logs them on: `made(name, actor)`."""

    made = Signal(str, object)
    name = "first_manager"
    title = N_("Set up this desk")
    hint = N_("The first person is a manager, who adds the others and changes settings.")

    def build(self) -> None:
        title, button = N_("Who are you?"), N_("Add the first manager")
        self.form = self.add_form("make_manager", title, "", button, self._make)
        self.form.add_text("new_name", N_("Your name"), needs=N_("Enter your name"))
        hint = N_("6 to 12 digits without a pattern. No one can look it up later.")
        self.form.add_new_pin("new_pin", N_("Your PIN"), hint)

    def entered(self) -> None:
        """Typing can start right away."""
        self.form.fields["new_name"].focus_first()

    def _make(self) -> None:
        name, pin = self.form.text("new_name"), self.form.text("new_pin")

        def work(kiosk: Kiosk, _nobody: Actor) -> Actor:
            kiosk.do(add_staff, OPERATOR, name, Role.MANAGER, pin)
            return kiosk.do(prove_staff, OPERATOR, name, pin)

        self.send(self.form, work, lambda actor: self.made.emit(name, actor), self._failed)

    def _failed(self, error: KioskError) -> None:
        field = "new_pin" if error.code is ErrorCode.PIN_WEAK else "new_name"
        self.form.complain(field, staff_message(error))
