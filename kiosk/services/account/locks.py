"""Locks: how long each one lasts, and the short code by which staff end it."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from kiosk.domain.desk.desk_code import LENGTH, DeskCode, Purpose
from kiosk.domain.desk.short_code import CROCKFORD, grouped
from kiosk.domain.people.tries import Tries
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork


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
