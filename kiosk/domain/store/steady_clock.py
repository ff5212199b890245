"""Steady time: it never goes back or jumps, whatever happens to the machine's clock.

Locks, tries and one-time codes are measured by it; what a person reads or a record states is wall
time.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Reading:
    """What a machine's clocks show at one moment."""

    wall: datetime
    ticks: float
    """Monotonic seconds; they count only within one boot."""
    boot: str


@dataclass(frozen=True)
class ClockMark:
    """A kiosk's last reading, and the steady time at that moment."""

    reading: Reading
    steady: datetime


def next_mark(now: Reading, last: ClockMark | None, latest: datetime | None) -> ClockMark:
    """The steady time now.

    `last` is this kiosk's own mark, `latest` the furthest that any kiosk has seen. Within one boot
    only the ticks count. After a restart, the wall clock tells how long it took; if it was set back
    in between, it adds nothing.
    """
    own = now.wall if last is None else last.steady + _passed(last.reading, now)
    return ClockMark(now, own if latest is None else max(own, latest))


def _passed(before: Reading, now: Reading) -> timedelta:
    if now.boot == before.boot and now.ticks >= before.ticks:
        return timedelta(seconds=now.ticks - before.ticks)
    return max(now.wall - before.wall, timedelta(0))
