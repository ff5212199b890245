"""The machine that the kiosk runs on: how each of its parts is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from kiosk.i18n import Message


@dataclass(frozen=True)
class Check:
    """What one check found; advice is empty when there is nothing to do."""

    name: str
    ok: bool
    word: Message
    advice: Message
    off: bool = False
    """True for a part that is not set up and that the kiosk does without."""


class Machine(Protocol):
    """Looks at every part now; some parts take seconds to answer."""

    def examine(self) -> Iterator[Check]:
        """Every check in turn; none of them raises an expected failure."""
        ...
