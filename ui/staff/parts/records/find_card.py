"""Whom one looks for: by reference or slip code, or by name and birth date; and why (T6)."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.services.desk.records.look_up import look_up_person, look_up_reference
from kiosk.services.desk.records.record_views import Found
from kiosk.wizard.fields.dates import DateField as DateRule
from kiosk.wizard.fields.field import Complaint
from kiosk.words import error_message
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.staff.parts.forms.option_field import OptionField
from ui.staff.parts.records.record_words import REASONS
from ui.widgets.buttons.button import Kind
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.text_field import TextField

BORN: Final = DateRule(N_("Date of birth"), missing=N_("Enter the date of birth"))
WHY: Final = N_("Choose why you look")

Finding = Callable[[Kiosk, Actor], tuple[Found, ...]]


class WhyField(OptionField):
    """The reason, kept with each look-up and each opening in the audit trail."""

    def __init__(self, page: DeskPage, columns: int) -> None:
        reasons = [(reason.value, page.say(words)) for reason, words in REASONS.items()]
        label = page.say(N_("Why do you look?"))
        hint = page.say(N_("Your name and the reason go on record."))
        super().__init__("reason", label, reasons, columns, hint)
        self._page = page

    def reason(self) -> LookUpReason | None:
        """The reason; without one the field says what to do, and None."""
        chosen = self.value()
        self.set_problem(None if chosen else self._page.say(WHY))
        return LookUpReason(chosen) if chosen else None


class FindCard(Form):
    """One way to look; `found` gives who was found (nobody is an answer too)."""

    found = Signal(object)

    def __init__(self, page: DeskPage, why: WhyField, title: str, hint: str = "") -> None:
        button = page.say(N_("Look up"))
        super().__init__(title, hint, button, "bold/magnifying-glass", Kind.SECONDARY)
        self._page, self._why = page, why

    def look(self, make: Callable[[LookUpReason], Finding], first: str) -> None:
        """Run the look-up that `make` gives for the reason; refusals stand at the first field."""
        reason = self._why.reason()
        if reason is None:
            self._why.focus_first()
            return

        def failed(error: KioskError) -> None:
            self.complain(first, self._page.say.say(error_message(error)))

        self._page.ask(make(reason), self.found.emit, failed, owner=self)


class FindByReference(FindCard):
    """A reference, or the code on a slip."""

    def __init__(self, page: DeskPage, why: WhyField) -> None:
        super().__init__(page, why, page.say(N_("By reference")))
        self.default_button.setObjectName("find_reference")
        hint = page.say(N_("As on the slip, for example K3-7F2QM"))
        self.add(TextField("reference", page.say(N_("Reference")), hint))
        self.submitted.connect(self._find)

    def _find(self) -> None:
        if self.missing(reference=self._page.say(N_("Enter the reference"))):
            return
        text = self.text("reference")

        def make(reason: LookUpReason) -> Finding:
            return lambda kiosk, actor: kiosk.do(look_up_reference, actor, text, reason)

        self.look(make, "reference")


class FindByName(FindCard):
    """First name, last name and date of birth, compared as at the kiosk."""

    def __init__(self, page: DeskPage, why: WhyField) -> None:
        say = page.say
        super().__init__(page, why, say(N_("By name and date of birth")))
        self.default_button.setObjectName("find_name")
        self.add(TextField("first_name", say(N_("First name"))))
        self.add(TextField("last_name", say(N_("Last name"))))
        parts = say(N_("Month")), say(N_("Day")), say(N_("Year"))
        self.add(DateField("born", say(N_("Date of birth")), parts))
        self.submitted.connect(self._find)

    def _find(self) -> None:
        say = self._page.say
        words = {
            "first_name": say(N_("Enter the first name")),
            "last_name": say(N_("Enter the last name")),
        }
        born = BORN.parse(self.fields["born"].value())
        self.fields["born"].set_problem(
            say.say(born.message) if isinstance(born, Complaint) else None
        )
        if self.missing(**words) or not isinstance(born, date):
            return
        first, last = self.text("first_name"), self.text("last_name")

        def make(reason: LookUpReason) -> Finding:
            return lambda kiosk, actor: kiosk.do(look_up_person, actor, first, last, born, reason)

        self.look(make, "first_name")
