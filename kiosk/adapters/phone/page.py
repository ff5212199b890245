"""The page on the phone: its words, and the whole of it as HTML without a script's help."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import Final

from kiosk.adapters.phone.uploads import Refusal
from kiosk.i18n import N_, NP_, Marked, Translator
from kiosk.ports.phone_uploads import MOST_FILES

CLOSED: Final = N_("This page is closed. Scan the code on the kiosk again")
TOO_OFTEN: Final = N_("That was too fast. Wait a minute, then try again")
USE_THIS: Final = N_("Send from this phone")
SENT: Final = N_("Sent. Look at the kiosk, and choose it there.")
WORDS: Final[Mapping[str, Marked]] = {
    "heading": N_("Send a picture to the kiosk"),
    "code": N_("Check that the kiosk shows this code:"),
    "hint": N_("JPG, PNG or PDF, smaller than 20 MB."),
    "camera": N_("Take a picture"),
    "choose": N_("Choose a picture or PDF"),
    "send": N_("Send"),
    "kept": N_("The kiosk deletes it unless you use it there. Nothing stays on this page."),
}
SCRIPT_WORDS: Final[Mapping[str, Marked]] = {
    "preparing": N_("Getting your picture ready"),
    "sending": N_("Sending: {percent} %"),
    "again": N_("The connection was lost. Trying again"),
    "failed": N_("It was not sent. Check your connection, then send it again"),
}
LEFT: Final = NP_("You can send {count} more file.", "You can send {count} more files.")
FULL: Final = N_("That was the last file for this code.")
REFUSALS: Final[Mapping[Refusal, Marked]] = {
    Refusal.NOTHING_CHOSEN: N_("Choose a picture or PDF first"),
    Refusal.TOO_LARGE: N_("The file must be smaller than 20 MB"),
    Refusal.TOO_MANY: N_("The kiosk has all the files it takes. Choose one there"),
    Refusal.WRONG_KIND: N_("The file must be a JPG, PNG or PDF"),
    Refusal.IPHONE_KIND: N_("This is an iPhone picture. Take a picture here instead"),
    Refusal.ANOTHER_PHONE: N_("This page was opened again. Open it here to send from here"),
    Refusal.TOO_SLOW: N_("The connection is too slow. Move closer, then send it again"),
}


@dataclass(frozen=True)
class PhonePage:
    """What one slot's page says, in the language of the visit."""

    language: str
    title: str
    """What is wanted, as the kiosk says it."""
    match_code: str

    def html(self, page_key: str, left: int, notice: Marked = "") -> str:
        """The page, with a notice of what just happened."""
        say = Translator(self.language)
        facts = {name: escape(say(text)) for name, text in WORDS.items()}
        script = {f"script_{name}": escape(say(text)) for name, text in SCRIPT_WORDS.items()}
        return _template("page.html").substitute(
            facts,
            **script,
            language=escape(self.language),
            title=escape(self.title),
            match_code=escape(self.match_code),
            action=escape(f"?page={page_key}"),
            left=escape(self.left(left)),
            state="" if left else "hidden",
            notice=escape(self.say(notice)),
            notice_kind="good" if notice == SENT else "bad",
        )

    def say(self, words: Marked) -> str:
        """A text in the page's language; none stays none."""
        return Translator(self.language)(words) if words else ""

    def left(self, count: int) -> str:
        """How many more files can come."""
        say = Translator(self.language)
        return say(LEFT, count=count) if 0 < count <= MOST_FILES else say(FULL)

    def closed(self, words: Marked) -> str:
        """A page that offers nothing, in place of one that is not there."""
        return self._short("closed.html", words)

    def elsewhere(self, words: Marked) -> str:
        """In place of a page that another phone has opened: this phone may open it again."""
        return self._short("elsewhere.html", words, use=escape(self.say(USE_THIS)))

    def _short(self, name: str, words: Marked, **facts: str) -> str:
        language, said = escape(self.language), escape(self.say(words))
        return _template(name).substitute(facts, language=language, words=said)


def asset(name: str) -> str:
    """A file of resources/phone."""
    return (files("resources") / "phone" / name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    return Template(asset(name))
