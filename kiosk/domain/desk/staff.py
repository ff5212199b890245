"""Named staff: who they are, and which PINs they may choose."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from unicodedata import normalize
from uuid import UUID

from kiosk.domain.people.roles import Role

STAFF_ROLES: Final = (Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR)
NAME_MOST: Final = 100
PIN_LEAST: Final = 6
PIN_MOST: Final = 12
LEAST_VARIETY: Final = 3
"""A PIN with fewer different digits is a pattern (ours)."""
RUNS: Final = ("0123456789" * 2, "9876543210" * 2, "147258369", "789456123", "321654987")
"""Up, down, and the columns and rows of a keypad."""


@dataclass
class Staff:
    """A staff member; one who has left stays on record, inactive."""

    id: UUID
    name: str
    role: Role
    pin_hash: str
    created_at: datetime
    active: bool = True
    version: int = 0


def staff_key(name: str) -> str:
    """Staff names are compared in normal form (NFC), without case and extra blanks."""
    return " ".join(normalize("NFC", name).split()).casefold()


def fit_name(name: str) -> bool:
    """True for one printable line of at most NAME_MOST characters."""
    return bool(name.strip()) and len(name) <= NAME_MOST and name.isprintable()


def fit_pin(pin: str) -> bool:
    """True for PIN_LEAST to PIN_MOST digits that are not a pattern."""
    if not (pin.isascii() and pin.isdigit() and PIN_LEAST <= len(pin) <= PIN_MOST):
        return False
    return len(set(pin)) >= LEAST_VARIETY and not _patterned(pin)


def _patterned(pin: str) -> bool:
    half = len(pin) // 2
    repeats = any(pin == (pin[:unit] * len(pin))[: len(pin)] for unit in range(1, half + 1))
    return repeats or any(pin in run for run in RUNS) or _dated(pin)


def _dated(pin: str) -> bool:
    """Eight digits that end or begin with a living person's year of birth, such as 03141984."""
    years = (pin[:4], pin[-4:]) if len(pin) == 8 else ()
    return any("1920" <= year <= "2029" for year in years)
