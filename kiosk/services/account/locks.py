"""Locks: how long each one lasts, how often email may be requested, and the code that ends them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from kiosk.domain.desk.desk_code import LENGTH, DeskCode, Purpose
from kiosk.domain.desk.short_code import CROCKFORD, grouped
from kiosk.domain.people.tries import Tries, wrong_log_on
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment


def name_locks(ports: Ports, uow: UnitOfWork, counted: Sequence[Tries], now: datetime) -> bool:
    """Give all counts that are locked now one code; False when none is."""
    locked = [tries for tries in counted if tries.locked(now)]
    if locked:
        code = ports.random_code(CROCKFORD, LENGTH)
        until = max(tries.locked_until or now for tries in locked)
        subjects = tuple(sorted(tries.subject for tries in locked))
        uow.desk_codes.put(DeskCode(code, Purpose.UNLOCK, subjects, until))
    return bool(locked)


def require_unlocked(
    uow: UnitOfWork, error: ErrorCode, counted: Sequence[Tries], now: datetime
) -> None:
    """Raise the refusal while one of them is locked."""
    refused = refusal(uow, error, counted, now)
    if refused is not None:
        raise refused


def refusal(
    uow: UnitOfWork, error: ErrorCode, counted: Sequence[Tries], now: datetime
) -> KioskError | None:
    """The error for the longest lock, with seconds, minutes and code; otherwise None."""
    longest = max(counted, key=lambda tries: tries.seconds_left(now))
    seconds = longest.seconds_left(now)
    if not seconds:
        return None
    found = uow.desk_codes.of(longest.subject)
    desk_code = grouped(found.code) if found else ""
    return KioskError(error, seconds=seconds, minutes=ceil(seconds / 60), desk_code=desk_code)


QUIET: Final = timedelta(days=1)
"""Keeps somebody who often forgets from being locked out for good (ours)."""


def count_request(ports: Ports, uow: UnitOfWork, kind: str, subject: str, at: Moment) -> None:
    """Count one request for mail; raise LOG_ON_LOCKED while the subject has to wait.

    Requests count whether or not an account has the address; QUIET without one clears them.
    """
    now, tries = at.steady, uow.tries.get(kind, subject)
    require_unlocked(uow, ErrorCode.LOG_ON_LOCKED, [tries], now)
    if tries.last_at is not None and now - tries.last_at >= QUIET:
        tries = Tries(tries.subject)
    counted = wrong_log_on(tries, now, at.policy)
    uow.tries.put(counted)
    name_locks(ports, uow, [counted], now)
