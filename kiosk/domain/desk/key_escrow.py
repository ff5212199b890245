"""The key as people copy it: groups of letters and digits, each with a check character.

256 bits and the key's version make 52 characters of Crockford's base 32; thirteen groups of four
carry them, and a fourteenth checks them all. A group's fifth character is a check over GF(32): it
always finds one wrong character, two swapped characters, and a group in the wrong place.
"""

from functools import reduce
from hashlib import sha256
from typing import Final

from kiosk.domain.desk.short_code import CROCKFORD, as_typed
from kiosk.errors import ErrorCode, KioskError

GROUPS: Final = 14
DATA: Final = 4
GROUP: Final = DATA + 1
KEY_BITS: Final = 256
_LETTERS: Final = (GROUPS - 1) * DATA
_FIELD: Final = 0b100101
"""x^5 + x^2 + 1, the polynomial of GF(32)."""


def groups_of(version: int, secret: bytes) -> tuple[str, ...]:
    """The groups of a key of 32 bytes and its version, 0 to 15."""
    number = version << KEY_BITS | int.from_bytes(secret)
    text = _letters(number, _LETTERS) + _whole_check(number)
    parts = (text[at : at + DATA] for at in range(0, len(text), DATA))
    return tuple(part + _check(place, part) for place, part in enumerate(parts, 1))


def parse_groups(typed: str) -> tuple[int, bytes]:
    """Version and key from what was typed in any case, with blanks and dashes.

    Raises KEY_GROUP_WRONG with the number of the first group that is not right, KEY_GROUPS_MISSING
    with how many are missing, or KEY_PAPER_WRONG when the groups belong to different keys.
    """
    text = as_typed("".join(typed.split()))
    parts = [text[at : at + GROUP] for at in range(0, len(text), GROUP)]
    for place, part in enumerate(parts, 1):
        if place > GROUPS or len(part) < GROUP or not _fits(place, part):
            raise KioskError(ErrorCode.KEY_GROUP_WRONG, group=place)
    if len(parts) < GROUPS:
        raise KioskError(ErrorCode.KEY_GROUPS_MISSING, count=GROUPS - len(parts))
    data = "".join(part[:DATA] for part in parts)
    number = reduce(lambda sum_, letter: sum_ << 5 | CROCKFORD.index(letter), data[:_LETTERS], 0)
    if data[_LETTERS:] != _whole_check(number):
        raise KioskError(ErrorCode.KEY_PAPER_WRONG)
    return number >> KEY_BITS, (number % (1 << KEY_BITS)).to_bytes(KEY_BITS // 8)


def _letters(number: int, count: int) -> str:
    return "".join(CROCKFORD[number >> 5 * place & 31] for place in reversed(range(count)))


def _whole_check(number: int) -> str:
    digest = sha256(b"renewal-kiosk-escrow" + number.to_bytes(33)).digest()
    return _letters(int.from_bytes(digest[:3]) >> 4, DATA)


def _fits(place: int, part: str) -> bool:
    return set(part) <= set(CROCKFORD) and _check(place, part[:DATA]) == part[DATA]


def _check(place: int, part: str) -> str:
    """Horner's rule over GF(32), starting from the group's position."""
    found = _times_x(place)
    for letter in part:
        found = _times_x(found ^ CROCKFORD.index(letter))
    return CROCKFORD[found]


def _times_x(value: int) -> int:
    return value << 1 ^ (_FIELD if value & 16 else 0)
