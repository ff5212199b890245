"""Changes one setting: what it means, its value, and why it is changed."""

from dataclasses import replace
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Message, Translator
from kiosk.letters.desk.setting_titles import SETTING_WORDS
from kiosk.services.desk.change_settings import put_settings
from kiosk.services.desk.records.record_views import SettingView
from kiosk.services.store.home_screen import write_home_cache
from kiosk.staff_words import staff_message
from ui.staff.desk_page import DeskPage
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import Work

LONGEST: Final = 9
"""Digits of a number that can be meant; a longer one is refused as it was typed."""
LABELS: Final = {"duration": N_("In seconds"), "number": N_("Number")}


class SettingSheet(AskSheet):
    """`change()` puts what was typed into effect."""

    def __init__(self, page: DeskPage, setting: SettingView) -> None:
        super().__init__(page, setting.title, setting.explanation, N_("Change it"))
        self._setting, self._minutes = setting, in_minutes(setting)
        shown = setting.value
        if setting.kind == "truth":
            choices = [("true", N_("Yes")), ("false", N_("No"))]
            self.form.add_options("setting", N_("Value"), choices)
        elif setting.choices:
            self.form.add_options("setting", N_("Value"), setting.choices)
        else:
            label = N_("In minutes") if self._minutes else LABELS.get(setting.kind, N_("Value"))
            usual = value_words(self.say, replace(setting, value=setting.default, rule=""))
            self.form.add_text("setting", label, Message.of(N_("Default: {value}"), value=usual))
            shown = str(int(setting.value) // MINUTE) if self._minutes else setting.value
        self.form.fields["setting"].set_value(shown)
        self.form.add_text("why", N_("Why?"), N_("It stays in the history."))

    def change(self) -> Work[None]:
        values, why = {self._setting.name: self._value()}, self.form.text("why")

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(put_settings, actor, values, why)
            kiosk.do(write_home_cache, actor)

        return work

    def problem(self, error: KioskError) -> str:
        """The limit, or the two settings that contradict."""
        return problem_words(self.say, self._setting, error)

    def _value(self) -> str:
        """What was typed, in seconds where a wait was typed in minutes."""
        typed = self.form.text("setting")
        whole = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST
        return str(int(typed) * MINUTE) if self._minutes and whole else typed


MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
LIMITS: Final = {"least": N_("Enter {value} or more"), "most": N_("Enter {value} or less")}
"""By the fact of a refusal that names the limit."""


def value_words(say: Translator, setting: SettingView) -> str:
    """The value as staff read it, and what the rules in force say instead, if they do."""
    if setting.rule:
        value, rule = (
            value_words(say, replace(setting, value=text, rule=""))
            for text in (setting.value, setting.rule)
        )
        return say(N_("{value}, changed here from {rule}"), value=value, rule=rule)
    text = setting.value
    if text in dict(setting.choices):
        return say.say(dict(setting.choices)[text])
    if setting.kind == "truth":
        return say(N_("Yes")) if text == "true" else say(N_("No"))
    if setting.kind == "duration" and text.isdecimal():
        return _wait(say, int(text))
    return text or say(N_("Empty"))


def problem_words(say: Translator, setting: SettingView, error: KioskError) -> str:
    """Why a value was refused: by its limit as staff type it, and by titles, not by keys."""
    facts = error.facts
    if error.code is ErrorCode.SETTINGS_ORDER:
        lower, higher = (say.say(SETTING_WORDS[str(facts[key])][0]) for key in ("key", "other"))
        return say(N_("“{lower}” must not be more than “{higher}”"), lower=lower, higher=higher)
    for limit, words in LIMITS.items():
        if limit in facts:
            value = value_words(say, replace(setting, value=str(facts[limit]), rule=""))
            return say(words, value=value)
    return say.say(staff_message(error))


def in_minutes(setting: SettingView) -> bool:
    """Whether a duration is typed in minutes."""
    if setting.kind != "duration":
        return False
    return all(int(text) % MINUTE == 0 for text in (setting.value, setting.default))


def _wait(say: Translator, seconds: int) -> str:
    if seconds >= HOUR and seconds % HOUR == 0:
        return say(N_("{count} h"), count=seconds // HOUR)
    if seconds % MINUTE == 0:
        return say(N_("{minutes} min"), minutes=seconds // MINUTE)
    return say(N_("{seconds} s"), seconds=seconds)
