"""Passwords that guessers try first: a blocklist and patterns (T12)."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

LEAST_VARIETY: Final = 5
"""A password with fewer different characters is a pattern."""
LEAST_WORD: Final = 4
"""Shorter names are in too many good passwords to be refused."""
RUNS: Final = (
    "abcdefghijklmnopqrstuvwxyz" * 2,
    "1234567890" * 8,
    "qwertyuiopasdfghjklzxcvbnm" * 2,
    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
)
LEAST_RUN: Final = 3
LOOKS_LIKE: Final = str.maketrans("@4031!$57+8", "aaoeiisstth")
"""Signs that replace letters in passwords that only look odd."""
ENDS: Final = "!$.,;:?*#-_ "
"""Signs that people put before or after a word because one was required."""


def weak_password(password: str, about: Iterable[str] = ()) -> bool:
    """True for a password that is known, a pattern, or contains one of the names in `about`.

    `about` is what a guesser knows: username, email address, store. Case, accents, blanks, signs
    and the usual swaps of letters and digits make no difference.
    """
    folded = _folded(password)
    if len(set(folded)) < LEAST_VARIETY or _repeated(folded) or _only_runs(folded):
        return True
    forms = {_plain(folded), _plain(folded.strip(ENDS)), _letters(folded)}
    return not forms.isdisjoint(common_passwords()) or any(
        name in form for name in _names(about) for form in forms
    )


@cache
def common_passwords() -> frozenset[str]:
    """The list in resources, each in plain form; tools/common_passwords.py makes it."""
    text = (files("resources") / "passwords" / "common.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def _folded(text: str) -> str:
    marked = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in marked if not unicodedata.combining(sign))


def _letters(folded: str) -> str:
    return "".join(sign for sign in folded if sign.isalnum())


def _plain(folded: str) -> str:
    return _letters(folded.translate(LOOKS_LIKE))


def _repeated(folded: str) -> bool:
    """One piece over and over; the last may be cut short."""
    units = range(1, len(folded) // 2 + 1)
    return any(folded == (folded[:unit] * len(folded))[: len(folded)] for unit in units)


def _only_runs(folded: str) -> bool:
    """True when it is made of pieces of keyboard rows and the alphabet, forward or backward."""
    at = 0
    while at < len(folded):
        longest = _run_at(folded, at)
        if longest < LEAST_RUN:
            return False
        at += longest
    return True


def _run_at(folded: str, at: int) -> int:
    length = 0
    while at + length < len(folded):
        piece = folded[at : at + length + 1]
        if not any(piece in run or piece[::-1] in run for run in RUNS):
            break
        length += 1
    return length


def _names(about: Iterable[str]) -> set[str]:
    """The names in what is known, as they would appear in a password, without blanks."""
    whole = [text.rpartition("@")[0] or text for text in about]
    pieces = {piece for text in whole for piece in (text, *re.split(r"[._+\-\d]+", text))}
    forms = {
        form for piece in pieces for form in (_plain(_folded(piece)), _letters(_folded(piece)))
    }
    return {form for form in forms if len(form) >= LEAST_WORD}
