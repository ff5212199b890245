"""A clock that is stopped until it is moved."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass
class FakeClock:
    """Shows `moment`; advance() moves it and the monotonic seconds together."""

    moment: datetime = datetime(2026, 11, 20, 15, 36, tzinfo=UTC)
    time_zone: str = "America/New_York"
    seconds: float = 1000.0
    run: str = "boot-1"

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self.moment += by
        self.seconds += by.total_seconds()

    def set_back(self, by: timedelta) -> None:
        """Move the time of day back, as someone at the machine could; monotonic keeps running."""
        self.moment -= by

    def restart(self, run: str, seconds: float = 5.0) -> None:
        """Restart the machine: its monotonic seconds start over."""
        self.run, self.seconds = run, seconds

    def now(self) -> datetime:
        return self.moment

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.time_zone))

    def today(self) -> date:
        return self.local(self.moment).date()

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> str:
        return self.run
