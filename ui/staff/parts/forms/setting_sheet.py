"""Changes one setting: what it means, its value, and why it is changed."""

from dataclasses import replace
from typing import Final

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.services.desk.records.record_views import SettingView
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.ask_sheet import AskSheet
from ui.staff.parts.forms.option_field import OptionField
from ui.staff.parts.forms.setting_words import MINUTE, in_minutes, problem_words, value_words
from ui.widgets.fields.field import Field
from ui.widgets.fields.text_field import TextField

LONGEST: Final = 9
"""Digits of a number that can be meant; a longer one is refused as it was typed."""


class SettingSheet(AskSheet):
    """`value()` is the text that a settings row keeps, once `confirmed`."""

    def __init__(self, page: DeskPage, setting: SettingView) -> None:
        say = page.say
        super().__init__(
            page, say.say(setting.title), say.say(setting.explanation), say(N_("Change it"))
        )
        self._setting, self._minutes = setting, in_minutes(setting)
        self._field = self.form.add(self._made())
        self.form.add(TextField("why", say(N_("Why?")), say(N_("It stays in the history."))))

    def value(self) -> str:
        """What was typed, in seconds where a wait was typed in minutes."""
        typed = self.form.text("setting")
        whole = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST
        return str(int(typed) * MINUTE) if self._minutes and whole else typed

    def why(self) -> str:
        """The reason."""
        return self.form.text("why")

    def problem(self, error: KioskError) -> str:
        """The limit, or the two settings that contradict."""
        return problem_words(self.say, self._setting, error)

    def _made(self) -> Field:
        say, setting = self.say, self._setting
        if setting.kind == "truth":
            choices = [("true", say(N_("Yes"))), ("false", say(N_("No")))]
            field: Field = OptionField("setting", say(N_("Value")), choices)
            field.set_value(setting.value)
            return field
        label = {"duration": N_("In seconds"), "number": N_("Number")}.get(
            setting.kind, N_("Value")
        )
        usual = value_words(say, replace(setting, value=setting.default))
        field = TextField(
            "setting", say(N_("In minutes") if self._minutes else label), self._hint(usual)
        )
        shown = int(setting.value) // MINUTE if self._minutes else setting.value
        field.set_value(str(shown))
        return field

    def _hint(self, usual: str) -> str:
        return self.say(N_("Usual: {value}"), value=usual)
