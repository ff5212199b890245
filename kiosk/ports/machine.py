"""The machine that the kiosk runs on: the state of each part."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from kiosk.i18n import Message


@dataclass(frozen=True)
class Check:
    """What one check found; advice is empty when nothing needs to be done."""

    name: str
    ok: bool
    word: Message
    advice: Message
    off: bool = False
    """True for a part that is not set up and that the kiosk can do without."""
    at_desk: Message | None = None
    """What the desk says instead of advice that is a command."""


class Machine(Protocol):
    """Looks at every part now; some parts take seconds to answer."""

    def examine(self) -> Iterator[Check]:
        """Every check in turn; none of them raises an expected failure."""
        ...
