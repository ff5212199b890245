"""Who to look for: by reference or slip code, or by name and birth date; and why (T6)."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.i18n import N_
from kiosk.services.desk.records.look_up import look_up_person, look_up_reference
from kiosk.services.desk.records.record_views import Found
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.field import Complaint
from ui.staff.desk_page import DeskPage
from ui.staff.forms.form import Form
from ui.staff.forms.option_input import OptionInput
from ui.staff.parts.records.record_words import REASONS
from ui.staff.shift import Work, doing
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.fields.date_input import DateInput

BORN: Final = DateField(N_("Date of birth"), missing=N_("Enter the date of birth"))
FIRST_NAME: Final = N_("Enter the first name, or a dash (-) for a person of one name")
LAST_NAME: Final = N_("Enter the last name, or a dash (-) for a person of one name")
WHY: Final = N_("Choose a reason")

OFFERED: Final = tuple(reason for reason in REASONS if reason is not LookUpReason.RENEWAL_WAITS)
"""A waiting renewal is opened from its list, which gives the reason."""
ICON: Final = "bold/magnifying-glass"

Finding = Work[tuple[Found, ...]]


class WhyInput(OptionInput):
    """The reason, kept with each look-up and each opening in the audit trail."""

    def __init__(self, page: DeskPage, columns: int) -> None:
        reasons = [(reason.value, page.say(REASONS[reason])) for reason in OFFERED]
        label = page.say(N_("Reason for lookup"))
        hint = page.say(N_("The reason is recorded under your name."))
        super().__init__("reason", label, reasons, columns, hint)
        self._page = page

    def reason(self) -> LookUpReason | None:
        """The reason; without one the field says what to do, and None."""
        chosen = self.value()
        self.set_problem(None if chosen else self._page.say(WHY))
        return LookUpReason(chosen) if chosen else None


class FindCard(Form):
    """One way to look; `found` gives who was found (no one is an answer too)."""

    found = Signal(object)

    def __init__(self, page: DeskPage, why: WhyInput, name: str, title: str) -> None:
        super().__init__(page.say, name, title, "", N_("Look up"), ICON, Kind.SECONDARY)
        self._page, self._why = page, why
        self.submitted.connect(self._find)

    def finding(self, reason: LookUpReason) -> Finding:
        """The look-up of what was typed."""
        raise NotImplementedError

    def _find(self) -> None:
        reason = self._why.reason()
        if reason is None:
            self._why.focus_first()
        else:
            self._page.send(self, self.finding(reason), self.found.emit, next(iter(self.fields)))


class FindByReference(FindCard):
    """A reference, or the code on a slip."""

    def __init__(self, page: DeskPage, why: WhyInput) -> None:
        super().__init__(page, why, "find_reference", N_("By reference"))
        hint, needs = N_("As shown on the slip, for example K3-7F2QM"), N_("Enter the reference")
        self.add_text("reference", N_("Reference"), hint, needs)

    def finding(self, reason: LookUpReason) -> Finding:
        return doing(look_up_reference, self.text("reference"), reason)


class FindByName(FindCard):
    """First name, last name and date of birth, compared as at the kiosk."""

    def __init__(self, page: DeskPage, why: WhyInput) -> None:
        super().__init__(page, why, "find_name", N_("By name and date of birth"))
        say = page.say
        self.add_text("first_name", N_("First name"), needs=FIRST_NAME)
        self.add_text("last_name", N_("Last name"), needs=LAST_NAME)
        parts = say(N_("Month")), say(N_("Day")), say(N_("Year"))
        self.add(DateInput("born", say(N_("Date of birth")), parts))
        self._born = date.min

    def complete(self) -> bool:
        """Problems with the date and the names are shown together."""
        born = BORN.parse(self.fields["born"].value())
        if isinstance(born, Complaint):
            self.fields["born"].set_problem(self.say.say(born.message))
            super().complete()
            return False
        self.fields["born"].set_problem(None)
        self._born = born
        return super().complete()

    def finding(self, reason: LookUpReason) -> Finding:
        first, last = self.text("first_name"), self.text("last_name")
        return doing(look_up_person, first, last, self._born, reason)


class SearchParts(QWidget):
    """The reason, and both ways to look; `found` gives who was found."""

    found = Signal(object)

    def __init__(self, page: DeskPage) -> None:
        super().__init__()
        theme = Theme.current()
        gap = theme.px(theme.frame.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        reason = Card()
        self.why = WhyInput(page, 2 if theme.frame.name == "staff_small" else 3)
        reason.column.addWidget(self.why)
        column.addWidget(reason)
        ways = QHBoxLayout()
        ways.setSpacing(gap)
        self._ways = FindByReference(page, self.why), FindByName(page, self.why)
        for way in self._ways:
            way.found.connect(self.found)
            ways.addWidget(way, 1)
        column.addLayout(ways)

    def empty(self) -> None:
        """Forget who was looked for; the reason is chosen again too."""
        self.why.set_value("")
        for way in self._ways:
            way.empty()
