"""A setting's value in words, and how it is typed: waits in minutes where they are whole ones."""

from typing import Final

from kiosk.i18n import N_, Translator
from kiosk.services.desk.record_views import SettingView

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE


def value_words(say: Translator, setting: SettingView) -> str:
    """The value as staff read it."""
    text = setting.value
    if setting.kind == "truth":
        return say(N_("Yes")) if text == "true" else say(N_("No"))
    if setting.kind == "duration" and text.isdecimal():
        return _wait(say, int(text))
    return text or say(N_("Empty"))


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
