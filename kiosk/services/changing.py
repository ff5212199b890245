"""The one way to change something: a transaction, its moment, and the policy of that moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar
from uuid import UUID

from kiosk.domain.people.roles import Actor
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.steady_clock import ClockMark, Reading, next_mark
from kiosk.domain.store.store import Store
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork

T = TypeVar("T")
TIMES: Final = 5


@dataclass(frozen=True)
class Moment:
    """One moment as rules see it."""

    now: datetime
    """Wall time, as records state it."""
    steady: datetime
    """As locks, tries, codes and PINs expire (domain/store/steady_clock.py)."""
    day: date
    policy: Policy


def changing(ports: Ports, work: Callable[[UnitOfWork, Moment], T | KioskError]) -> T:
    """Do the work in a writing transaction and commit it.

    An error that it raises undoes it; one that it returns, as for a wrong try that counts, is
    committed and then raised. On CONFLICT it is done again, five times at most in all: it reads
    everything that it decides on, so the second run sees what the winner wrote.
    """
    for left in reversed(range(TIMES)):
        try:
            answer = _change(ports, work)
            break
        except KioskError as error:
            if error.code is not ErrorCode.CONFLICT or not left:
                raise
    if isinstance(answer, KioskError):
        raise answer
    return answer


@contextmanager
def looking(ports: Ports) -> Iterator[tuple[UnitOfWork, Moment]]:
    """A transaction that only reads, and its moment."""
    with ports.reading() as uow:
        yield uow, _moment(ports, uow, _next_mark(ports, uow.marks.of(ports.kiosk_id), uow))


def note(
    ports: Ports, event: Event, actor: Actor, subject_id: UUID | None = None, reason: str = ""
) -> None:
    """Add an entry to the audit trail on its own."""
    with ports.uow() as uow:
        uow.audit.append(event, actor, subject_id, reason)
        uow.commit()


def unwatched(done: int, of: int) -> None:
    """Progress that no one watches."""


def store_now(ports: Ports) -> Store:
    """The store's settings, as papers and letters show them."""
    with ports.reading() as uow:
        return uow.settings.store()


def _change(ports: Ports, work: Callable[[UnitOfWork, Moment], T]) -> T:
    with ports.uow() as uow:
        last = uow.marks.of(ports.kiosk_id)
        mark = _next_mark(ports, last, uow)
        uow.marks.put(ports.kiosk_id, mark)
        if last is None or last.reading.boot != mark.reading.boot:
            # A refused try stores nothing. Without its own mark, a kiosk with a slow wall clock
            # would start from the same moment again and again, and a lock would never end there.
            uow.commit()
        answer = work(uow, _moment(ports, uow, mark))
        uow.commit()
        return answer


def _next_mark(ports: Ports, last: ClockMark | None, uow: UnitOfWork) -> ClockMark:
    clock = ports.clock
    reading = Reading(clock.now(), clock.monotonic(), clock.boot())
    return next_mark(reading, last, uow.marks.latest())


def _moment(ports: Ports, uow: UnitOfWork, mark: ClockMark) -> Moment:
    clock, now = ports.clock, ports.clock.now()
    return Moment(now, mark.steady, clock.today(), uow.settings.policy(now))
