"""What every paper says about itself, whatever else it says."""

from datetime import datetime
from typing import Final, Protocol

from kiosk.i18n import N_, Message

DAY_AND_TIME: Final = N_("{day}, {time}")


class PaperFacts(Protocol):
    """What one paper says: a frozen dataclass in a file of kiosk/letters/papers.

    That file also holds its SAMPLES, by name. kiosk/adapters/slips/<file>_paper.py lays it out.
    """

    @property
    def head(self) -> str:
        """What the paper is, as a text of the catalogue."""
        ...

    @property
    def reference(self) -> str:
        """Staff find the paper by it; it names no one. Empty on a paper about nothing on record."""
        ...


def day_and_time(at: datetime) -> Message:
    """The store's local time until which something is valid, as “November 23, 2026, 10:36 AM”."""
    return Message.of(DAY_AND_TIME, day=at.date(), time=at)
