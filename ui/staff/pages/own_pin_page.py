"""One's own PIN; every role has one."""

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.desk.members import change_pin
from kiosk.words import error_message
from ui.frame.asking_page import HOLD_TO_SHOW
from ui.staff.desk_page import DeskPage
from ui.staff.pages.staff_page import ENTER_NEW_PIN, PIN_HINT
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.fields.masked_field import MaskedField


class OwnPinPage(DeskPage):
    """Asks for the PIN one has and the one to be."""

    name = "own_pin"
    title = N_("Your PIN")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(say(N_("Change your PIN")), button=say(N_("Change the PIN")))
        self.form.default_button.setObjectName("change_pin")
        self.form.add(MaskedField("old_pin", say(N_("The PIN you have")), say(HOLD_TO_SHOW)))
        self.form.add(
            MaskedField("next_pin", say(N_("The PIN you want")), say(HOLD_TO_SHOW), say(PIN_HINT))
        )
        self.form.submitted.connect(self._change)
        self.main.addWidget(self.form)
        self.end_columns(self.add_side())

    def _change(self) -> None:
        form, say = self.form, self.say
        if form.missing(old_pin=say(N_("Enter the PIN you have")), next_pin=say(ENTER_NEW_PIN)):
            return
        old, new = form.text("old_pin"), form.text("next_pin")
        form.busy = True
        self.ask(
            lambda kiosk, actor: kiosk.do(change_pin, actor, old, new),
            lambda _none: self._changed(),
            self._failed,
        )

    def _changed(self) -> None:
        self.form.busy = False
        self.form.empty()
        self.tell(self.say(N_("Your PIN is changed")))

    def _failed(self, error: KioskError) -> None:
        self.form.busy = False
        field = "next_pin" if error.code is ErrorCode.PIN_WEAK else "old_pin"
        self.form.complain(field, self.say.say(error_message(error)))
