"""Short codes that people copy from a screen, in letters and digits that no one mixes up."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Final, TypeVar

T = TypeVar("T")

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
REFERENCE_LENGTH: Final = 5
_LOOKS_LIKE: Final = {"O": "0", "I": "1", "L": "1"}
_MISREAD: Final = str.maketrans(_LOOKS_LIKE | {"-": None, " ": None})
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212_.", "-"))
_REFERENCE: Final = re.compile(rf"([A-Z0-9]{{1,8}})-?([{CROCKFORD}OIL]{{{REFERENCE_LENGTH}}})")


def new_reference(kiosk_id: str, random_code: Callable[[str, int], str]) -> str:
    """A reference such as K3-7QX2M, for an application or a slip: it is no secret."""
    return f"{kiosk_id}-{random_code(CROCKFORD, REFERENCE_LENGTH)}"


def parse_reference(text: str) -> tuple[str, ...]:
    """The references that may be meant, likeliest first; none for only part of one.

    In any case, with or without dash and blanks, O for 0, I or L for 1. Only a kiosk's name may
    really contain these letters, so more than one can be meant.
    """
    typed = "".join(text.upper().translate(_DASHES).split())
    found = _REFERENCE.fullmatch(typed)
    return tuple(_meant(*found.groups())) if found is not None else ()


def _meant(kiosk: str, code: str) -> Iterator[str]:
    ways = (dict.fromkeys((letter, _LOOKS_LIKE.get(letter, letter))) for letter in kiosk)
    for spelled in product(*ways):
        yield f"{''.join(spelled)}-{as_typed(code)}"


def first_of(find: Callable[[str], T | None], meant: Iterable[str]) -> T | None:
    """What the likeliest of these references finds."""
    return next((found for found in map(find, meant) if found is not None), None)


def as_typed(text: str) -> str:
    """The code that was meant, however it was typed: any case, dashes, O for 0, I or L for 1."""
    return text.strip().upper().translate(_MISREAD)


def grouped(code: str) -> str:
    """A code in groups of three, such as K7Q-M2X."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))
