"""Heads of the audit trail: how far a chain has come, kept where the database does not reach."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SHORT: Final = 16
"""How many hex digits of a MAC go on paper: no one finds other entries that start alike."""
_TEXT: Final = re.compile(rf"([A-Z0-9]{{1,8}}):([1-9]\d{{0,17}}):([0-9a-f]{{{SHORT}}})")


@dataclass(frozen=True)
class Head:
    """How many entries a chain has, and the MAC of the last in hex, whole or its beginning."""

    chain: str
    count: int
    mac: str

    @property
    def short(self) -> str:
        """As it is emailed and printed, and as `audit verify --head` takes it."""
        return f"{self.chain}:{self.count}:{self.mac[:SHORT]}"


def parse_head(text: str) -> Head | None:
    """A head from its short form, in any case and with spaces; None for anything else."""
    typed = "".join(text.split())
    chain, _, rest = typed.partition(":")
    found = _TEXT.fullmatch(f"{chain.upper()}:{rest.lower()}")
    return Head(found[1], int(found[2]), found[3]) if found else None


@dataclass(frozen=True)
class Missing:
    """What a chain lacks of a head that was written down.

    With as many entries as that or more, its last one then is different now: the chain was
    cut and has grown since.
    """

    chain: str
    anchored: int
    found: int


class Why(StrEnum):
    """Why a chain's end can't be checked."""

    NO_FILE = "no_file"
    """No heads are kept next to the key."""
    FORGED = "forged"
    """They were not written with this key."""
    NEW = "new"
    """None of this kiosk's own is among them."""
    OTHER_KIOSK = "other_kiosk"
    """None of that kiosk's is among them."""


@dataclass(frozen=True)
class Unchecked:
    """A chain for which no one can say whether its end was cut off."""

    chain: str
    why: Why
