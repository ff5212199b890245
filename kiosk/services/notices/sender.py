"""What the courier must know of a channel in order to deliver its rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from kiosk.domain.store.outbox import OutboxItem, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports

T = TypeVar("T")
Handler = Callable[[Ports, OutboxItem], T | None]
"""Makes what is to be sent for a row, or None if no one is to get anything."""


def delivered(item: OutboxItem) -> tuple[Event, UUID]:
    """The entry for what is only known by its row."""
    return Event.DELIVERED, item.id


@dataclass(frozen=True)
class Sender(Generic[T]):
    """How a channel sends what its topics' handlers make."""

    handlers: Mapping[Topic, Handler[T]]
    send: Callable[[OutboxItem, T], None]
    """Hands over or raises; the same row may come again."""
    trouble: frozenset[ErrorCode]
    """Failures of the whole channel, which say nothing about the one row."""
    refused: frozenset[ErrorCode]
    """Refusals of the one row, which no later try can fix."""
    note: Callable[[OutboxItem], tuple[Event, UUID]] = delivered
    """The audit entry for a row that was sent: its event and subject."""
