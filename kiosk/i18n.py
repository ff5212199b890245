"""Marks texts now and translates them when they are drawn; dates and numbers by Babel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from typing import Final

ENGLISH: Final = "en"
"""The catalogue's own language: papers carry it too, and operators' terminals use it."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a marked text
    """Mark a text for the catalogue and return it unchanged."""
    return text


@dataclass(frozen=True)
class Plural:
    """A marked text with a count in it, for one and for many; a language may have more forms."""

    one: str
    many: str
    by: str = "count"
    """The fact that counts."""


def NP_(one: str, many: str, by: str = "count") -> Plural:  # noqa: N802 - as N_ is
    """Mark a text with a count in it for the catalogue; `by` names the fact that counts."""
    return Plural(one, many, by)


Marked = str | Plural
"""A text of the catalogue, not translated yet."""


@dataclass(frozen=True)
class Message:
    """A marked text with the facts that fill its {placeholders}; drawn by Translator.say.

    A fact that is itself a marked text, as a field's label, is a Message and translated too.
    """

    text: Marked
    facts: tuple[tuple[str, "Fact"], ...] = ()

    @classmethod
    def of(cls, text: Marked, **facts: "Fact") -> "Message":
        """Make a message from a marked text and its facts."""
        return cls(text, tuple(sorted(facts.items())))


Fact = str | int | date | Message
"""What may fill a placeholder: text as given, a number, a day, a local time (a datetime), or words
to translate."""
_SENTENCES = N_("{title}. {line}")


@dataclass(frozen=True)
class TitledText:
    """A marked title and the marked line below it, two texts that share their facts."""

    title: Marked
    line: Marked = ""
    facts: tuple[tuple[str, Fact], ...] = ()

    @property
    def sentences(self) -> Message:
        """Both on one line, where there is no room for a title."""
        title = Message(self.title, self.facts)
        if not self.line:
            return title
        return Message.of(_SENTENCES, title=title, line=Message(self.line, self.facts))


Words = str | Message
"""Something to say: a marked text, or a message with its facts."""


@cache
def _catalogue(language: str) -> NullTranslations:
    folder = files("resources") / "locale" / language / "LC_MESSAGES" / "kiosk.mo"
    if not folder.is_file():
        return NullTranslations()
    from gettext import GNUTranslations

    with folder.open("rb") as stream:
        return GNUTranslations(stream)


@dataclass(frozen=True)
class Translator:
    """Draws texts, dates and times in one language."""

    language: str

    def __call__(self, text: Marked, **facts: Fact) -> str:
        """Translate a marked text and fill its placeholders."""
        translated = self._translated(text, facts)
        if not facts:
            return translated
        return translated.format(**{name: self._fact(value) for name, value in facts.items()})

    def say(self, words: Words) -> str:
        """Translate a message with its facts, or a marked text; an empty one stays empty."""
        if isinstance(words, Message):
            return self(words.text, **dict(words.facts))
        return words and self(words)

    def pair(self, text: TitledText) -> tuple[str, str]:
        """Translate a title and its line, each on its own; the line may be empty."""
        facts = dict(text.facts)
        return self(text.title, **facts), self(text.line, **facts) if text.line else ""

    def full_date(self, day: date) -> str:
        """A day in full, as “November 20, 2026”."""
        from babel.dates import format_date

        return format_date(day, format="long", locale=self.language)

    def medium_date(self, day: date) -> str:
        """A day in few letters, as “Nov 20, 2026”."""
        from babel.dates import format_date

        return format_date(day, format="medium", locale=self.language)

    def weekday_and_date(self, day: date) -> str:
        """A day in full with its weekday, as “Friday, November 20, 2026”."""
        from babel.dates import format_date

        return format_date(day, format="full", locale=self.language)

    def short_date(self, day: date) -> str:
        """A day of no certain year in few letters, as “Nov 20”."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMd", day, locale=self.language)

    def time(self, moment: datetime) -> str:
        """A local time, as “10:36 PM”; the moment must already be in local time."""
        from babel.dates import format_time

        return format_time(moment, format="short", locale=self.language).replace("\u202f", " ")

    def day_and_time(self, moment: datetime) -> str:
        """A local time of a day in this year, as “November 24, 3:10 PM”."""
        from babel.dates import format_skeleton

        day = format_skeleton("MMMMd", moment, locale=self.language)
        return f"{day}, {self.time(moment)}"

    def _translated(self, text: Marked, facts: Mapping[str, Fact]) -> str:
        catalogue = _catalogue(self.language)
        if isinstance(text, str):
            return catalogue.gettext(text)
        count = facts.get(text.by)
        # A count that an error lacks is drawn as nothing, and then as many.
        number = count if isinstance(count, int) else 0
        return catalogue.ngettext(text.one, text.many, number)

    def _fact(self, value: Fact) -> str | int:
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, datetime):
            return self.time(value)
        return self.full_date(value) if isinstance(value, date) else value
