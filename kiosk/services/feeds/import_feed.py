"""Importing certifications or registrations: all rows or none."""

from dataclasses import dataclass
from typing import Any

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports
from kiosk.ports.records.records import Progress
from kiosk.services.changing import unwatched
from kiosk.services.feeds.findings import Reading, Refused
from kiosk.services.feeds.read_feed import Feed, parse_feed


@dataclass(frozen=True)
class Imported:
    """What an import did; with a `code` nothing was written."""

    read: int
    added: int
    changed: int
    refused: tuple[Refused, ...]
    code: ErrorCode | None = None
    kept: int = 0
    """Of the changed ones, registrations whose later end was kept."""
    readings: tuple[Reading, ...] = ()
    """What was read how, where the file differs from the example."""


def import_feed(
    ports: Ports,
    actor: Actor,
    feed: Feed[Any],
    content: bytes,
    skip_bad: bool = False,
    on_progress: Progress = unwatched,
) -> Imported:
    """Import a CSV file; one bad row stops the whole file unless `skip_bad`.

    It is sealed first, then written in one short transaction.
    """
    actor.require(Action.IMPORT_RECORDS)
    parsed = parse_feed(feed, content, ports.clock.today())
    code = parsed.code
    if code is None and parsed.refused and not skip_bad:
        code = ErrorCode.FEED_REFUSED
    if code is not None:
        return Imported(parsed.read, 0, 0, parsed.refused, code, readings=parsed.readings)
    sealed = feed.seal(ports.feeds)(parsed.rows, on_progress)
    with ports.uow() as uow:
        written = feed.write(uow)(sealed)
        uow.audit.append(Event.RECORDS_IMPORTED, actor)
        uow.commit()
    counts = parsed.read, written.added, written.changed
    return Imported(*counts, parsed.refused, kept=written.kept, readings=parsed.readings)
