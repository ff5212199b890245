"""Names that may be one person's, to be offered to staff; nothing is ever decided by them (S5)."""

import re
from typing import Final

from kiosk.domain.people.person import DASHES, SUFFIXES, Name, name_key

SPELLINGS: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
"""Müller is also written Mueller, Ångström Aangstrom: the shorter one is compared."""
SAINTS: Final = frozenset({"st", "ste", "saint", "sainte"})
PARTICLES: Final = frozenset(
    {"al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el"}
    | {"la", "las", "le", "los", "san", "santa", "st", "van", "von", "y"}
)
"""Words that many surnames share, and that say nothing alone."""
_GAPS: Final = re.compile(rf"[{DASHES}\s]+")


def similar(one: Name, other: Name) -> bool:
    """Whether both may name one person: the surnames share a part, and the first names agree."""
    return _surnames_meet(one, other) and _first_names_meet(one.first, other.first)


def _surnames_meet(one: Name, other: Name) -> bool:
    mine, theirs = _words(_surname(one)), _words(_surname(other))
    return bool(set(mine) & set(theirs) - PARTICLES) or "".join(mine) == "".join(theirs)


def _surname(name: Name) -> str:
    """A single name is compared as the last one, wherever it was written."""
    return name.last if name_key(name.last) else name.first


def _first_names_meet(one: str, other: str) -> bool:
    """A word of both, or one by its initial; a name that was left out contradicts nothing."""
    mine, theirs = _words(one), _words(other)
    if not (mine and theirs) or set(mine) & set(theirs) or "".join(mine) == "".join(theirs):
        return True
    return 1 in (len(mine[0]), len(theirs[0])) and mine[0][0] == theirs[0][0]


def _words(name: str) -> list[str]:
    """The words of a name, each in one spelling; a suffix such as Jr is none of them."""
    keys = map(name_key, _GAPS.split(name))
    return [_one_spelling(key) for key in keys if key and key not in SUFFIXES]


def _one_spelling(key: str) -> str:
    for long, short in SPELLINGS:
        key = key.replace(long, short)
    return "st" if key in SAINTS else key
