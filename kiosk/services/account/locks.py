"""What every count does: one try against all its subjects, the lock, and the code that ends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from math import ceil

from kiosk.domain.desk.desk_code import LENGTH, DeskCode, Purpose
from kiosk.domain.desk.short_code import CROCKFORD, grouped
from kiosk.domain.people.tries import StoreDay, Tries
from kiosk.domain.people.try_counters import Counter, rules
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment


@dataclass(frozen=True)
class Guard:
    """The subjects that one try counts against; the first that is full locks.

    No right try clears a count: only time does (kiosk/domain/people/try_counters.py), and staff.
    """

    ports: Ports
    locked: ErrorCode
    subjects: tuple[tuple[Counter, str], ...]
    """Always in one order, so that two kiosks never wait for each other."""
    until_staff: ErrorCode | None = None
    """The refusal for a lock that only staff end, if it has its own words."""

    def require_unlocked(self, uow: UnitOfWork, at: Moment) -> None:
        """Raise the longest lock, with seconds, minutes and code, before anything is compared.

        In a writing transaction, no one else counts until it ends.
        """
        found = [uow.tries.get(counter, subject) for counter, subject in self.subjects]
        refused = self._refusal(uow, found, at.steady)
        if refused is not None:
            raise refused

    def count(
        self, uow: UnitOfWork, at: Moment, open_now: frozenset[Counter] = frozenset()
    ) -> KioskError | None:
        """Count one try; returns the lock that it set, if any, for the caller to commit and raise.

        What is `open_now` is counted and does not lock.
        """
        day, table = store_day(self.ports, at.steady), rules(at.policy)
        counts = []
        for counter, subject in self.subjects:
            tries = table[counter].counted(uow.tries.get(counter, subject), day)
            counts.append(tries.unlocked() if counter in open_now else tries)
            uow.tries.put(counts[-1])
        self._name_locks(uow, counts, at.steady)
        return self._refusal(uow, counts, at.steady)

    def _name_locks(self, uow: UnitOfWork, counts: Sequence[Tries], now: datetime) -> None:
        """Give everything this try locked one code."""
        locked = [tries for tries in counts if tries.locked(now)]
        if locked:
            code = self.ports.random_code(CROCKFORD, LENGTH)
            until = max(tries.locked_until or now for tries in locked)
            subjects = tuple(sorted(tries.subject for tries in locked))
            uow.desk_codes.put(DeskCode(code, Purpose.UNLOCK, subjects, until))

    def _refusal(
        self, uow: UnitOfWork, counts: Sequence[Tries], now: datetime
    ) -> KioskError | None:
        longest = max(counts, key=lambda tries: tries.seconds_left(now))
        seconds = longest.seconds_left(now)
        if not seconds:
            return None
        found = uow.desk_codes.of(longest.subject)
        desk_code = grouped(found.code) if found else ""
        error = self.until_staff if longest.waits_for_staff(now) else None
        minutes = ceil(seconds / 60)
        return KioskError(
            error or self.locked, seconds=seconds, minutes=minutes, desk_code=desk_code
        )


def store_day(ports: Ports, now: datetime) -> StoreDay:
    """The store's calendar day in steady time: its first moment, and the next day's."""
    local = ports.clock.local(now)
    midnight = datetime.combine(local.date(), time(), local.tzinfo)
    tomorrow = datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
    return StoreDay(now, midnight.astimezone(now.tzinfo), tomorrow.astimezone(now.tzinfo))
