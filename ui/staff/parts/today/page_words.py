"""Where someone at a kiosk is, in staff's words; never who."""

from typing import Final

from kiosk.i18n import N_, Translator
from kiosk.wizard import caregiver_sequence, renewal_sequence

PAGES: Final[dict[str, str]] = {
    **{step.name: step.title for step in caregiver_sequence.SEQUENCE},
    **{step.name: step.title for step in renewal_sequence.SEQUENCE},
    "": N_("Home screen"),
    "home": N_("Home screen"),
    "website": N_("Registration website"),
    "age_gate": N_("Age question"),
    "under_age": N_("Age question"),
    "log_on": N_("Log On"),
    "menu": N_("Main menu"),
    "confirmation": N_("Confirmation"),
}
ELSEWHERE: Final = N_("Another page")
LANGUAGES: Final = {
    "en": "English",
    "es": "Español",
    "pt": "Português",
    "pt_BR": "Português",
    "ht": "Kreyòl ayisyen",
    "zh": "中文",
    "zh_CN": "中文",
    "vi": "Tiếng Việt",
}
"""Each language's name for itself."""


def place_words(say: Translator, step: str) -> str:
    """The page or step by its stable name, in words."""
    return say(PAGES.get(step, ELSEWHERE))


def language_words(code: str) -> str:
    """A language's own name; an unknown code stays as it is."""
    return LANGUAGES.get(code, code)


def time_words(say: Translator, seconds: int) -> str:
    """How long, as “1 min 20 s” or, from an hour on, “2 h 5 min”."""
    minutes, rest = divmod(max(0, seconds), 60)
    if minutes >= 60:
        return say(N_("{hours} h {minutes} min"), hours=minutes // 60, minutes=minutes % 60)
    if minutes:
        return say(N_("{minutes} min {seconds} s"), minutes=minutes, seconds=rest)
    return say(N_("{seconds} s"), seconds=rest)
