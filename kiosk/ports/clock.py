"""The time of day and the store's calendar."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Now, in UTC and in the store's time zone; durations use monotonic()."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...

    def local(self, moment: datetime) -> datetime:
        """The same moment in the store's time zone."""
        ...

    def today(self) -> date:
        """The store's calendar day."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backward, for durations only."""
        ...

    def boot(self) -> str:
        """What monotonic() counts from: the same for all processes between two restarts."""
        ...


class Calendar(Protocol):
    """Business days of Massachusetts: Monday to Friday except state holidays."""

    def add_business_days(self, start: date, days: int) -> date:
        """The day `days` business days after `start`."""
        ...
