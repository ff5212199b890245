"""One's own PIN; every role has one."""

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.desk.members import change_pin
from kiosk.staff_words import staff_message
from ui.staff.desk_page import DeskPage
from ui.staff.shift import doing


class OwnPinPage(DeskPage):
    """Asks for the current PIN and the new one."""

    name = "own_pin"
    title = N_("Your PIN")

    def build(self) -> None:
        title, button = N_("Change your PIN"), N_("Change the PIN")
        self.form = self.add_form("change_pin", title, "", button, self._change)
        needs = N_("Enter your current PIN")
        self.form.add_secret("old_pin", N_("Current PIN"), needs=needs)
        self.form.add_new_pin("next_pin", N_("New PIN"))
        self.add_side()

    def _change(self) -> None:
        work = doing(change_pin, self.form.text("old_pin"), self.form.text("next_pin"))
        self.send(self.form, work, self._changed, self._failed)

    def _changed(self, _none: None) -> None:
        self.form.empty()
        self.tell(N_("Your PIN was changed"))

    def _failed(self, error: KioskError) -> None:
        field = "next_pin" if error.code is ErrorCode.PIN_WEAK else "old_pin"
        self.form.complain(field, staff_message(error))
