"""Keyboard layouts as data: resources/keyboards/*.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from unicodedata import combining, normalize

from ui.theme.theme_files import bundled

TURNS: Final = ("letters", "symbols", "accents", "others")
"""Keys that turn to another page, by its name."""
ACTIONS: Final = ("back", "shift", "space", "next", "hide", *TURNS)
PAD: Final = "pad"
"""The page whose keys are those of the digit pad."""
COLUMNS: Final = 10


@dataclass(frozen=True)
class Key:
    """One key: a character that it types, a mark for the letter before it, or an action."""

    does: str
    width: float = 1

    @property
    def action(self) -> bool:
        """Whether it does anything besides typing."""
        return self.does in ACTIONS

    @property
    def mark(self) -> str:
        """The combining character that it puts on the letter before; empty for other keys."""
        last = self.does[-1]
        return last if len(self.does) > 1 and combining(last) else ""


Row = tuple[Key, ...]


@dataclass(frozen=True)
class Layout:
    """Pages of rows of keys; the digits are above the letters or beside them."""

    name: str
    start: str
    pages: Mapping[str, tuple[Row, ...]]
    digits: tuple[Row, ...]
    digits_beside: tuple[Row, ...]


@cache
def layout(name: str) -> Layout:
    """Read a layout by its name; a missing or broken file is a bug and raises."""
    raw = _read(name)
    return Layout(
        name,
        raw["start"],
        {page: _rows(rows) for page, rows in raw["pages"].items()},
        _rows(raw["digits"]),
        _rows(raw["digits_beside"]),
    )


def composed(before: str, key: Key, upper: bool) -> tuple[str, bool]:
    """What a mark makes: the letter, and whether it replaces the one before."""
    marked = normalize("NFC", before + key.mark) if before else ""
    if len(marked) == 1 and before.isalpha():
        return marked, True
    plain = normalize("NFC", key.does)
    return (capital(plain) if upper else plain), False


def capital(letter: str) -> str:
    """The capital of a letter; if it has none, like ß, the letter itself."""
    return letter.upper() if len(letter.upper()) == 1 else letter


def _read(name: str) -> dict[str, Any]:
    raw = tomllib.loads(bundled("keyboards", f"{name}.toml").read_text("utf-8"))
    if base := raw.get("also"):
        raw["pages"] = _read(base)["pages"] | raw["pages"]
    return raw


def _rows(rows: list[str]) -> tuple[Row, ...]:
    return tuple(tuple(_key(word) for word in row.split()) for row in rows)


def _key(word: str) -> Key:
    does, star, width = word.rpartition("*")
    return Key(does, float(width)) if star and does and width else Key(word)
