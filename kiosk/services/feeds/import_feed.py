"""Importing certifications and registrations: all rows or none."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports
from kiosk.ports.records.records import Progress, Written
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.feeds.read_feed import CERTIFICATIONS, REGISTRATIONS, Parsed, parse_feed
from kiosk.services.feeds.read_row import Refused

T = TypeVar("T")


@dataclass(frozen=True)
class Imported:
    """What an import did; with a `code` nothing was written."""

    read: int
    added: int
    changed: int
    refused: tuple[Refused, ...]
    code: ErrorCode | None = None


def quiet(done: int, of: int) -> None:
    """Progress for nobody."""


def import_certifications(
    ports: Ports,
    actor: Actor,
    content: bytes,
    skip_bad: bool = False,
    on_progress: Progress = quiet,
) -> Imported:
    """Import a certifications.csv; one bad row refuses all unless `skip_bad`."""
    actor.require(Action.IMPORT_RECORDS)
    parsed = parse_feed(CERTIFICATIONS, content, ports.clock.today())
    seal = partial(ports.feeds.seal_certifications, on_progress=on_progress)
    return _import(ports, actor, parsed, skip_bad, seal, lambda uow: uow.certifications.put_all)


def import_registrations(
    ports: Ports,
    actor: Actor,
    content: bytes,
    skip_bad: bool = False,
    on_progress: Progress = quiet,
) -> Imported:
    """Import a registrations.csv; one bad row refuses all unless `skip_bad`."""
    actor.require(Action.IMPORT_RECORDS)
    parsed = parse_feed(REGISTRATIONS, content, ports.clock.today())
    seal = partial(ports.feeds.seal_registrations, on_progress=on_progress)
    return _import(ports, actor, parsed, skip_bad, seal, lambda uow: uow.registrations.put_all)


def _import(
    ports: Ports,
    actor: Actor,
    parsed: Parsed[T],
    skip_bad: bool,
    seal: Callable[[tuple[T, ...]], object],
    writer: Callable[[UnitOfWork], Callable[[object], Written]],
) -> Imported:
    """Seal first, then write in one short transaction."""
    code = parsed.code
    if code is None and parsed.refused and not skip_bad:
        code = ErrorCode.FEED_REFUSED
    if code is not None:
        return Imported(parsed.read, 0, 0, parsed.refused, code)
    sealed = seal(parsed.rows)
    with ports.uow() as uow:
        written = writer(uow)(sealed)
        uow.audit.append(Event.RECORDS_IMPORTED, actor)
        uow.commit()
    return Imported(parsed.read, written.added, written.changed, parsed.refused)
