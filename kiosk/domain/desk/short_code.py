"""Short codes that people copy from a screen, in letters and digits that nobody mixes up."""

from collections.abc import Callable
from typing import Final

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
REFERENCE_LENGTH: Final = 5
_MISREAD: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def new_reference(kiosk_id: str, random_code: Callable[[str, int], str]) -> str:
    """A reference such as K3-7QX2M, for an application or a slip: it is no secret."""
    return f"{kiosk_id}-{random_code(CROCKFORD, REFERENCE_LENGTH)}"


def as_typed(text: str) -> str:
    """The code that was meant, however it was typed: any case, dashes, O for 0, I or L for 1."""
    return text.strip().upper().translate(_MISREAD)


def grouped(code: str) -> str:
    """A code in groups of three, such as K7Q-M2X."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))
