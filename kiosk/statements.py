"""The words people agree to or declare: kept by name, version and language, and never changed."""

from dataclasses import dataclass
from importlib.resources import files

from kiosk.i18n import ENGLISH


@dataclass(frozen=True)
class Statement:
    """A wording as it is shown, and the language that it is shown in."""

    text: str
    language: str


def statement(name: str, version: int, language: str) -> Statement:
    """A version of resources/attestations in a language, else in English."""
    wordings, file = files("resources") / "attestations", f"{name}-v{version}.md"
    shown = language if (wordings / language / file).is_file() else ENGLISH
    text = (wordings / shown / file).read_text(encoding="utf-8")
    return Statement(text.strip(), shown)
