"""A setting's value in words, and how it is typed: waits in minutes where they are whole ones."""

from dataclasses import replace
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Translator
from kiosk.letters.desk.setting_titles import SETTING_WORDS
from kiosk.services.desk.records.record_views import SettingView
from kiosk.words import error_message

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
LIMITS: Final = {"least": N_("Enter {value} or more"), "most": N_("Enter {value} or less")}
"""By the fact of a refusal that names the limit."""


def value_words(say: Translator, setting: SettingView) -> str:
    """The value as staff read it."""
    text = setting.value
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
            value = value_words(say, replace(setting, value=str(facts[limit])))
            return say(words, value=value)
    return say.say(error_message(error))


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
