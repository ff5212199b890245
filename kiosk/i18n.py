"""Marks texts now and translates them when they are drawn; dates and numbers by Babel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from gettext import NullTranslations
from importlib.resources import files


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a marked text
    """Mark a text for the catalogue and return it unchanged."""
    return text


@dataclass(frozen=True)
class Message:
    """A marked text with the facts that fill its {placeholders}; drawn by Translator.say.

    A fact that is itself a marked text, as a field's label, is a Message and translated too.
    """

    text: str
    facts: tuple[tuple[str, "Fact"], ...] = ()

    @classmethod
    def of(cls, text: str, **facts: "Fact") -> "Message":
        """Make a message from a marked text and its facts."""
        return cls(text, tuple(sorted(facts.items())))


Fact = str | int | date | Message
"""What may fill a placeholder: text as given, a number, a day, a local time (a datetime), or words
to translate."""


Words = str | Message
"""Something to say: a marked text, or a message with its facts."""


@cache
def _catalogue(language: str) -> Callable[[str], str]:
    folder = files("resources") / "locale" / language / "LC_MESSAGES" / "kiosk.mo"
    if not folder.is_file():
        return NullTranslations().gettext
    from gettext import GNUTranslations

    with folder.open("rb") as stream:
        return GNUTranslations(stream).gettext


@dataclass(frozen=True)
class Translator:
    """Draws texts, dates and times in one language; English is the catalogue's own language."""

    language: str = "en"

    def __call__(self, text: str, **facts: Fact) -> str:
        """Translate a marked text and fill its placeholders."""
        translated = _catalogue(self.language)(text)
        if not facts:
            return translated
        return translated.format(**{name: self._fact(value) for name, value in facts.items()})

    def say(self, words: Words) -> str:
        """Translate a message with its facts, or a marked text; an empty one stays empty."""
        if isinstance(words, Message):
            return self(words.text, **dict(words.facts))
        return words and self(words)

    def full_date(self, day: date) -> str:
        """A day in full, as “November 20, 2026”."""
        from babel.dates import format_date

        return format_date(day, format="long", locale=self.language)

    def time(self, moment: datetime) -> str:
        """A local time, as “10:36 PM”; the moment must already be in local time."""
        from babel.dates import format_time

        return format_time(moment, format="short", locale=self.language).replace("\u202f", " ")

    def day_and_time(self, moment: datetime) -> str:
        """A local time of a day in this year, as “November 24, 3:10 PM”."""
        from babel.dates import format_skeleton

        day = format_skeleton("MMMMd", moment, locale=self.language)
        return f"{day}, {self.time(moment)}"

    def _fact(self, value: Fact) -> str | int:
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, datetime):
            return self.time(value)
        return self.full_date(value) if isinstance(value, date) else value
