"""The machine's clock, and the moved one of a demonstration."""

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk.domain.people.person import is_plausible
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
AWARE: Final = "a time with its zone, as 2026-11-22T02:00:00Z"
LOCAL: Final = "a local time, as 2026-11-20T10:36:00"
ZONE: Final = "a time zone, as America/New_York"


class SystemClock:
    """The machine's time, seen from the store's time zone."""

    def __init__(self, time_zone: str, moved_by: timedelta = timedelta(0)) -> None:
        self._zone = _zone(time_zone)
        self._moved_by = moved_by
        self._alone = uuid4().hex

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC) + self._moved_by

    def local(self, moment: datetime) -> datetime:
        """The same moment in the store's time zone."""
        return moment.astimezone(self._zone)

    def today(self) -> date:
        """The store's calendar day."""
        return self.local(self.now()).date()

    def monotonic(self) -> float:
        """Seconds that never go back, for durations only."""
        return time.monotonic()

    def boot(self) -> str:
        """The machine's own name for this run; where it has none, this process is on its own."""
        try:
            return BOOT_ID.read_text(encoding="ascii").strip()
        except OSError:
            return self._alone


class ShiftedClock(SystemClock):
    """Runs as the machine's clock does, but read `starts_at` at the moment `began_at`.

    Every process that is given the same two moments shows the same time.
    """

    def __init__(self, time_zone: str, starts_at: datetime, began_at: datetime) -> None:
        """`starts_at` is the store's local time without a zone, `began_at` is aware."""
        start = starts_at.replace(tzinfo=_zone(time_zone))
        super().__init__(time_zone, moved_by=start.astimezone(UTC) - began_at)


def clock_of(settings: Settings) -> SystemClock:
    """The clock a deployment asks for; raises SETTINGS_VALUE naming the key that isn't a time."""
    zone, demo = settings.kiosk.time_zone, settings.demo
    if not demo.starts_at and not demo.began_at:
        return SystemClock(zone)
    starts_at = _moment("demo.starts_at", demo.starts_at, aware=False)
    return ShiftedClock(zone, starts_at, _moment("demo.began_at", demo.began_at, aware=True))


def _moment(key: str, text: str, aware: bool) -> datetime:
    wanted = AWARE if aware else LOCAL
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=wanted) from None
    if (moment.tzinfo is not None) is not aware or not is_plausible(moment):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=wanted)
    return moment


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key="kiosk.time_zone", wanted=ZONE) from None
