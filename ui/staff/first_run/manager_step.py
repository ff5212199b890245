"""First run: the first manager, because nobody has a PIN yet and there is no default one."""

from PySide6.QtCore import Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import OPERATOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.words import error_message
from ui.frame.asking_page import HOLD_TO_SHOW
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.pages.staff_page import ENTER_NEW_PIN
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.fields.masked_field import MaskedField
from ui.widgets.fields.text_field import TextField


class FirstManager(SetUpStep):
    """Makes the manager and logs them on: `made(name, actor)`."""

    made = Signal(str, object)
    name = "first_manager"
    title = N_("Set up this desk")
    hint = N_("The first person is a manager: they add the others and set everything.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(say(N_("Who are you?")), button=say(N_("Make the first manager")))
        self.form.default_button.setObjectName("make_manager")
        self.form.add(TextField("new_name", say(N_("Your name"))))
        hint = say(N_("6 to 12 digits that are no pattern. Nobody can read it out later."))
        self.form.add(MaskedField("new_pin", say(N_("Your PIN")), say(HOLD_TO_SHOW), hint))
        self.form.submitted.connect(self._make)
        self.end_step(self.form)

    def entered(self) -> None:
        """Typing can begin at once."""
        self.form.fields["new_name"].focus_first()

    def _make(self) -> None:
        form, say = self.form, self.say
        if form.missing(new_name=say(N_("Enter your name")), new_pin=say(ENTER_NEW_PIN)):
            return
        name, pin = form.text("new_name"), form.text("new_pin")
        form.busy = True

        def work(kiosk: Kiosk, _nobody: Actor) -> Actor:
            kiosk.do(add_staff, OPERATOR, name, Role.MANAGER, pin)
            return kiosk.do(prove_staff, OPERATOR, name, pin)

        self.ask(work, lambda actor: self.made.emit(name, actor), self._failed)

    def _failed(self, error: KioskError) -> None:
        self.form.busy = False
        field = "new_pin" if error.code is ErrorCode.PIN_WEAK else "new_name"
        self.form.complain(field, self.say.say(error_message(error)))
