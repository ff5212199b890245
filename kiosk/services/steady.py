"""Steady time inside a transaction (domain/store/steady_clock.py)."""

from datetime import datetime

from kiosk.domain.store.steady_clock import Mark, Reading, next_mark
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork


def begin_steady(ports: Ports) -> None:
    """Store this kiosk's mark, unless it has one from this boot, before anything is measured.

    A refused try stores nothing. Without a mark of its own, a kiosk whose wall clock is behind
    would start from the same moment again and again, and its locks would never end.
    """
    with ports.reading() as uow:
        mark = uow.marks.of(ports.kiosk_id)
    if mark is None or mark.reading.boot != ports.clock.boot():
        with ports.uow() as uow:
            keep_steady(ports, uow)
            uow.commit()


def steady_now(ports: Ports, uow: UnitOfWork) -> datetime:
    """Steady time, which locks, tries and codes go by; for transactions that only read."""
    return _mark(ports, uow).steady


def keep_steady(ports: Ports, uow: UnitOfWork) -> datetime:
    """The same, storing the kiosk's mark with what this transaction writes."""
    mark = _mark(ports, uow)
    uow.marks.put(ports.kiosk_id, mark)
    return mark.steady


def _mark(ports: Ports, uow: UnitOfWork) -> Mark:
    clock = ports.clock
    reading = Reading(clock.now(), clock.monotonic(), clock.boot())
    return next_mark(reading, uow.marks.of(ports.kiosk_id), uow.marks.latest())
