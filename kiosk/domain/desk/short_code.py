"""Short codes that people copy from a screen, in letters and digits that nobody mixes up."""

from typing import Final

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
_MISREAD: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def as_typed(text: str) -> str:
    """The code that was meant, however it was typed: any case, dashes, O for 0, I or L for 1."""
    return text.strip().upper().translate(_MISREAD)


def grouped(code: str) -> str:
    """A code in groups of three, such as K7Q-M2X."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))
